# Ranges and enumerations are those of the CreateOriginEndpoint API, unless a comment names another page:
# https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_CreateOriginEndpoint.html

variable "endpoints" {
  description = <<-EOT
    The origin endpoints by name, each with its manifests by name (so names are unique by construction). Names are part of the URLs. The manifest's name
    takes no underscore. Attributes that Terraform doesn't know are dropped silently: check the spelling against the table in the README.
  EOT

  type = map(object({
    container                = string # TS | CMAF; changing it replaces the endpoint
    description              = optional(string)
    startover_window_seconds = optional(number) # 60-1209600

    segment = object({
      duration_seconds             = number           # 1-30, best a multiple of the ingest segment
      name                         = optional(string) # first part of the segments' file names
      ts_include_dvb_subtitles     = optional(bool)   # TS only
      ts_use_audio_rendition_group = optional(bool)   # TS only
      include_iframe_only_streams  = optional(bool)
      scte_filter                  = optional(list(string)) # SCTE-35 messages that count as ad markers
      scte_in_segments             = optional(string)       # NONE | ALL
    })

    manifests = map(object({
      type           = string           # hls | ll-hls | dash
      window_seconds = number           # 30-900, at least three segments
      ad_markers     = optional(string) # HLS: DATERANGE, or on TS SCTE35_ENHANCED; DASH: BINARY, XML; null: none

      # What every viewer of this manifest gets; the same query parameters are then refused.
      manifest_filter    = optional(string) # such as "video_height:240-720;audio_language:en"
      time_delay_seconds = optional(number) # below the startover window
      start              = optional(string) # RFC 3339 in UTC
      end                = optional(string)
      clip_start_time    = optional(string)

      # HLS and LL-HLS
      child_manifest_name                = optional(string)
      program_date_time_interval_seconds = optional(number) # 1-1209600, required for LL-HLS and for DATERANGE
      url_encode_child_manifest          = optional(bool)   # null: true
      start_tag                          = optional(object({ time_offset_seconds = number, precise = optional(bool) }))

      # DASH; without utc_timing, UTC_DIRECT is sent
      min_update_period_seconds            = optional(number)       # the segment to the window; null: the segment
      min_buffer_time_seconds              = optional(number)       # 0-3600; null: 5
      suggested_presentation_delay_seconds = optional(number)       # 0 to the window; null: three segments, at least 10
      segment_template_format              = optional(string)       # NUMBER_WITH_TIMELINE; null: that
      period_triggers                      = optional(list(string)) # AVAILS | DRM_KEY_ROTATION | SOURCE_CHANGES | SOURCE_DISRUPTIONS | NONE
      utc_timing                           = optional(object({ mode = string, source = optional(string) }))
      compactness                          = optional(string)       # STANDARD | NONE
      profiles                             = optional(list(string)) # DVB_DASH
      ttml_profile                         = optional(string)       # IMSC_1 | EBU_TT_D_101
      program_information = optional(object({
        title                = optional(string)
        source               = optional(string)
        copyright            = optional(string)
        language_code        = optional(string)
        more_information_url = optional(string)
      }))
    }))
  }))
  nullable = false

  # A quota. That of endpoints, 10 a channel, is not looked at, since AWS raises it: https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html
  validation {
    condition     = alltrue([for endpoint in var.endpoints : length(endpoint.manifests) <= 25])
    error_message = "An endpoint has at most 25 manifests."
  }

  validation {
    condition     = alltrue([for name in keys(var.endpoints) : can(regex("^[a-zA-Z0-9_-]{1,256}$", name))])
    error_message = "An endpoint's name takes 1 to 256 letters, digits, '_' and '-'."
  }

  validation {
    condition     = alltrue([for endpoint in var.endpoints : length(endpoint.description) <= 1024 if endpoint.description != null])
    error_message = "An endpoint's description is at most 1024 characters long."
  }

  validation {
    condition     = alltrue([for endpoint in var.endpoints : contains(["TS", "CMAF"], endpoint.container)])
    error_message = "An endpoint's container is TS or CMAF."
  }

  validation {
    condition = alltrue([
      for seconds in values(var.endpoints)[*].startover_window_seconds : seconds >= 60 && seconds <= 1209600 && floor(seconds) == seconds
      if seconds != null
    ])
    error_message = "startover_window_seconds is a whole number from 60 to 1209600 (14 days)."
  }

  # Segments

  validation {
    condition     = alltrue([for segment in values(var.endpoints)[*].segment : contains(range(1, 31), segment.duration_seconds)])
    error_message = "segment.duration_seconds is a whole number from 1 to 30."
  }

  validation {
    condition     = alltrue([for name in values(var.endpoints)[*].segment.name : can(regex("^[a-zA-Z0-9_-]{1,256}$", name)) if name != null])
    error_message = "segment.name takes 1 to 256 letters, digits, '_' and '-'."
  }

  validation {
    condition = alltrue([
      for endpoint in var.endpoints : endpoint.container == "TS"
      if endpoint.segment.ts_include_dvb_subtitles != null || endpoint.segment.ts_use_audio_rendition_group != null
    ])
    error_message = "segment.ts_include_dvb_subtitles and segment.ts_use_audio_rendition_group belong to container TS; leave them out elsewhere."
  }

  validation {
    condition = alltrue([
      for filter in values(var.endpoints)[*].segment.scte_filter : length(distinct(filter)) == length(filter) && length(setsubtract(filter, [
        "SPLICE_INSERT", "BREAK", "PROVIDER_ADVERTISEMENT", "DISTRIBUTOR_ADVERTISEMENT", "PROVIDER_PLACEMENT_OPPORTUNITY",
        "DISTRIBUTOR_PLACEMENT_OPPORTUNITY", "PROVIDER_OVERLAY_PLACEMENT_OPPORTUNITY", "DISTRIBUTOR_OVERLAY_PLACEMENT_OPPORTUNITY", "PROGRAM",
      ])) == 0
      if filter != null
    ])
    error_message = "segment.scte_filter takes, each once, SPLICE_INSERT, BREAK, PROGRAM, or PROVIDER_ or DISTRIBUTOR_ with ADVERTISEMENT, PLACEMENT_OPPORTUNITY or OVERLAY_PLACEMENT_OPPORTUNITY."
  }

  validation {
    condition     = alltrue([for value in values(var.endpoints)[*].segment.scte_in_segments : contains(["NONE", "ALL"], value) if value != null])
    error_message = "segment.scte_in_segments is NONE or ALL."
  }

  # Manifests of every type

  # https://docs.aws.amazon.com/mediapackage/latest/userguide/endpoints-settings.html
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : contains(endpoint.container == "TS" ? ["hls", "ll-hls"] : ["hls", "ll-hls", "dash"], manifest.type)
      ]
    ]))
    error_message = "A manifest's type is hls or ll-hls, or on container CMAF dash."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for name in concat(keys(endpoint.manifests), compact(values(endpoint.manifests)[*].child_manifest_name)) :
        can(regex("^[a-zA-Z0-9-]{1,256}$", name))
      ]
    ]))
    error_message = "A manifest's name and child_manifest_name take 1 to 256 letters, digits and '-', but no '_'."
  }

  # The playlists of one endpoint share one folder.
  validation {
    condition = alltrue([
      for manifests in values(var.endpoints)[*].manifests :
      length(distinct(concat(keys(manifests), compact(values(manifests)[*].child_manifest_name))))
      == length(concat(keys(manifests), compact(values(manifests)[*].child_manifest_name)))
    ])
    error_message = "A child_manifest_name differs from every other manifest name and child_manifest_name of its endpoint."
  }

  # The maximum is the quota of a live manifest, 15 minutes: https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests :
        manifest.window_seconds >= 30 && manifest.window_seconds <= 900 && floor(manifest.window_seconds) == manifest.window_seconds
      ]
    ]))
    error_message = "window_seconds is a whole number from 30 to 900."
  }

  # A live playlist never holds less than three target durations: https://www.rfc-editor.org/rfc/rfc8216#section-6.2.2
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : manifest.window_seconds >= 3 * endpoint.segment.duration_seconds
      ]
    ]))
    error_message = "window_seconds holds at least three segments."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : contains(
          manifest.type == "dash" ? ["BINARY", "XML"] : endpoint.container == "TS" ? ["DATERANGE", "SCTE35_ENHANCED"] : ["DATERANGE"],
          manifest.ad_markers
        ) if manifest.ad_markers != null
      ]
    ]))
    error_message = "ad_markers is DATERANGE, or SCTE35_ENHANCED on container TS only, or BINARY or XML for type dash; leave it out for none."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for seconds in values(endpoint.manifests)[*].time_delay_seconds :
        seconds >= 0 && seconds < coalesce(endpoint.startover_window_seconds, 0) && floor(seconds) == seconds
        if seconds != null
      ]
    ]))
    error_message = "time_delay_seconds is a whole number below startover_window_seconds, which it requires."
  }

  # In UTC and whole seconds, because the postcondition compares text.
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : [
          for time in compact([manifest.start, manifest.end, manifest.clip_start_time]) :
          can(timeadd(time, "0s")) && can(regex("^[0-9-]{10}T[0-9:]{8}Z$", time))
        ]
      ]
    ]))
    error_message = "start, end and clip_start_time are times in UTC, such as 2030-01-31T20:00:00Z."
  }

  # The API's error END_TIME_EARLIER_THAN_START_TIME:
  # https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_ValidationException.html
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : try(timecmp(manifest.start, manifest.end) < 0, true) if manifest.start != null && manifest.end != null
      ]
    ]))
    error_message = "A manifest's end is after its start."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for filter in compact(values(endpoint.manifests)[*].manifest_filter) : length(filter) <= 1024
      ]
    ]))
    error_message = "manifest_filter is at most 1024 characters long."
  }

  # HLS and LL-HLS

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : manifest.type != "dash" || (
          manifest.child_manifest_name == null && manifest.program_date_time_interval_seconds == null
          && manifest.url_encode_child_manifest == null && manifest.start_tag == null
        )
      ]
    ]))
    error_message = "child_manifest_name, program_date_time_interval_seconds, url_encode_child_manifest and start_tag belong to types hls and ll-hls."
  }

  # https://docs.aws.amazon.com/mediapackage/latest/userguide/endpoints-manifest.html
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : manifest.program_date_time_interval_seconds != null if manifest.type == "ll-hls"
      ]
    ]))
    error_message = "Type ll-hls requires program_date_time_interval_seconds."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for seconds in values(endpoint.manifests)[*].program_date_time_interval_seconds :
        seconds >= 1 && seconds <= 1209600 && floor(seconds) == seconds
        if seconds != null
      ]
    ]))
    error_message = "program_date_time_interval_seconds is a whole number from 1 to 1209600."
  }

  # https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_ScteHls.html
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : manifest.program_date_time_interval_seconds != null
        if manifest.type != "dash" && manifest.ad_markers == "DATERANGE"
      ]
    ]))
    error_message = "ad_markers DATERANGE requires program_date_time_interval_seconds."
  }

  # https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_StartTag.html
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : manifest.start_tag.time_offset_seconds >= 0
        ? manifest.start_tag.time_offset_seconds < manifest.window_seconds - 3 * endpoint.segment.duration_seconds
        : abs(manifest.start_tag.time_offset_seconds) > 3 * endpoint.segment.duration_seconds && abs(manifest.start_tag.time_offset_seconds) < manifest.window_seconds
        if manifest.start_tag != null
      ]
    ]))
    error_message = "start_tag.time_offset_seconds stays three segments away from the live edge, and inside the manifest's window."
  }

  # DASH

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : manifest.type == "dash" || alltrue([
          for setting in [
            "min_update_period_seconds", "min_buffer_time_seconds", "suggested_presentation_delay_seconds", "segment_template_format",
            "period_triggers", "utc_timing", "compactness", "profiles", "ttml_profile", "program_information",
          ] : manifest[setting] == null
        ])
      ]
    ]))
    error_message = "min_update_period_seconds, min_buffer_time_seconds, suggested_presentation_delay_seconds, segment_template_format, period_triggers, utc_timing, compactness, profiles, ttml_profile and program_information belong to type dash."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : [
          for setting, least in { min_update_period_seconds = 1, min_buffer_time_seconds = 0, suggested_presentation_delay_seconds = 0 } :
          manifest[setting] >= least && manifest[setting] <= 3600 && floor(manifest[setting]) == manifest[setting]
          if manifest[setting] != null
        ]
      ]
    ]))
    error_message = "min_update_period_seconds is a whole number from 1 to 3600; min_buffer_time_seconds and suggested_presentation_delay_seconds from 0."
  }

  # Below the segment the API refuses it: UPDATE_PERIOD_SMALLER_THAN_SEGMENT_DURATION. Beyond the window, players lose the stream.
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests :
        coalesce(manifest.min_update_period_seconds, endpoint.segment.duration_seconds) >= endpoint.segment.duration_seconds
        && coalesce(manifest.min_update_period_seconds, 0) <= manifest.window_seconds
        && coalesce(manifest.suggested_presentation_delay_seconds, 0) <= manifest.window_seconds
        if manifest.type == "dash"
      ]
    ]))
    error_message = "min_update_period_seconds is at least the segment; neither it nor suggested_presentation_delay_seconds is beyond window_seconds."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : [
          for setting, allowed in {
            segment_template_format = ["NUMBER_WITH_TIMELINE"]
            compactness             = ["STANDARD", "NONE"]
            ttml_profile            = ["IMSC_1", "EBU_TT_D_101"]
          } : contains(allowed, manifest[setting]) if manifest[setting] != null
        ]
      ]
    ]))
    error_message = "segment_template_format is NUMBER_WITH_TIMELINE, compactness STANDARD or NONE, ttml_profile IMSC_1 or EBU_TT_D_101."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for manifest in endpoint.manifests : [
          for setting, allowed in {
            period_triggers = ["AVAILS", "DRM_KEY_ROTATION", "SOURCE_CHANGES", "SOURCE_DISRUPTIONS", "NONE"]
            profiles        = ["DVB_DASH"]
          } : length(distinct(manifest[setting])) == length(manifest[setting]) && length(setsubtract(manifest[setting], allowed)) == 0
          && !(contains(manifest[setting], "NONE") && length(manifest[setting]) > 1)
          if manifest[setting] != null
        ]
      ]
    ]))
    error_message = "period_triggers takes, each once, AVAILS, DRM_KEY_ROTATION, SOURCE_CHANGES, SOURCE_DISRUPTIONS, or NONE alone; profiles takes DVB_DASH."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for timing in values(endpoint.manifests)[*].utc_timing :
        contains(["HTTP_HEAD", "HTTP_ISO", "HTTP_XSDATE", "UTC_DIRECT"], timing.mode) && length(coalesce(timing.source, "-")) <= 1024
        if timing != null
      ]
    ]))
    error_message = "utc_timing.mode is HTTP_HEAD, HTTP_ISO, HTTP_XSDATE or UTC_DIRECT; its source has at most 1024 characters."
  }

  # The API's errors TIMING_SOURCE_MISSING and DIRECT_MODE_WITH_TIMING_SOURCE:
  # https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_ValidationException.html
  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for timing in values(endpoint.manifests)[*].utc_timing : (timing.mode == "UTC_DIRECT") == (timing.source == null) if timing != null
      ]
    ]))
    error_message = "utc_timing.mode HTTP_HEAD, HTTP_ISO and HTTP_XSDATE require a source; UTC_DIRECT takes none."
  }

  validation {
    condition = alltrue(flatten([
      for endpoint in var.endpoints : [
        for information in values(endpoint.manifests)[*].program_information : concat(
          [for text in compact([information.title, information.source, information.copyright, information.more_information_url]) : length(text) <= 2048],
          [for code in compact([information.language_code]) : can(regex("^[a-zA-Z0-9][a-zA-Z0-9_-]{0,3}[a-zA-Z0-9]$", code))]
        ) if information != null
      ]
    ]))
    error_message = "program_information takes texts of at most 2048 characters, and a language_code of 2 to 5 such as en or pt-BR."
  }
}
