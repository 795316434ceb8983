# What endpoints and their segments refuse; the first run goes up to the limits.

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
    endpoints = merge({ for n in range(6) : "e${n}" => { container = "TS", segment = { duration_seconds = 4 }, manifests = {} } }, {
      (format("%0256d", 0)) = { container = "TS", segment = { duration_seconds = 1 }, manifests = {}, startover_window_seconds = 60 }
      e_1                   = { container = "CMAF", segment = { duration_seconds = 30 }, manifests = {}, startover_window_seconds = 1209600 }
      many = {
        container = "TS", segment = { duration_seconds = 4 }, description = format("%01024d", 0)
        manifests = { for n in range(25) : "m${n}" => { type = "hls", window_seconds = 60 } }
      }
      all = {
        container = "TS", manifests = {}
        segment = {
          duration_seconds = 4, name = "s_1", ts_include_dvb_subtitles = true, ts_use_audio_rendition_group = true, scte_in_segments = "NONE"
          scte_filter = [
            "SPLICE_INSERT", "BREAK", "PROVIDER_ADVERTISEMENT", "DISTRIBUTOR_ADVERTISEMENT", "PROVIDER_PLACEMENT_OPPORTUNITY",
            "DISTRIBUTOR_PLACEMENT_OPPORTUNITY", "PROVIDER_OVERLAY_PLACEMENT_OPPORTUNITY", "DISTRIBUTOR_OVERLAY_PLACEMENT_OPPORTUNITY", "PROGRAM",
          ]
        }
      }
    })
  }
}

run "more_endpoints_than_the_default_quota_are_accepted" {
  command = plan
  variables { endpoints = { for n in range(11) : "e${n}" => { container = "TS", segment = { duration_seconds = 4 }, manifests = {} } } }
}

run "twenty_six_manifests" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { for n in range(26) : "m${n}" => { type = "hls", window_seconds = 60 } } } } }
  expect_failures = [var.endpoints]
}

run "name_with_a_space" {
  command = plan
  variables { endpoints = { "e 1" = { container = "TS", segment = { duration_seconds = 4 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "name_too_long" {
  command = plan
  variables { endpoints = { (format("%0257d", 0)) = { container = "TS", segment = { duration_seconds = 4 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "description_too_long" {
  command = plan
  variables { endpoints = { e = { container = "TS", description = format("%01025d", 0), segment = { duration_seconds = 4 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "container_unknown" {
  command = plan
  variables { endpoints = { e = { container = "ISM", segment = { duration_seconds = 4 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "startover_window_too_short" {
  command = plan
  variables { endpoints = { e = { container = "TS", startover_window_seconds = 59, segment = { duration_seconds = 4 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "startover_window_too_long" {
  command = plan
  variables { endpoints = { e = { container = "TS", startover_window_seconds = 1209601, segment = { duration_seconds = 4 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "startover_window_fractional" {
  command = plan
  variables { endpoints = { e = { container = "TS", startover_window_seconds = 60.5, segment = { duration_seconds = 4 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "segment_too_short" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 0 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "segment_too_long" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 31 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "segment_fractional" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 1.5 }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "segment_name_with_a_slash" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4, name = "s/1" }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "ts_include_dvb_subtitles_on_cmaf" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4, ts_include_dvb_subtitles = false }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "ts_use_audio_rendition_group_on_cmaf" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4, ts_use_audio_rendition_group = false }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "scte_filter_unknown" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4, scte_filter = ["SPLICE"] }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "scte_filter_twice" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4, scte_filter = ["BREAK", "BREAK"] }, manifests = {} } } }
  expect_failures = [var.endpoints]
}

run "scte_in_segments_unknown" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4, scte_in_segments = "SOME" }, manifests = {} } } }
  expect_failures = [var.endpoints]
}
