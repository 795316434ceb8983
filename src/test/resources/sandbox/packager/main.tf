# The packager module by itself, with everything that it can say.

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

resource "aws_media_packagev2_channel_group" "group" {
  name        = "ott"
  description = "Live"
}

resource "aws_iam_role" "encoder" {
  name = "encoder"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "medialive.amazonaws.com" } }]
  })
}

module "packager" {
  source = "./modules/packager"

  channel             = { name = "sports", group = aws_media_packagev2_channel_group.group.name, description = "Sports", input_type = "HLS" }
  ingest_role_arn     = aws_iam_role.encoder.arn
  ingest_role_id      = aws_iam_role.encoder.unique_id
  settled_by          = [aws_media_packagev2_channel_group.group.arn]
  distribution_arn    = "arn:aws:cloudfront::123456789012:distribution/E2EXAMPLE"
  distribution_domain = "d111111abcdef8.cloudfront.net"
  tags                = { team = "video", cost = "42" }

  endpoints = {
    hls = {
      container                = "TS"
      description              = "Transport streams"
      startover_window_seconds = 3600
      segment = {
        duration_seconds             = 4
        name                         = "segment"
        ts_include_dvb_subtitles     = true
        ts_use_audio_rendition_group = true
        include_iframe_only_streams  = true
        scte_filter                  = ["SPLICE_INSERT", "BREAK", "PROGRAM"]
        scte_in_segments             = "ALL"
      }
      manifests = {
        index = {
          type                               = "hls"
          window_seconds                     = 60
          ad_markers                         = "SCTE35_ENHANCED"
          child_manifest_name                = "low"
          program_date_time_interval_seconds = 60
          url_encode_child_manifest          = true
          start_tag                          = { time_offset_seconds = -20.5, precise = true }
        }
        delayed = { type = "hls", window_seconds = 60, time_delay_seconds = 600, manifest_filter = "video_height:240-480" }
        clip = {
          type            = "hls", window_seconds = 60, start = "2030-01-01T20:00:00Z", end = "2030-01-01T21:00:00Z",
          clip_start_time = "2030-01-01T20:10:00Z"
        }
        ll-index = { type = "ll-hls", window_seconds = 60, program_date_time_interval_seconds = 5, ad_markers = "DATERANGE" }
      }
    }
    cmaf = {
      container                = "CMAF"
      startover_window_seconds = 1209600
      segment                  = { duration_seconds = 2 }
      manifests = {
        dash = {
          type                                 = "dash"
          window_seconds                       = 60
          ad_markers                           = "XML"
          min_update_period_seconds            = 2
          min_buffer_time_seconds              = 4
          suggested_presentation_delay_seconds = 12
          segment_template_format              = "NUMBER_WITH_TIMELINE"
          period_triggers                      = ["AVAILS", "SOURCE_CHANGES"]
          utc_timing                           = { mode = "HTTP_ISO", source = "https://time.example/iso" }
          compactness                          = "STANDARD"
          profiles                             = ["DVB_DASH"]
          ttml_profile                         = "EBU_TT_D_101"
          program_information = {
            title                = "Sports"
            source               = "example"
            copyright            = "none"
            language_code        = "en"
            more_information_url = "https://www.example.com/"
          }
        }
      }
    }
  }
}
