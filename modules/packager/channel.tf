# Every resource of this module goes through Cloud Control, since hashicorp/aws has no MediaPackage V2 channels and endpoints. Cloud
# Control has traps; each comment below says which one it springs. The README's "Traps" explains them.

locals {
  # In the order of their keys, which never changes: updates address a tag by its index.
  tags = [for key, value in var.tags : { Key = key, Value = value }]
}

resource "aws_cloudcontrolapi_resource" "channel" {
  type_name = "AWS::MediaPackageV2::Channel"

  # try(length(v) > 0, v != null) drops what is null or empty, here and below: AWS's schema refuses null.
  desired_state = jsonencode({
    for key, v in {
      ChannelGroupName = var.channel.group
      ChannelName      = var.channel.name
      InputType        = var.channel.input_type # immutable: the provider itself plans a replacement
      Description      = var.channel.description
      Tags             = local.tags
    } : key => v if try(length(v) > 0, v != null)
  })

  lifecycle {
    # Trap: a failed or interrupted update is lost silently. The state then has what was wanted, and the next plan is empty. Without any
    # properties, here and below, it is the creation that failed, which Terraform tells by itself.
    postcondition {
      condition = self.properties == null ? true : templatefile("${path.module}/lost.tftpl", { wanted = self.desired_state, live = self.properties }) == ""
      error_message = join("\n", [
        "MediaPackage doesn't have what was sent for channel ${var.channel.name}; see \"A lost update\" in the packager module's README. Wanted:",
        try(templatefile("${path.module}/lost.tftpl", { wanted = self.desired_state, live = self.properties }), "")
      ])
    }

    postcondition {
      condition     = self.properties == null ? true : length(jsondecode(self.properties).IngestEndpoints) == 2
      error_message = "MediaPackage gave channel ${var.channel.name} other than two ingest endpoints, one a pipeline."
    }
  }
}

# Trap: any update of the channel, be it of a tag, makes `properties` unknown in the plan, and the running encoder that reads the ingest
# URLs from there seems to change. They are held here instead, for as long as the channel lives.
resource "terraform_data" "ingest_urls" {
  # The two URLs differ only in the number of their pipeline, so that sorting puts pipeline 0 first.
  input = sort(jsondecode(aws_cloudcontrolapi_resource.channel.properties).IngestEndpoints[*].Url)

  # The id is the ARN; it becomes unknown if the channel is replaced, and also if it is made anew after somebody deleted it, which
  # replace_triggered_by would miss.
  triggers_replace = aws_cloudcontrolapi_resource.channel.id

  lifecycle {
    ignore_changes = [input]
  }
}

# Trap: a policy names the role by its ARN, but may be kept by the role's unique id, and go on to mean a role that was deleted and made
# anew. And a role that is seconds old may not be known yet: what else takes its time comes between the two.
resource "terraform_data" "ingest_role" {
  input            = var.settled_by
  triggers_replace = var.ingest_role_id

  lifecycle {
    ignore_changes = [input]
  }
}

resource "aws_cloudcontrolapi_resource" "channel_policy" {
  type_name = "AWS::MediaPackageV2::ChannelPolicy"

  desired_state = jsonencode({
    ChannelGroupName = var.channel.group
    ChannelName      = var.channel.name
    # As text, which an update replaces whole; inside an object it would address statements by their index.
    Policy = jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Sid       = "Ingest"
        Effect    = "Allow"
        Principal = { AWS = var.ingest_role_arn }
        Action    = "mediapackagev2:PutObject"
        Resource  = aws_cloudcontrolapi_resource.channel.id
      }]
    })
  })

  lifecycle {
    # Trap: a new channel has no policy, whatever the state says.
    replace_triggered_by = [aws_cloudcontrolapi_resource.channel.id, terraform_data.ingest_role]

    # A lost update, see the channel. The service may rewrite a policy's JSON, but not its ARNs, and nothing else in it ever changes.
    postcondition {
      condition     = self.properties == null ? true : strcontains(self.properties, var.ingest_role_arn) && strcontains(self.properties, aws_cloudcontrolapi_resource.channel.id)
      error_message = "The policy of channel ${var.channel.name} doesn't admit ${var.ingest_role_arn}; see \"A lost update\" in the packager module's README."
    }
  }
}
