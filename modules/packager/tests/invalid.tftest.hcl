# What the channel's own variables refuse; the first run goes up to their limits.

mock_provider "aws" {}

variables {
  channel             = { name = "sports", group = "ott" }
  ingest_role_arn     = "arn:aws:iam::123456789012:role/encoder"
  distribution_arn    = "arn:aws:cloudfront::123456789012:distribution/E1"
  distribution_domain = "d111111abcdef8.cloudfront.net"
  endpoints           = {}
}

run "limits_are_accepted" {
  command = plan
  variables {
    channel         = { name = format("%0256d", 0), group = "A_b-1", description = format("%01024d", 0), input_type = "CMAF" }
    ingest_role_arn = "arn:aws-cn:iam::123456789012:role/path/encoder"
    tags            = merge({ for n in range(49) : "tag${n}" => "" }, { (format("%0128d", 0)) = format("%0256d", 0) })
  }
}

run "channel_name_with_a_dot" {
  command = plan
  variables { channel = { name = "sp.orts", group = "ott" } }
  expect_failures = [var.channel]
}

run "channel_name_too_long" {
  command = plan
  variables { channel = { name = format("%0257d", 0), group = "ott" } }
  expect_failures = [var.channel]
}

run "channel_group_empty" {
  command = plan
  variables { channel = { name = "sports", group = "" } }
  expect_failures = [var.channel]
}

run "channel_description_too_long" {
  command = plan
  variables { channel = { name = "sports", group = "ott", description = format("%01025d", 0) } }
  expect_failures = [var.channel]
}

run "channel_input_type_unknown" {
  command = plan
  variables { channel = { name = "sports", group = "ott", input_type = "RTMP" } }
  expect_failures = [var.channel]
}

run "ingest_role_arn_of_a_user" {
  command = plan
  variables { ingest_role_arn = "arn:aws:iam::123456789012:user/encoder" }
  expect_failures = [var.ingest_role_arn]
}

run "ingest_role_arn_with_a_wildcard" {
  command = plan
  variables { ingest_role_arn = "arn:aws:iam::123456789012:role/*" }
  expect_failures = [var.ingest_role_arn]
}

run "distribution_arn_of_a_bucket" {
  command = plan
  variables { distribution_arn = "arn:aws:s3:::distribution/E1" }
  expect_failures = [var.distribution_arn]
}

run "distribution_arn_with_a_wildcard" {
  command = plan
  variables { distribution_arn = "arn:aws:cloudfront::123456789012:distribution/*" }
  expect_failures = [var.distribution_arn]
}

run "distribution_domain_as_url" {
  command = plan
  variables { distribution_domain = "https://d111111abcdef8.cloudfront.net" }
  expect_failures = [var.distribution_domain]
}

run "name_of_the_role_for_its_unique_id" {
  command = plan
  variables { ingest_role_id = "encoder" }
  expect_failures = [var.ingest_role_id]
}

run "too_many_tags" {
  command = plan
  variables { tags = { for n in range(51) : "tag${n}" => "x" } }
  expect_failures = [var.tags]
}

run "tag_key_reserved" {
  command = plan
  variables { tags = { "AWS:team" = "x" } }
  expect_failures = [var.tags]
}

run "tag_key_too_long" {
  command = plan
  variables { tags = { (format("%0129d", 0)) = "x" } }
  expect_failures = [var.tags]
}

run "tag_value_too_long" {
  command = plan
  variables { tags = { team = format("%0257d", 0) } }
  expect_failures = [var.tags]
}
