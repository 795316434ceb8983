# What manifests of every type refuse, then those of HLS and LL-HLS; the first run goes up to the limits.

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
      ts = {
        container = "TS", segment = { duration_seconds = 4 }, startover_window_seconds = 60
        manifests = {
          low-latency           = { type = "hls", window_seconds = 30, ad_markers = "SCTE35_ENHANCED", time_delay_seconds = 59 }
          (format("%0256d", 0)) = { type = "hls", window_seconds = 900, child_manifest_name = "c-1", url_encode_child_manifest = false }
          filtered              = { type = "hls", window_seconds = 60, manifest_filter = format("%01024d", 0), child_manifest_name = "c-2" }
          program               = { type = "hls", window_seconds = 60, start = "2030-01-31T20:00:00Z", end = "2030-01-31T22:00:00Z" }
          clip                  = { type = "hls", window_seconds = 60, clip_start_time = "2030-01-31T20:00:00Z", time_delay_seconds = 0 }
          behind                = { type = "hls", window_seconds = 60, start_tag = { time_offset_seconds = 47.9, precise = true } }
          ahead                 = { type = "hls", window_seconds = 60, start_tag = { time_offset_seconds = -12.1 } }
          at-the-start          = { type = "hls", window_seconds = 60, start_tag = { time_offset_seconds = -59.9 } }
        }
      }
      cmaf = {
        container = "CMAF", segment = { duration_seconds = 4 }
        manifests = {
          index = { type = "hls", window_seconds = 60, ad_markers = "DATERANGE", program_date_time_interval_seconds = 1209600 }
          ll    = { type = "ll-hls", window_seconds = 60, ad_markers = "DATERANGE", program_date_time_interval_seconds = 1 }
          dash  = { type = "dash", window_seconds = 60, ad_markers = "BINARY" }
        }
      }
      longest = { container = "CMAF", segment = { duration_seconds = 20 }, manifests = { m = { type = "dash", window_seconds = 60 } } }
    }
  }
}

run "dash_on_ts" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60 } } } } }
  expect_failures = [var.endpoints]
}

run "type_unknown" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "mss", window_seconds = 60 } } } } }
  expect_failures = [var.endpoints]
}

run "window_below_three_segments" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 21 }, manifests = { m = { type = "hls", window_seconds = 60 } } } } }
  expect_failures = [var.endpoints]
}

run "daterange_without_program_date_time" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, ad_markers = "DATERANGE" } } } } }
  expect_failures = [var.endpoints]
}

run "name_with_underscore" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { low_latency = { type = "hls", window_seconds = 60 } } } } }
  expect_failures = [var.endpoints]
}

run "name_too_long" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { (format("%0257d", 0)) = { type = "hls", window_seconds = 60 } } } } }
  expect_failures = [var.endpoints]
}

run "child_manifest_name_with_underscore" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, child_manifest_name = "c_1" } } } } }
  expect_failures = [var.endpoints]
}

run "child_manifest_name_of_another_manifest" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, child_manifest_name = "n" }, n = { type = "hls", window_seconds = 60 } } } } }
  expect_failures = [var.endpoints]
}

run "child_manifest_name_twice" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, child_manifest_name = "c" }, n = { type = "hls", window_seconds = 60, child_manifest_name = "c" } } } } }
  expect_failures = [var.endpoints]
}

run "window_too_short" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 29 } } } } }
  expect_failures = [var.endpoints]
}

run "window_too_long" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 901 } } } } }
  expect_failures = [var.endpoints]
}

run "window_fractional" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 30.5 } } } } }
  expect_failures = [var.endpoints]
}

run "scte35_enhanced_on_cmaf" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, ad_markers = "SCTE35_ENHANCED" } } } } }
  expect_failures = [var.endpoints]
}

run "daterange_on_dash" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, ad_markers = "DATERANGE" } } } } }
  expect_failures = [var.endpoints]
}

run "xml_ad_markers_on_hls" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, ad_markers = "XML" } } } } }
  expect_failures = [var.endpoints]
}

run "time_delay_as_long_as_startover" {
  command = plan
  variables { endpoints = { e = { container = "TS", startover_window_seconds = 60, segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, time_delay_seconds = 60 } } } } }
  expect_failures = [var.endpoints]
}

run "time_delay_negative" {
  command = plan
  variables { endpoints = { e = { container = "TS", startover_window_seconds = 60, segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, time_delay_seconds = -1 } } } } }
  expect_failures = [var.endpoints]
}

run "time_delay_fractional" {
  command = plan
  variables { endpoints = { e = { container = "TS", startover_window_seconds = 60, segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, time_delay_seconds = 1.5 } } } } }
  expect_failures = [var.endpoints]
}

run "time_delay_without_startover" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, time_delay_seconds = 0 } } } } }
  expect_failures = [var.endpoints]
}

run "start_with_an_offset" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, start = "2030-01-31T20:00:00+01:00" } } } } }
  expect_failures = [var.endpoints]
}

run "end_before_the_start" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, start = "2030-01-31T20:00:00Z", end = "2030-01-31T19:00:00Z" } } } } }
  expect_failures = [var.endpoints]
}

run "end_on_no_such_day" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, end = "2030-02-31T20:00:00Z" } } } } }
  expect_failures = [var.endpoints]
}

run "clip_start_time_as_a_date" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, clip_start_time = "2030-01-31" } } } } }
  expect_failures = [var.endpoints]
}

run "manifest_filter_too_long" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, manifest_filter = format("%01025d", 0) } } } } }
  expect_failures = [var.endpoints]
}

run "child_manifest_name_on_dash" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, child_manifest_name = "c" } } } } }
  expect_failures = [var.endpoints]
}

run "program_date_time_interval_seconds_on_dash" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, program_date_time_interval_seconds = 5 } } } } }
  expect_failures = [var.endpoints]
}

run "url_encode_child_manifest_on_dash" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, url_encode_child_manifest = false } } } } }
  expect_failures = [var.endpoints]
}

run "start_tag_on_dash" {
  command = plan
  variables { endpoints = { e = { container = "CMAF", segment = { duration_seconds = 4 }, manifests = { m = { type = "dash", window_seconds = 60, start_tag = { time_offset_seconds = 0 } } } } } }
  expect_failures = [var.endpoints]
}

run "ll_hls_without_program_date_time" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "ll-hls", window_seconds = 60 } } } } }
  expect_failures = [var.endpoints]
}

run "program_date_time_too_short" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, program_date_time_interval_seconds = 0 } } } } }
  expect_failures = [var.endpoints]
}

run "program_date_time_too_long" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, program_date_time_interval_seconds = 1209601 } } } } }
  expect_failures = [var.endpoints]
}

run "program_date_time_fractional" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, program_date_time_interval_seconds = 1.5 } } } } }
  expect_failures = [var.endpoints]
}

run "start_tag_too_near_the_live_edge" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, start_tag = { time_offset_seconds = 48 } } } } } }
  expect_failures = [var.endpoints]
}

run "start_tag_from_the_end_too_near_the_live_edge" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, start_tag = { time_offset_seconds = -12 } } } } } }
  expect_failures = [var.endpoints]
}

run "start_tag_before_the_window" {
  command = plan
  variables { endpoints = { e = { container = "TS", segment = { duration_seconds = 4 }, manifests = { m = { type = "hls", window_seconds = 60, start_tag = { time_offset_seconds = -60 } } } } } }
  expect_failures = [var.endpoints]
}
