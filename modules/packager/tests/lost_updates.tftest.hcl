# The mocked service keeps for ever what the first run made. Each later run wants something else of it, which is just what an update
# leaves that was lost: the plan has to fail. What has to pass in spite of differences is in the first run, and in sent.tftest.hcl.

mock_provider "aws" {}

override_resource {
  target = aws_cloudcontrolapi_resource.channel
  values = {
    id         = "channel-arn"
    properties = <<-EOT
      {
        "ChannelGroupName": "ott", "ChannelName": "sports", "InputType": "HLS", "Description": "Sports",
        "IngestEndpoints": [{ "Url": "https://abc-1.ingest.example/1" }, { "Url": "https://abc-2.ingest.example/2" }],
        "Tags": [{ "Key": "team", "Value": "video" }, { "Key": "cost", "Value": "42" }]
      }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.endpoint
  values = {
    id         = "endpoint-arn"
    properties = <<-EOT
      {
        "ChannelGroupName": "ott", "ChannelName": "sports", "OriginEndpointName": "hls", "ContainerType": "TS", "StartoverWindowSeconds": 3600,
        "Segment": { "SegmentDurationSeconds": 4, "TsIncludeDvbSubtitles": true, "Scte": { "ScteFilter": ["SPLICE_INSERT", "BREAK"] } },
        "HlsManifests": [
          { "ManifestName": "long", "ManifestWindowSeconds": 900, "FilterConfiguration": { "TimeDelaySeconds": 30 }, "UrlEncodeChildManifest": true },
          { "ManifestName": "short", "ManifestWindowSeconds": 30, "UrlEncodeChildManifest": true }
        ],
        "Tags": [{ "Key": "team", "Value": "video" }, { "Key": "cost", "Value": "42" }]
      }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.channel_policy
  values = { properties = "{\"Policy\": \"arn:aws:iam::123456789012:role/encoder channel-arn\"}" }
}

override_resource {
  target = aws_cloudcontrolapi_resource.endpoint_policy
  values = { properties = "{\"Policy\": \"arn:aws:cloudfront::123456789012:distribution/E1 endpoint-arn mediapackagev2:HarvestObject\"}" }
}

variables {
  channel             = { name = "sports", group = "ott", description = "Sports" }
  ingest_role_arn     = "arn:aws:iam::123456789012:role/encoder"
  distribution_arn    = "arn:aws:cloudfront::123456789012:distribution/E1"
  distribution_domain = "d111111abcdef8.cloudfront.net"
  tags                = { team = "video", cost = "42" }

  endpoints = {
    hls = {
      container = "TS", startover_window_seconds = 3600
      segment   = { duration_seconds = 4, ts_include_dvb_subtitles = true, scte_filter = ["BREAK", "SPLICE_INSERT"] }
      manifests = {
        long  = { type = "hls", window_seconds = 900, time_delay_seconds = 30 }
        short = { type = "hls", window_seconds = 30 }
      }
    }
  }
}

run "what_arrived_passes" {}

run "what_the_service_adds_passes" {
  command = plan
  variables {
    channel = { name = "sports", group = "ott" } # without the description
    tags    = { team = "video" }
  }
}

run "channel_description" {
  command = plan
  variables { channel = { name = "sports", group = "ott", description = "Games" } }
  expect_failures = [aws_cloudcontrolapi_resource.channel]
}

run "channel_tag_value" {
  command = plan
  variables { tags = { team = "video", cost = "43" } }
  expect_failures = [aws_cloudcontrolapi_resource.channel]
}

run "channel_tag_values_swapped" {
  command = plan
  variables { tags = { team = "42", cost = "video" } }
  expect_failures = [aws_cloudcontrolapi_resource.channel]
}

run "channel_policy_of_another_role" {
  command = plan
  variables { ingest_role_arn = "arn:aws:iam::123456789012:role/other" }
  expect_failures = [aws_cloudcontrolapi_resource.channel_policy]
}

run "endpoint_policy_of_another_distribution" {
  command = plan
  variables { distribution_arn = "arn:aws:cloudfront::123456789012:distribution/E2" }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint_policy]
}

run "endpoint_setting" {
  command = plan
  variables {
    endpoints = {
      hls = {
        container = "TS", startover_window_seconds = 7200
        segment   = { duration_seconds = 4, ts_include_dvb_subtitles = true, scte_filter = ["BREAK", "SPLICE_INSERT"] }
        manifests = {
          long  = { type = "hls", window_seconds = 900, time_delay_seconds = 30 }
          short = { type = "hls", window_seconds = 30 }
        }
      }
    }
  }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint]
}

