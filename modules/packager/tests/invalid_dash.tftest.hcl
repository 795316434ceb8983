# What DASH manifests refuse, and where their settings don't belong; the first run goes up to the limits.

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
    endpoints = {
      e = {
        container = "CMAF", segment = { duration_seconds = 4 }
        manifests = {
          least = {
            type                      = "dash", window_seconds = 60, ad_markers = "XML", segment_template_format = "NUMBER_WITH_TIMELINE", compactness = "STANDARD"
            min_update_period_seconds = 4, min_buffer_time_seconds = 0, suggested_presentation_delay_seconds = 0, ttml_profile = "IMSC_1"
            utc_timing                = { mode = "HTTP_HEAD", source = "https://time.example" }, program_information = {}, period_triggers = ["NONE"]
          }
          most = {
            type                      = "dash", window_seconds = 60, compactness = "NONE", ttml_profile = "EBU_TT_D_101", profiles = ["DVB_DASH"]
            min_update_period_seconds = 60, min_buffer_time_seconds = 3600, suggested_presentation_delay_seconds = 60
            period_triggers           = ["AVAILS", "DRM_KEY_ROTATION", "SOURCE_CHANGES", "SOURCE_DISRUPTIONS"]
            utc_timing                = { mode = "HTTP_ISO", source = format("%01024d", 0) }
            program_information = {
              title                = format("%02048d", 0), source = format("%02048d", 0), copyright = format("%02048d", 0)
              more_information_url = format("%02048d", 0), language_code = "pt-BR"
            }
          }
          third  = { type = "dash", window_seconds = 60, utc_timing = { mode = "HTTP_XSDATE", source = "https://time.example" }, program_information = { language_code = "en" } }
          fourth = { type = "dash", window_seconds = 60, utc_timing = { mode = "UTC_DIRECT" } }
        }
      }
    }
  }
}

run "min_update_period_too_short" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, min_update_period_seconds = 0 } } } } }
  expect_failures = [var.endpoints]
}

run "min_update_period_below_the_segment" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, min_update_period_seconds = 3 } } } } }
  expect_failures = [var.endpoints]
}

run "min_update_period_beyond_the_window" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, min_update_period_seconds = 61 } } } } }
  expect_failures = [var.endpoints]
}

run "suggested_presentation_delay_beyond_the_window" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, suggested_presentation_delay_seconds = 61 } } } } }
  expect_failures = [var.endpoints]
}

run "utc_timing_without_its_source" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, utc_timing = { mode = "HTTP_ISO" } } } } } }
  expect_failures = [var.endpoints]
}

run "utc_direct_with_a_source" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, utc_timing = { mode = "UTC_DIRECT", source = "https://time.example" } } } } } }
  expect_failures = [var.endpoints]
}

run "period_triggers_none_and_others" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, period_triggers = ["NONE", "AVAILS"] } } } } }
  expect_failures = [var.endpoints]
}

run "min_buffer_time_negative" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, min_buffer_time_seconds = -1 } } } } }
  expect_failures = [var.endpoints]
}

run "suggested_presentation_delay_too_long" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, suggested_presentation_delay_seconds = 3601 } } } } }
  expect_failures = [var.endpoints]
}

run "min_buffer_time_fractional" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, min_buffer_time_seconds = 1.5 } } } } }
  expect_failures = [var.endpoints]
}

run "segment_template_format_unknown" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, segment_template_format = "X" } } } } }
  expect_failures = [var.endpoints]
}

run "compactness_unknown" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, compactness = "X" } } } } }
  expect_failures = [var.endpoints]
}

run "ttml_profile_unknown" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, ttml_profile = "X" } } } } }
  expect_failures = [var.endpoints]
}

run "period_triggers_unknown" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, period_triggers = ["ADS"] } } } } }
  expect_failures = [var.endpoints]
}

run "period_triggers_twice" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, period_triggers = ["AVAILS", "AVAILS"] } } } } }
  expect_failures = [var.endpoints]
}

run "profiles_unknown" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, profiles = ["HBBTV"] } } } } }
  expect_failures = [var.endpoints]
}

run "utc_timing_unknown" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, utc_timing = { mode = "NTP" } } } } } }
  expect_failures = [var.endpoints]
}

run "utc_timing_source_too_long" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, utc_timing = { mode = "HTTP_ISO", source = format("%01025d", 0) } } } } } }
  expect_failures = [var.endpoints]
}

run "program_information_title_too_long" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, program_information = { title = format("%02049d", 0) } } } } } }
  expect_failures = [var.endpoints]
}

run "program_information_source_too_long" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, program_information = { source = format("%02049d", 0) } } } } } }
  expect_failures = [var.endpoints]
}

run "program_information_copyright_too_long" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, program_information = { copyright = format("%02049d", 0) } } } } } }
  expect_failures = [var.endpoints]
}

run "program_information_more_information_url_too_long" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, program_information = { more_information_url = format("%02049d", 0) } } } } } }
  expect_failures = [var.endpoints]
}

run "language_code_too_short" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, program_information = { language_code = "e" } } } } } }
  expect_failures = [var.endpoints]
}

run "language_code_too_long" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, program_information = { language_code = "en-GBR" } } } } } }
  expect_failures = [var.endpoints]
}

run "min_update_period_seconds_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, min_update_period_seconds = 2 } } } } }
  expect_failures = [var.endpoints]
}

run "min_buffer_time_seconds_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, min_buffer_time_seconds = 2 } } } } }
  expect_failures = [var.endpoints]
}

run "suggested_presentation_delay_seconds_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, suggested_presentation_delay_seconds = 2 } } } } }
  expect_failures = [var.endpoints]
}

run "segment_template_format_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, segment_template_format = "NUMBER_WITH_TIMELINE" } } } } }
  expect_failures = [var.endpoints]
}

run "period_triggers_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, period_triggers = ["AVAILS"] } } } } }
  expect_failures = [var.endpoints]
}

run "utc_timing_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, utc_timing = { mode = "UTC_DIRECT" } } } } } }
  expect_failures = [var.endpoints]
}

run "compactness_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, compactness = "NONE" } } } } }
  expect_failures = [var.endpoints]
}

run "profiles_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, profiles = ["DVB_DASH"] } } } } }
  expect_failures = [var.endpoints]
}

run "ttml_profile_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, ttml_profile = "IMSC_1" } } } } }
  expect_failures = [var.endpoints]
}

run "program_information_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, program_information = { title = "t" } } } } } }
  expect_failures = [var.endpoints]
}
