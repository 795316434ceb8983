# One channel for a group, a role and a distribution that exist already.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }
}

variable "channel_group" {
  description = "Name of an existing MediaPackage V2 channel group."
  type        = string
}

variable "encoder_role_name" {
  description = "Name of the MediaLive channel's IAM role."
  type        = string
}

variable "distribution_id" {
  description = "Id of the CloudFront distribution that has the channel group's egress domain as an origin."
  type        = string
}

data "aws_iam_role" "encoder" {
  name = var.encoder_role_name
}

data "aws_cloudfront_distribution" "viewers" {
  id = var.distribution_id
}

module "packager" {
  source = "../.."

  channel             = { name = "sports", group = var.channel_group }
  ingest_role_arn     = data.aws_iam_role.encoder.arn
  ingest_role_id      = data.aws_iam_role.encoder.unique_id
  distribution_arn    = data.aws_cloudfront_distribution.viewers.arn
  distribution_domain = data.aws_cloudfront_distribution.viewers.domain_name
  tags                = { team = "streaming" }

  endpoints = {
    hls = {
      container                = "TS"
      startover_window_seconds = 1209600
      segment                  = { duration_seconds = 4, ts_use_audio_rendition_group = true }
      manifests = {
        index = { type = "hls", window_seconds = 60, program_date_time_interval_seconds = 60, ad_markers = "DATERANGE" }
      }
    }

    cmaf = {
      container                = "CMAF"
      startover_window_seconds = 1209600
      segment                  = { duration_seconds = 4 }
      manifests = {
        index    = { type = "hls", window_seconds = 60, program_date_time_interval_seconds = 60 }
        ll-index = { type = "ll-hls", window_seconds = 60, program_date_time_interval_seconds = 5 }
        dash     = { type = "dash", window_seconds = 60, min_update_period_seconds = 4, suggested_presentation_delay_seconds = 12 }
      }
    }
  }
}

output "ingest_urls" {
  description = "Destinations of the MediaLive channel's HLS output group, pipeline 0 first."
  value       = module.packager.ingest_urls
}

output "playback_urls" {
  description = "What to open in a player."
  value       = module.packager.playback_urls
}