run "endpoint_segment" {
  command = plan
  variables {
    endpoints = {
      hls = {
        container = "TS", startover_window_seconds = 3600
        segment   = { duration_seconds = 6, ts_include_dvb_subtitles = true, scte_filter = ["BREAK", "SPLICE_INSERT"] }
        manifests = {
          long  = { type = "hls", window_seconds = 900, time_delay_seconds = 30 }
          short = { type = "hls", window_seconds = 30 }
        }
      }
    }
  }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint]
}

run "endpoint_scte_filter_not_shortened" {
  command = plan
  variables {
    endpoints = {
      hls = {
        container = "TS", startover_window_seconds = 3600
        segment   = { duration_seconds = 4, ts_include_dvb_subtitles = true, scte_filter = ["SPLICE_INSERT"] }
        manifests = {
          long  = { type = "hls", window_seconds = 900, time_delay_seconds = 30 }
          short = { type = "hls", window_seconds = 30 }
        }
      }
    }
  }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint]
}

run "endpoint_window_of_one_manifest" {
  command = plan
  variables {
    endpoints = {
      hls = {
        container = "TS", startover_window_seconds = 3600
        segment   = { duration_seconds = 4, ts_include_dvb_subtitles = true, scte_filter = ["BREAK", "SPLICE_INSERT"] }
        manifests = {
          long  = { type = "hls", window_seconds = 900, time_delay_seconds = 30 }
          short = { type = "hls", window_seconds = 900 }
        }
      }
    }
  }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint]
}

run "endpoint_filter_of_one_manifest" {
  command = plan
  variables {
    endpoints = {
      hls = {
        container = "TS", startover_window_seconds = 3600
        segment   = { duration_seconds = 4, ts_include_dvb_subtitles = true, scte_filter = ["BREAK", "SPLICE_INSERT"] }
        manifests = {
          long  = { type = "hls", window_seconds = 900, time_delay_seconds = 60 }
          short = { type = "hls", window_seconds = 30 }
        }
      }
    }
  }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint]
}

run "endpoint_settings_of_two_manifests_swapped" {
  command = plan
  variables {
    endpoints = {
      hls = {
        container = "TS", startover_window_seconds = 3600
        segment   = { duration_seconds = 4, ts_include_dvb_subtitles = true, scte_filter = ["BREAK", "SPLICE_INSERT"] }
        manifests = {
          long  = { type = "hls", window_seconds = 30 }
          short = { type = "hls", window_seconds = 900, time_delay_seconds = 30 }
        }
      }
    }
  }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint]
}

run "endpoint_manifest_not_added" {
  command = plan
  variables {
    endpoints = {
      hls = {
        container = "TS", startover_window_seconds = 3600
        segment   = { duration_seconds = 4, ts_include_dvb_subtitles = true, scte_filter = ["BREAK", "SPLICE_INSERT"] }
        manifests = {
          extra = { type = "hls", window_seconds = 30 }
          long  = { type = "hls", window_seconds = 900, time_delay_seconds = 30 }
          short = { type = "hls", window_seconds = 30 }
        }
      }
    }
  }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint]
}

run "endpoint_manifest_not_removed" {
  command = plan
  variables {
    endpoints = {
      hls = {
        container = "TS", startover_window_seconds = 3600
        segment   = { duration_seconds = 4, ts_include_dvb_subtitles = true, scte_filter = ["BREAK", "SPLICE_INSERT"] }
        manifests = {
          long = { type = "hls", window_seconds = 900, time_delay_seconds = 30 }
        }
      }
    }
  }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint]
}

run "endpoint_manifest_of_another_type" {
  command = plan
  variables {
    endpoints = {
      hls = {
        container = "TS", startover_window_seconds = 3600
        segment   = { duration_seconds = 4, ts_include_dvb_subtitles = true, scte_filter = ["BREAK", "SPLICE_INSERT"] }
        manifests = {
          long  = { type = "hls", window_seconds = 900, time_delay_seconds = 30 }
          short = { type = "ll-hls", window_seconds = 30, program_date_time_interval_seconds = 5 }
        }
      }
    }
  }
  expect_failures = [aws_cloudcontrolapi_resource.endpoint]
}
