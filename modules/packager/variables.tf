variable "channel" {
  description = <<-EOT
    The packaging channel. Its name and group are part of every URL and can't be changed in MediaPackage: changing them, or the input type, replaces
    the channel with all its endpoints.
  EOT

  type = object({
    name        = string
    group       = string # name of an existing channel group
    description = optional(string)
    input_type  = optional(string, "HLS") # what the encoder sends: HLS or CMAF
  })
  nullable = false

  validation {
    condition     = alltrue([for name in [var.channel.name, var.channel.group] : can(regex("^[a-zA-Z0-9_-]{1,256}$", name))])
    error_message = "channel.name and channel.group take 1 to 256 letters, digits, '_' and '-'."
  }

  validation {
    condition     = length(coalesce(var.channel.description, "-")) <= 1024
    error_message = "channel.description is at most 1024 characters long."
  }

  validation {
    condition     = contains(["HLS", "CMAF"], var.channel.input_type)
    error_message = "channel.input_type is HLS or CMAF."
  }
}

variable "ingest_role_arn" {
  description = "ARN of the encoder's (MediaLive's) role: the only principal that may put segments into the channel."
  type        = string
  nullable    = false

  # A resource policy takes no wildcards: https://docs.aws.amazon.com/mediapackage/latest/userguide/policies-permissions.html
  validation {
    condition     = can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/[^*]+$", var.ingest_role_arn))
    error_message = "ingest_role_arn is the ARN of one IAM role, such as arn:aws:iam::123456789012:role/encoder, without wildcards."
  }
}

variable "ingest_role_id" {
  description = <<-EOT
    Unique id of that role (aws_iam_role's unique_id). A role that was deleted and made anew has another one under the same ARN; the channel's policy
    is then replaced, since it may go on to mean the old one. Null: not looked at.
  EOT

  type    = string
  default = null

  validation {
    condition     = var.ingest_role_id == null || can(regex("^AROA[A-Z0-9]+$", var.ingest_role_id))
    error_message = "ingest_role_id is a role's unique id, which begins with AROA: aws_iam_role's unique_id, and not its id or name."
  }
}

variable "settled_by" {
  description = <<-EOT
    What the channel's policy is made after: references to resources that take their time, such as the ids of the encoder's inputs. A role that is
    seconds old may not be known to MediaPackage yet. Its value is not looked at.
  EOT

  type    = any
  default = null
}

variable "distribution_arn" {
  description = "ARN of the CloudFront distribution: the only way in which viewers may reach the endpoints."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:cloudfront::[0-9]{12}:distribution/[^*]+$", var.distribution_arn))
    error_message = "distribution_arn is the ARN of one distribution, such as arn:aws:cloudfront::123456789012:distribution/E2EXAMPLE, without wildcards."
  }
}

variable "distribution_domain" {
  description = "Domain name under which viewers reach the distribution; used only for the output playback_urls."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9.-]*$", var.distribution_domain))
    error_message = "distribution_domain is a bare host name, such as d111111abcdef8.cloudfront.net: no https://, no path."
  }
}

variable "tags" {
  description = "Tags of the channel and the endpoints. The provider's default_tags don't reach Cloud Control resources: pass them here."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50
    error_message = "At most 50 tags."
  }

  validation {
    condition = alltrue([
      for key, value in var.tags : can(regex("^.{1,128}$", key)) && !startswith(lower(key), "aws:") && length(coalesce(value, "-")) <= 256
    ])
    error_message = "A tag's key has 1 to 128 characters and doesn't begin with 'aws:'; its value has at most 256."
  }
}
