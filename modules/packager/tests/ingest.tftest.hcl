mock_provider "aws" {}

variables {
  channel             = { name = "sports", group = "ott" }
  ingest_role_arn     = "arn:aws:iam::123456789012:role/encoder"
  distribution_arn    = "arn:aws:cloudfront::123456789012:distribution/E1"
  distribution_domain = "d111111abcdef8.cloudfront.net"
  endpoints           = {}
}

run "a_channel_without_two_ingest_endpoints_fails" {
  override_resource {
    target = aws_cloudcontrolapi_resource.channel
    values = {
      properties = <<-EOT
        {
          "ChannelGroupName": "ott", "ChannelName": "sports", "InputType": "HLS",
          "IngestEndpoints": [{ "Url": "https://abc-1.ingest.example/1" }]
        }
      EOT
    }
  }

  expect_failures = [aws_cloudcontrolapi_resource.channel]
}
