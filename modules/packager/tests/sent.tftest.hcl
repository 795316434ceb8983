# What is sent to Cloud Control, and what the module gives back.

mock_provider "aws" {}

override_resource {
  target = aws_cloudcontrolapi_resource.channel
  values = {
    id = "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports"
    # In the wrong order, with tags reordered and defaults filled in: none of it is an update lost.
    properties = <<-EOT
      {
        "Arn": "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports", "CreatedAt": "2026-01-01T00:00:00Z",
        "ChannelGroupName": "ott", "ChannelName": "sports", "InputType": "HLS", "Description": "Sports", "OutputHeaderConfiguration": {},
        "IngestEndpoints": [
          { "Id": "2", "Url": "https://abc-2.ingest.example/in/v1/ott/2/sports/index" },
          { "Id": "1", "Url": "https://abc-1.ingest.example/in/v1/ott/1/sports/index" }
        ],
        "Tags": [{ "Key": "team", "Value": "video" }, { "Key": "added-by-policy", "Value": "x" }, { "Key": "cost", "Value": "42" }]
      }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.channel_policy
  values = {
    # As the service may answer: the policy as an object, an action as a list.
    properties = <<-EOT
      {
        "ChannelGroupName": "ott", "ChannelName": "sports", "Policy": { "Statement": [{
          "Principal": { "AWS": ["arn:aws:iam::123456789012:role/encoder"] }, "Action": ["mediapackagev2:PutObject"],
          "Resource": "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports"
        }] }
      }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.endpoint["hls"]
  values = {
    id         = "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports/originEndpoint/hls"
    properties = <<-EOT
      {
        "ChannelGroupName": "ott", "ChannelName": "sports", "OriginEndpointName": "hls", "ContainerType": "TS", "StartoverWindowSeconds": 3600,
        "Segment": {
          "SegmentDurationSeconds": 4, "SegmentName": "segment", "TsUseAudioRenditionGroup": true, "TsIncludeDvbSubtitles": false,
          "Scte": { "ScteFilter": ["BREAK", "SPLICE_INSERT"], "ScteInSegments": "NONE" }
        },
        "HlsManifests": [
          { "ManifestName": "index", "ManifestWindowSeconds": 60, "ScteHls": { "AdMarkerHls": "SCTE35_ENHANCED" }, "UrlEncodeChildManifest": true },
          {
            "ManifestName": "delayed", "ManifestWindowSeconds": 60, "UrlEncodeChildManifest": false, "Url": "https://x", "ChildManifestName": "low",
            "FilterConfiguration": { "TimeDelaySeconds": 600, "ManifestFilter": "video_height:240-480", "Start": "2030-01-01T20:00:00.000Z" },
            "StartTag": { "TimeOffset": -20.5, "Precise": false }
          }
        ],
        "LowLatencyHlsManifests": [
          { "ManifestName": "ll-index", "ManifestWindowSeconds": 60, "ProgramDateTimeIntervalSeconds": 5, "UrlEncodeChildManifest": true }
        ],
        "DashManifests": null,
        "Tags": [{ "Key": "team", "Value": "video" }, { "Key": "cost", "Value": "42" }]
      }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.endpoint["cmaf"]
  values = {
    id         = "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports/originEndpoint/cmaf"
    properties = <<-EOT
      {
        "ChannelGroupName": "ott", "ChannelName": "sports", "OriginEndpointName": "cmaf", "ContainerType": "CMAF", "Description": "Low latency",
        "Segment": { "SegmentDurationSeconds": 2, "SegmentName": "part", "IncludeIframeOnlyStreams": false, "Scte": { "ScteInSegments": "ALL" } },
        "HlsManifests": [], "LowLatencyHlsManifests": [],
        "DashManifests": [{
          "ManifestName": "dash", "ManifestWindowSeconds": 60, "MinUpdatePeriodSeconds": 2, "MinBufferTimeSeconds": 0,
          "SuggestedPresentationDelaySeconds": 12, "SegmentTemplateFormat": "NUMBER_WITH_TIMELINE", "PeriodTriggers": ["SOURCE_CHANGES", "AVAILS"],
          "UtcTiming": { "TimingMode": "UTC_DIRECT", "TimingSource": "UTC" }, "Compactness": "STANDARD", "Profiles": ["DVB_DASH"],
          "ScteDash": { "AdMarkerDash": "XML" }, "SubtitleConfiguration": { "TtmlConfiguration": { "TtmlProfile": "IMSC_1" } },
          "ProgramInformation": { "Title": "Sports", "LanguageCode": "en" }, "DrmSignaling": "INDIVIDUAL"
        }, {
          "ManifestName": "plain", "ManifestWindowSeconds": 60, "MinUpdatePeriodSeconds": 2, "MinBufferTimeSeconds": 5,
          "SuggestedPresentationDelaySeconds": 10, "SegmentTemplateFormat": "NUMBER_WITH_TIMELINE", "UtcTiming": { "TimingMode": "UTC_DIRECT" }
        }],
        "Tags": [{ "Key": "cost", "Value": "42" }, { "Key": "team", "Value": "video" }]
      }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.endpoint_policy["hls"]
  values = {
    properties = <<-EOT
      { "Policy": "arn:aws:cloudfront::123456789012:distribution/E2EXAMPLE arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports/originEndpoint/hls mediapackagev2:HarvestObject" }
    EOT
  }
}

override_resource {
  target = aws_cloudcontrolapi_resource.endpoint_policy["cmaf"]
  values = {
    properties = <<-EOT
      { "Policy": "arn:aws:cloudfront::123456789012:distribution/E2EXAMPLE arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports/originEndpoint/cmaf mediapackagev2:HarvestObject" }
    EOT
  }
}

variables {
  channel             = { name = "sports", group = "ott", description = "Sports" }
  ingest_role_arn     = "arn:aws:iam::123456789012:role/encoder"
  distribution_arn    = "arn:aws:cloudfront::123456789012:distribution/E2EXAMPLE"
  distribution_domain = "d111111abcdef8.cloudfront.net"
  tags                = { team = "video", cost = "42" }

  endpoints = {
    hls = {
      container                = "TS"
      startover_window_seconds = 3600
      segment                  = { duration_seconds = 4, ts_use_audio_rendition_group = true, scte_filter = ["SPLICE_INSERT", "BREAK"] }
      manifests = {
        # What is not said is sent all the same: true.
        index = { type = "hls", window_seconds = 60, ad_markers = "SCTE35_ENHANCED" }
        delayed = {
          type  = "hls", window_seconds = 60, child_manifest_name = "low", time_delay_seconds = 600, manifest_filter = "video_height:240-480",
          start = "2030-01-01T20:00:00Z", start_tag = { time_offset_seconds = -20.5 }, url_encode_child_manifest = false
        }
        ll-index = { type = "ll-hls", window_seconds = 60, program_date_time_interval_seconds = 5 }
      }
    }
    cmaf = {
      container   = "CMAF"
      description = "Low latency"
      segment     = { duration_seconds = 2, name = "part", include_iframe_only_streams = false, scte_in_segments = "ALL" }
      manifests = {
        dash = {
          type                                 = "dash", window_seconds = 60, ad_markers = "XML", min_update_period_seconds = 2, min_buffer_time_seconds = 0,
          suggested_presentation_delay_seconds = 12, segment_template_format = "NUMBER_WITH_TIMELINE", period_triggers = ["AVAILS", "SOURCE_CHANGES"],
          utc_timing                           = { mode = "UTC_DIRECT" }, compactness = "STANDARD", profiles = ["DVB_DASH"], ttml_profile = "IMSC_1"
          program_information                  = { title = "Sports", language_code = "en" }
        }
        plain = { type = "dash", window_seconds = 60 }
      }
    }
  }
}

run "everything_is_sent_and_found_again" {
  # The properties above hold each setting once more; a setting that the module didn't send fails below, one that it sent wrong in a
  # postcondition.

  assert {
    condition = jsondecode(aws_cloudcontrolapi_resource.channel.desired_state) == {
      ChannelGroupName = "ott"
      ChannelName      = "sports"
      InputType        = "HLS"
      Description      = "Sports"
      Tags             = [{ Key = "cost", Value = "42" }, { Key = "team", Value = "video" }]
    }
    error_message = "Channel: ${aws_cloudcontrolapi_resource.channel.desired_state}"
  }

  assert {
    condition = jsondecode(aws_cloudcontrolapi_resource.endpoint["hls"].desired_state) == {
      ChannelGroupName       = "ott"
      ChannelName            = "sports"
      OriginEndpointName     = "hls"
      ContainerType          = "TS"
      StartoverWindowSeconds = 3600
      Segment                = { SegmentDurationSeconds = 4, TsUseAudioRenditionGroup = true, Scte = { ScteFilter = ["SPLICE_INSERT", "BREAK"] } }
      HlsManifests = [
        {
          ManifestName        = "delayed", ManifestWindowSeconds = 60, ChildManifestName = "low", StartTag = { TimeOffset = -20.5 }, UrlEncodeChildManifest = false,
          FilterConfiguration = { TimeDelaySeconds = 600, ManifestFilter = "video_height:240-480", Start = "2030-01-01T20:00:00Z" }
        },
        { ManifestName = "index", ManifestWindowSeconds = 60, UrlEncodeChildManifest = true, ScteHls = { AdMarkerHls = "SCTE35_ENHANCED" } },
      ]
      LowLatencyHlsManifests = [{ ManifestName = "ll-index", ManifestWindowSeconds = 60, UrlEncodeChildManifest = true, ProgramDateTimeIntervalSeconds = 5 }]
      Tags                   = [{ Key = "cost", Value = "42" }, { Key = "team", Value = "video" }]
    }
    error_message = "TS endpoint: ${aws_cloudcontrolapi_resource.endpoint["hls"].desired_state}"
  }

  assert {
    condition = jsondecode(aws_cloudcontrolapi_resource.endpoint["cmaf"].desired_state) == {
      ChannelGroupName   = "ott"
      ChannelName        = "sports"
      OriginEndpointName = "cmaf"
      ContainerType      = "CMAF"
      Description        = "Low latency"
      Segment            = { SegmentDurationSeconds = 2, SegmentName = "part", IncludeIframeOnlyStreams = false, Scte = { ScteInSegments = "ALL" } }
      DashManifests = [{
        ManifestName                      = "dash", ManifestWindowSeconds = 60, MinUpdatePeriodSeconds = 2, MinBufferTimeSeconds = 0,
        SuggestedPresentationDelaySeconds = 12, SegmentTemplateFormat = "NUMBER_WITH_TIMELINE", PeriodTriggers = ["AVAILS", "SOURCE_CHANGES"],
        UtcTiming                         = { TimingMode = "UTC_DIRECT" }, Compactness = "STANDARD", Profiles = ["DVB_DASH"], ScteDash = { AdMarkerDash = "XML" },
        SubtitleConfiguration             = { TtmlConfiguration = { TtmlProfile = "IMSC_1" } }, ProgramInformation = { Title = "Sports", LanguageCode = "en" }
        }, {
        ManifestName                      = "plain", ManifestWindowSeconds = 60, MinUpdatePeriodSeconds = 2, MinBufferTimeSeconds = 5,
        SuggestedPresentationDelaySeconds = 10, SegmentTemplateFormat = "NUMBER_WITH_TIMELINE", UtcTiming = { TimingMode = "UTC_DIRECT" }
      }]
      Tags = [{ Key = "cost", Value = "42" }, { Key = "team", Value = "video" }]
    }
    error_message = "CMAF endpoint: ${aws_cloudcontrolapi_resource.endpoint["cmaf"].desired_state}"
  }

  assert {
    condition = jsondecode(jsondecode(aws_cloudcontrolapi_resource.channel_policy.desired_state).Policy).Statement == [{
      Sid       = "Ingest"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:role/encoder" }
      Action    = "mediapackagev2:PutObject"
      Resource  = "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports"
    }]
    error_message = "Channel policy: ${aws_cloudcontrolapi_resource.channel_policy.desired_state}"
  }

  assert {
    condition = jsondecode(jsondecode(aws_cloudcontrolapi_resource.endpoint_policy["cmaf"].desired_state).Policy).Statement == [{
      Sid       = "Viewers"
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = ["mediapackagev2:GetObject", "mediapackagev2:GetHeadObject"]
      Resource  = "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports/originEndpoint/cmaf"
      Condition = { StringEquals = { "aws:SourceArn" = "arn:aws:cloudfront::123456789012:distribution/E2EXAMPLE" } }
      }, {
      Sid       = "Harvests"
      Effect    = "Allow"
      Principal = { Service = "mediapackagev2.amazonaws.com" }
      Action    = ["mediapackagev2:HarvestObject", "mediapackagev2:GetObject"]
      Resource  = "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports/originEndpoint/cmaf"
      Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }
    }]
    error_message = "Endpoint policy: ${aws_cloudcontrolapi_resource.endpoint_policy["cmaf"].desired_state}"
  }

  assert {
    condition = output.ingest_urls == tolist([
      "https://abc-1.ingest.example/in/v1/ott/1/sports/index",
      "https://abc-2.ingest.example/in/v1/ott/2/sports/index",
    ])
    error_message = "Pipeline 0 comes first, whatever the service's order: ${jsonencode(output.ingest_urls)}"
  }

  assert {
    condition = output.playback_urls == {
      "hls/index"    = "https://d111111abcdef8.cloudfront.net/out/v1/ott/sports/hls/index.m3u8"
      "hls/delayed"  = "https://d111111abcdef8.cloudfront.net/out/v1/ott/sports/hls/delayed.m3u8"
      "hls/ll-index" = "https://d111111abcdef8.cloudfront.net/out/v1/ott/sports/hls/ll-index.m3u8"
      "cmaf/dash"    = "https://d111111abcdef8.cloudfront.net/out/v1/ott/sports/cmaf/dash.mpd"
      "cmaf/plain"   = "https://d111111abcdef8.cloudfront.net/out/v1/ott/sports/cmaf/plain.mpd"
    }
    error_message = "Playback: ${jsonencode(output.playback_urls)}"
  }

  assert {
    condition     = output.channel_name == "sports" && output.channel_arn == "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports"
    error_message = "Channel: ${output.channel_name}, ${output.channel_arn}"
  }

  assert {
    condition = output.endpoint_arns == {
      hls  = "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports/originEndpoint/hls"
      cmaf = "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/ott/channel/sports/originEndpoint/cmaf"
    }
    error_message = "Endpoints: ${jsonencode(output.endpoint_arns)}"
  }
}
