# What is replaced, and what must not be: a resource that is made anew gets the id that the run's overrides give, any other keeps the id
# it had.

mock_provider "aws" {}

override_resource {
  target = aws_cloudcontrolapi_resource.channel
  values = {
    id         = "channel-1"
    properties = <<-EOT
      {
        "ChannelGroupName": "ott", "ChannelName": "sports", "InputType": "HLS",
        "IngestEndpoints": [{ "Url": "https://old-1.example" }, { "Url": "https://old-2.example" }]
      }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.channel_policy
  values = { id = "policy-1", properties = "arn:aws:iam::123456789012:role/encoder channel-1" }
}

override_resource {
  target = aws_cloudcontrolapi_resource.endpoint["a"]
  values = {
    id         = "a-1"
    properties = <<-EOT
      {
        "ChannelGroupName": "ott", "ChannelName": "sports", "OriginEndpointName": "a", "ContainerType": "TS",
        "Segment": { "SegmentDurationSeconds": 4 }, "HlsManifests": [{ "ManifestName": "index", "ManifestWindowSeconds": 60, "UrlEncodeChildManifest": true }]
      }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.endpoint["b"]
  values = {
    id         = "b-1"
    properties = <<-EOT
      {
        "ChannelGroupName": "ott", "ChannelName": "sports", "OriginEndpointName": "b", "ContainerType": "CMAF",
        "Segment": { "SegmentDurationSeconds": 4 }, "HlsManifests": [{ "ManifestName": "index", "ManifestWindowSeconds": 60, "UrlEncodeChildManifest": true }]
      }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.endpoint_policy
  values = { id = "endpoint-policy-1", properties = "arn:aws:cloudfront::123456789012:distribution/E1 a-1 b-1 mediapackagev2:HarvestObject" }
}

variables {
  channel             = { name = "sports", group = "ott" }
  ingest_role_arn     = "arn:aws:iam::123456789012:role/encoder"
  ingest_role_id      = "AROAEXAMPLE1"
  settled_by          = ["input-1"]
  distribution_arn    = "arn:aws:cloudfront::123456789012:distribution/E1"
  distribution_domain = "d111111abcdef8.cloudfront.net"

  endpoints = {
    a = { container = "TS", segment = { duration_seconds = 4 }, manifests = { index = { type = "hls", window_seconds = 60 } } }
    b = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { index = { type = "hls", window_seconds = 60 } } }
  }
}

run "made" {
  assert {
    condition     = output.channel_arn == "channel-1" && output.endpoint_arns == { a = "a-1", b = "b-1" }
    error_message = "The first run makes everything: ${jsonencode(output.endpoint_arns)}"
  }
}

run "what_the_policy_is_made_after_changes_nothing" {
  variables {
    settled_by = ["input-2"]
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.channel_policy
    values = { id = "policy-0", properties = "arn:aws:iam::123456789012:role/encoder channel-1" }
  }

  assert {
    condition     = aws_cloudcontrolapi_resource.channel_policy.id == "policy-1"
    error_message = "The policy stays: ${aws_cloudcontrolapi_resource.channel_policy.id}"
  }
}

run "a_role_made_anew_under_its_name_replaces_the_channel_policy_only" {
  variables {
    ingest_role_id = "AROAEXAMPLE2"
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.channel_policy
    values = { id = "policy-1b", properties = "arn:aws:iam::123456789012:role/encoder channel-1" }
  }

  assert {
    condition     = aws_cloudcontrolapi_resource.channel_policy.id == "policy-1b"
    error_message = "The policy is made anew: ${aws_cloudcontrolapi_resource.channel_policy.id}"
  }

  assert {
    condition     = output.channel_arn == "channel-1" && output.endpoint_arns == { a = "a-1", b = "b-1" }
    error_message = "The channel and its endpoints stay: ${output.channel_arn}, ${jsonencode(output.endpoint_arns)}"
  }
}

run "a_changed_container_replaces_that_endpoint_and_its_policy_only" {
  variables {
    ingest_role_id = "AROAEXAMPLE2"
    endpoints = {
      a = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { index = { type = "hls", window_seconds = 60 } } }
      b = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { index = { type = "hls", window_seconds = 60 } } }
    }
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.channel
    values = {
      id         = "channel-2"
      properties = <<-EOT
        {
          "ChannelGroupName": "ott", "ChannelName": "sports", "InputType": "HLS",
          "IngestEndpoints": [{ "Url": "https://new-1.example" }, { "Url": "https://new-2.example" }]
        }
      EOT
    }
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.channel_policy
    values = { id = "policy-2", properties = "arn:aws:iam::123456789012:role/encoder channel-1 channel-2" }
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.endpoint["a"]
    values = {
      id         = "a-2"
      properties = <<-EOT
        {
          "ChannelGroupName": "ott", "ChannelName": "sports", "OriginEndpointName": "a", "ContainerType": "CMAF",
          "Segment": { "SegmentDurationSeconds": 4 }, "HlsManifests": [{ "ManifestName": "index", "ManifestWindowSeconds": 60, "UrlEncodeChildManifest": true }]
        }
      EOT
    }
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.endpoint["b"]
    values = {
      id         = "b-2"
      properties = <<-EOT
        {
          "ChannelGroupName": "ott", "ChannelName": "sports", "OriginEndpointName": "b", "ContainerType": "CMAF",
          "Segment": { "SegmentDurationSeconds": 4 }, "HlsManifests": [{ "ManifestName": "index", "ManifestWindowSeconds": 60, "UrlEncodeChildManifest": true }]
        }
      EOT
    }
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.endpoint_policy
    values = { id = "endpoint-policy-2", properties = "arn:aws:cloudfront::123456789012:distribution/E1 a-2 b-2 mediapackagev2:HarvestObject" }
  }

  assert {
    condition     = output.endpoint_arns == { a = "a-2", b = "b-1" }
    error_message = "Endpoints: ${jsonencode(output.endpoint_arns)}"
  }

  assert {
    condition = (
      aws_cloudcontrolapi_resource.endpoint_policy["a"].id == "endpoint-policy-2"
      && aws_cloudcontrolapi_resource.endpoint_policy["b"].id == "endpoint-policy-1"
    )
    error_message = "Policies: ${jsonencode({ for name, policy in aws_cloudcontrolapi_resource.endpoint_policy : name => policy.id })}"
  }

  assert {
    condition     = output.channel_arn == "channel-1" && aws_cloudcontrolapi_resource.channel_policy.id == "policy-1b"
    error_message = "The channel and its policy stay: ${output.channel_arn}, ${aws_cloudcontrolapi_resource.channel_policy.id}"
  }
}

