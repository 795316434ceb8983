locals {
  # What the API calls the list of each type of manifest.
  manifest_lists = { "hls" = "HlsManifests", "ll-hls" = "LowLatencyHlsManifests", "dash" = "DashManifests" }

  # What a DASH manifest says where nothing is given. What the service does without an update period is not documented, and one below the
  # segment is refused. Three segments is where a player of HLS begins; 10 s and 5 s are what the service is said to take by itself:
  # https://github.com/aws/aws-cdk/blob/main/packages/%40aws-cdk/aws-mediapackagev2-alpha/lib/endpoint.ts
  dash = {
    for endpoint, spec in var.endpoints : endpoint => {
      min_update_period            = spec.segment.duration_seconds
      min_buffer_time              = 5
      suggested_presentation_delay = max(10, 3 * spec.segment.duration_seconds)
    }
  }

  # Each endpoint's lists of manifests, in the order of their names, which never changes: updates address a manifest by its index.
  manifests = {
    for endpoint, spec in var.endpoints : endpoint => {
      for type, list in local.manifest_lists : list => [
        for name, m in spec.manifests : {
          for key, v in {
            ManifestName          = name
            ManifestWindowSeconds = m.window_seconds
            FilterConfiguration = { for key, v in {
              ManifestFilter   = m.manifest_filter
              TimeDelaySeconds = m.time_delay_seconds
              Start            = m.start
              End              = m.end
              ClipStartTime    = m.clip_start_time
            } : key => v if try(length(v) > 0, v != null) }

            # HLS and LL-HLS
            ChildManifestName              = m.child_manifest_name
            ProgramDateTimeIntervalSeconds = m.program_date_time_interval_seconds
            # Signed requests, which CloudFront's are, must have their query string encoded.
            UrlEncodeChildManifest = type == "dash" ? null : coalesce(m.url_encode_child_manifest, true)
            ScteHls                = m.ad_markers == null || type == "dash" ? null : { AdMarkerHls = m.ad_markers }
            StartTag = m.start_tag == null ? null : { for key, v in {
              TimeOffset = m.start_tag.time_offset_seconds
              Precise    = m.start_tag.precise
            } : key => v if v != null }

            # DASH
            MinUpdatePeriodSeconds            = type != "dash" ? null : coalesce(m.min_update_period_seconds, local.dash[endpoint].min_update_period)
            MinBufferTimeSeconds              = type != "dash" ? null : coalesce(m.min_buffer_time_seconds, local.dash[endpoint].min_buffer_time)
            SuggestedPresentationDelaySeconds = type != "dash" ? null : coalesce(m.suggested_presentation_delay_seconds, local.dash[endpoint].suggested_presentation_delay)
            SegmentTemplateFormat             = type != "dash" ? null : coalesce(m.segment_template_format, "NUMBER_WITH_TIMELINE")
            PeriodTriggers                    = m.period_triggers
            Compactness                       = m.compactness
            Profiles                          = m.profiles
            ScteDash                          = m.ad_markers == null || type != "dash" ? null : { AdMarkerDash = m.ad_markers }
            SubtitleConfiguration             = m.ttml_profile == null ? null : { TtmlConfiguration = { TtmlProfile = m.ttml_profile } }
            UtcTiming = type != "dash" ? null : { for key, v in {
              TimingMode   = try(m.utc_timing.mode, "UTC_DIRECT")
              TimingSource = try(m.utc_timing.source, null)
            } : key => v if try(length(v) > 0, v != null) }
            ProgramInformation = m.program_information == null ? null : { for key, v in {
              Title              = m.program_information.title
              Source             = m.program_information.source
              Copyright          = m.program_information.copyright
              LanguageCode       = m.program_information.language_code
              MoreInformationUrl = m.program_information.more_information_url
            } : key => v if try(length(v) > 0, v != null) }
          } : key => v if try(length(v) > 0, v != null)
        } if m.type == type
      ]
    }
  }
}
