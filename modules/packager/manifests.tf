locals {
  # What the API calls the list of each type of manifest.
  manifest_lists = { "hls" = "HlsManifests", "ll-hls" = "LowLatencyHlsManifests", "dash" = "DashManifests" }

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
            UrlEncodeChildManifest         = m.url_encode_child_manifest
            ScteHls                        = m.ad_markers == null || type == "dash" ? null : { AdMarkerHls = m.ad_markers }
            StartTag = m.start_tag == null ? null : { for key, v in {
              TimeOffset = m.start_tag.time_offset_seconds
              Precise    = m.start_tag.precise
            } : key => v if v != null }

            # DASH
            MinUpdatePeriodSeconds            = m.min_update_period_seconds
            MinBufferTimeSeconds              = m.min_buffer_time_seconds
            SuggestedPresentationDelaySeconds = m.suggested_presentation_delay_seconds
            SegmentTemplateFormat             = m.segment_template_format
            PeriodTriggers                    = m.period_triggers
            Compactness                       = m.compactness
            Profiles                          = m.profiles
            ScteDash                          = m.ad_markers == null || type != "dash" ? null : { AdMarkerDash = m.ad_markers }
            SubtitleConfiguration             = m.ttml_profile == null ? null : { TtmlConfiguration = { TtmlProfile = m.ttml_profile } }
            UtcTiming = m.utc_timing == null ? null : { for key, v in {
              TimingMode   = m.utc_timing.mode
              TimingSource = m.utc_timing.source
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