run "a_replaced_channel_replaces_everything" {
  plan_options {
    replace = [aws_cloudcontrolapi_resource.channel]
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.channel
    values = {
      id         = "channel-3"
      properties = <<-EOT
        {
          "ChannelGroupName": "ott", "ChannelName": "sports", "InputType": "HLS",
          "IngestEndpoints": [{ "Url": "https://new-1.example" }, { "Url": "https://new-2.example" }]
        }
      EOT
    }
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.channel_policy
    values = { id = "policy-3", properties = "arn:aws:iam::123456789012:role/encoder channel-3" }
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.endpoint["a"]
    values = {
      id         = "a-3"
      properties = <<-EOT
        {
          "ChannelGroupName": "ott", "ChannelName": "sports", "OriginEndpointName": "a", "ContainerType": "TS",
          "Segment": { "SegmentDurationSeconds": 4 }, "HlsManifests": [{ "ManifestName": "index", "ManifestWindowSeconds": 60, "UrlEncodeChildManifest": true }]
        }
      EOT
    }
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.endpoint["b"]
    values = {
      id         = "b-3"
      properties = <<-EOT
        {
          "ChannelGroupName": "ott", "ChannelName": "sports", "OriginEndpointName": "b", "ContainerType": "CMAF",
          "Segment": { "SegmentDurationSeconds": 4 }, "HlsManifests": [{ "ManifestName": "index", "ManifestWindowSeconds": 60, "UrlEncodeChildManifest": true }]
        }
      EOT
    }
  }

  override_resource {
    target = aws_cloudcontrolapi_resource.endpoint_policy
    values = { id = "endpoint-policy-3", properties = "arn:aws:cloudfront::123456789012:distribution/E1 a-3 b-3 mediapackagev2:HarvestObject" }
  }

  assert {
    condition     = output.channel_arn == "channel-3" && output.endpoint_arns == { a = "a-3", b = "b-3" }
    error_message = "Channel and endpoints: ${output.channel_arn}, ${jsonencode(output.endpoint_arns)}"
  }

  assert {
    condition = (
      aws_cloudcontrolapi_resource.channel_policy.id == "policy-3"
      && alltrue([for policy in aws_cloudcontrolapi_resource.endpoint_policy : policy.id == "endpoint-policy-3"])
    )
    error_message = "Policies: ${aws_cloudcontrolapi_resource.channel_policy.id}, ${jsonencode(values(aws_cloudcontrolapi_resource.endpoint_policy)[*].id)}"
  }

  assert {
    condition     = output.ingest_urls == tolist(["https://new-1.example", "https://new-2.example"])
    error_message = "The hold on the ingest URLs ends with the channel: ${jsonencode(output.ingest_urls)}"
  }
}
