# Trap: the API can't change an endpoint's container, but the provider plans that as an update in place. And a channel can't be deleted
# while it has endpoints. Both have to replace the endpoint, and this is what says so.
resource "terraform_data" "endpoint_identity" {
  for_each = var.endpoints

  triggers_replace = [aws_cloudcontrolapi_resource.channel.id, each.value.container]
}

resource "aws_cloudcontrolapi_resource" "endpoint" {
  for_each = var.endpoints

  type_name = "AWS::MediaPackageV2::OriginEndpoint"

  desired_state = jsonencode({
    for key, v in merge(local.manifests[each.key], {
      ChannelGroupName       = var.channel.group
      ChannelName            = var.channel.name
      OriginEndpointName     = each.key
      ContainerType          = each.value.container
      Description            = each.value.description
      StartoverWindowSeconds = each.value.startover_window_seconds
      Tags                   = local.tags
      Segment = { for key, v in {
        SegmentDurationSeconds   = each.value.segment.duration_seconds
        SegmentName              = each.value.segment.name
        TsIncludeDvbSubtitles    = each.value.segment.ts_include_dvb_subtitles
        TsUseAudioRenditionGroup = each.value.segment.ts_use_audio_rendition_group
        IncludeIframeOnlyStreams = each.value.segment.include_iframe_only_streams
        Scte = { for key, v in {
          ScteFilter     = each.value.segment.scte_filter
          ScteInSegments = each.value.segment.scte_in_segments
        } : key => v if try(length(v) > 0, v != null) }
      } : key => v if try(length(v) > 0, v != null) }
    }) : key => v if try(length(v) > 0, v != null)
  })

  # Trap: for some seconds after its endpoints went, a channel may not be deleted. The end of the policy comes between the two.
  depends_on = [aws_cloudcontrolapi_resource.channel_policy]

  lifecycle {
    replace_triggered_by = [terraform_data.endpoint_identity[each.key]]

    # Traps: a lost update, see the channel; and an update that met other manifests or tags than it meant, since it addresses them by
    # their index.
    postcondition {
      condition = self.properties == null ? true : templatefile("${path.module}/lost.tftpl", { wanted = self.desired_state, live = self.properties }) == ""
      error_message = join("\n", [
        "MediaPackage doesn't have what was sent for endpoint ${each.key}; see \"A lost update\" in the packager module's README. Wanted:",
        try(templatefile("${path.module}/lost.tftpl", { wanted = self.desired_state, live = self.properties }), "")
      ])
    }
  }
}

resource "aws_cloudcontrolapi_resource" "endpoint_policy" {
  for_each = var.endpoints

  type_name = "AWS::MediaPackageV2::OriginEndpointPolicy"

  # https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-mediapackage.html
  desired_state = jsonencode({
    ChannelGroupName   = var.channel.group
    ChannelName        = var.channel.name
    OriginEndpointName = each.key
    Policy = jsonencode({ # as text: see the channel's
      Version = "2012-10-17"
      Statement = [
        {
          Sid       = "Viewers"
          Effect    = "Allow"
          Principal = { Service = "cloudfront.amazonaws.com" }
          Action    = ["mediapackagev2:GetObject", "mediapackagev2:GetHeadObject"]
          # The endpoint's ARN, which its own id would hide from the plan of a replacement: a review has to see whom a policy lets in.
          Resource  = "${aws_cloudcontrolapi_resource.channel.id}/originEndpoint/${each.key}"
          Condition = { StringEquals = { "aws:SourceArn" = var.distribution_arn } }
        },
        {
          # MediaPackage itself, for harvest jobs of this account. https://docs.aws.amazon.com/mediapackage/latest/userguide/endpoint-auth.html
          Sid       = "Harvests"
          Effect    = "Allow"
          Principal = { Service = "mediapackagev2.amazonaws.com" }
          Action    = ["mediapackagev2:HarvestObject", "mediapackagev2:GetObject"]
          Resource  = "${aws_cloudcontrolapi_resource.channel.id}/originEndpoint/${each.key}"
          Condition = { StringEquals = { "aws:SourceAccount" = split(":", var.distribution_arn)[4] } }
        },
      ]
    })
  })

  depends_on = [aws_cloudcontrolapi_resource.endpoint]

  lifecycle {
    # Trap: a new endpoint has no policy, whatever the state says.
    replace_triggered_by = [aws_cloudcontrolapi_resource.endpoint[each.key].id]

    # A lost update, see the channel's policy.
    postcondition {
      condition     = self.properties == null ? true : strcontains(self.properties, var.distribution_arn) && strcontains(self.properties, aws_cloudcontrolapi_resource.endpoint[each.key].id) && strcontains(self.properties, "HarvestObject")
      error_message = "The policy of endpoint ${each.key} doesn't admit ${var.distribution_arn} or harvest jobs; see \"A lost update\" in the packager module's README."
    }
  }
}
