# A whole channel, by hand: what the sandbox is tried with, independent of onair's own stacks.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

variable "description" {
  type    = string
  default = "one"
}

variable "bitrate" {
  type    = number
  default = 2700000
}

variable "start" {
  type    = bool
  default = true
}

resource "aws_iam_role" "encoder" {
  name = "demo_encoder"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "medialive.amazonaws.com" }
    }]
  })
  tags = { "onair:channel" = "demo" }
}

resource "aws_iam_role_policy" "encoder" {
  name = "send"
  role = aws_iam_role.encoder.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["mediapackagev2:PutObject"]
      Resource = [jsondecode(aws_cloudcontrolapi_resource.channel.properties).Arn]
    }]
  })
}

resource "aws_media_packagev2_channel_group" "group" {
  name        = "demo"
  description = "demonstration"
  tags        = { "onair:channel" = "demo" }
}

resource "aws_cloudcontrolapi_resource" "channel" {
  type_name = "AWS::MediaPackageV2::Channel"
  desired_state = jsonencode({
    ChannelGroupName = aws_media_packagev2_channel_group.group.name
    ChannelName      = "sports"
    InputType        = "HLS"
    Description      = var.description
    Tags             = [{ Key = "onair:channel", Value = "demo" }]
  })
}

locals {
  packaging = jsondecode(aws_cloudcontrolapi_resource.channel.properties)
}

resource "aws_cloudcontrolapi_resource" "channel_policy" {
  type_name = "AWS::MediaPackageV2::ChannelPolicy"
  desired_state = jsonencode({
    ChannelGroupName = local.packaging.ChannelGroupName
    ChannelName      = local.packaging.ChannelName
    Policy = {
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Principal = { AWS = aws_iam_role.encoder.arn }
        Action    = "mediapackagev2:PutObject"
        Resource  = local.packaging.Arn
      }]
    }
  })
}

resource "aws_cloudcontrolapi_resource" "endpoint" {
  type_name = "AWS::MediaPackageV2::OriginEndpoint"
  desired_state = jsonencode({
    ChannelGroupName       = local.packaging.ChannelGroupName
    ChannelName            = local.packaging.ChannelName
    OriginEndpointName     = "cmaf"
    ContainerType          = "CMAF"
    StartoverWindowSeconds = 3600
    Segment = {
      SegmentDurationSeconds = 4
      Scte                   = { ScteFilter = ["SPLICE_INSERT"] }
    }
    HlsManifests           = [{ ManifestName = "index", ManifestWindowSeconds = 60 }]
    LowLatencyHlsManifests = [{ ManifestName = "ll-index", ProgramDateTimeIntervalSeconds = 1 }]
    DashManifests          = [{ ManifestName = "dash", MinUpdatePeriodSeconds = 4 }]
  })
}

resource "aws_medialive_input_security_group" "allow" {
  whitelist_rules {
    cidr = "192.0.2.0/24"
  }
  tags = { "onair:channel" = "demo" }
}

resource "aws_medialive_input" "main" {
  name                  = "main"
  type                  = "RTMP_PUSH"
  input_security_groups = [aws_medialive_input_security_group.allow.id]
  destinations {
    stream_name = "live/a"
  }
  destinations {
    stream_name = "live/b"
  }
  tags = { "onair:channel" = "demo" }
}

resource "aws_medialive_channel" "encoder" {
  name          = "sports"
  channel_class = "STANDARD"
  role_arn      = aws_iam_role.encoder.arn
  start_channel = var.start
  tags          = { "onair:channel" = "demo" }

  input_specification {
    codec            = "AVC"
    input_resolution = "HD"
    maximum_bitrate  = "MAX_10_MBPS"
  }

  input_attachments {
    input_attachment_name = "main"
    input_id              = aws_medialive_input.main.id
    input_settings {
      input_filter              = "AUTO"
      filter_strength           = 1
      deblock_filter            = "DISABLED"
      denoise_filter            = "DISABLED"
      smpte2038_data_preference = "IGNORE"
      source_end_behavior       = "CONTINUE"
    }
  }

  destinations {
    id = "packager"
    dynamic "settings" {
      for_each = local.packaging.IngestEndpointUrls
      content {
        url = settings.value
      }
    }
  }

  encoder_settings {
    timecode_config {
      source = "SYSTEMCLOCK"
    }

    audio_descriptions {
      name                = "audio"
      audio_selector_name = "default"
      codec_settings {
        aac_settings {
          bitrate     = 96000
          sample_rate = 48000
        }
      }
    }

    video_descriptions {
      name   = "video"
      width  = 1280
      height = 720
      codec_settings {
        h264_settings {
          rate_control_mode     = "QVBR"
          max_bitrate           = var.bitrate
          qvbr_quality_level    = 8
          framerate_control     = "SPECIFIED"
          framerate_numerator   = 25
          framerate_denominator = 1
          gop_size              = 1
          gop_size_units        = "SECONDS"
          profile               = "HIGH"
        }
      }
    }

    output_groups {
      name = "hls"
      output_group_settings {
        hls_group_settings {
          destination {
            destination_ref_id = "packager"
          }
          segment_length     = 1
          input_loss_action  = "PAUSE_OUTPUT"
          min_segment_length = 1
          hls_cdn_settings {
            hls_basic_put_settings {
              connection_retry_interval = 1
              filecache_duration        = 300
              num_retries               = 10
              restart_delay             = 15
            }
          }
        }
      }
      outputs {
        output_name             = "720p"
        video_description_name  = "video"
        audio_description_names = ["audio"]
        output_settings {
          hls_output_settings {
            name_modifier = "_720p"
            hls_settings {
              standard_hls_settings {
                m3u8_settings {
                  scte35_behavior = "PASSTHROUGH"
                }
              }
            }
          }
        }
      }
    }
  }
}

output "destinations" {
  value = local.packaging.IngestEndpointUrls
}
