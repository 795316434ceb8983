variable "fleet" {
  description = <<-EOT
    The fleet, as its shared.conf has it: name, region and account; role_path is roles.path there, and permissions_boundary_arn is
    roles.permissions-boundary-arn. partition is that of the region.
  EOT

  type = object({
    name                     = string
    region                   = string
    account                  = string
    partition                = optional(string, "aws")
    role_path                = string
    permissions_boundary_arn = string
  })
  nullable = false

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,31}$", var.fleet.name)) && can(regex("^[0-9]{12}$", var.fleet.account))
    error_message = "fleet.name is the fleet's name in shared.conf, fleet.account 12 digits in quotes."
  }

  validation {
    condition     = can(regex("^/([A-Za-z0-9_.+=,@-]+/)*$", var.fleet.role_path))
    error_message = "fleet.role_path is an IAM path, such as /onair/: folders between slashes."
  }

  validation {
    condition     = can(regex("^arn:[a-z-]+:iam::([0-9]{12}|aws):policy/[^*?]+$", var.fleet.permissions_boundary_arn))
    error_message = "fleet.permissions_boundary_arn is the ARN of one IAM policy."
  }
}

variable "state" {
  description = "The bucket of the states, as state in shared.conf has it; null: they are not in S3, or state.role-arn is another account's role."

  type = object({
    bucket      = string
    prefix      = string
    kms_key_arn = optional(string)
  })
  default = null

  validation {
    condition     = var.state == null ? true : can(regex("^[a-z0-9.-]{3,63}$", var.state.bucket)) && can(regex("^([A-Za-z0-9_.-]+/)+$", var.state.prefix))
    error_message = "state.bucket is a bucket's name, state.prefix one or more folders, such as onair/."
  }

  validation {
    condition     = try(var.state.kms_key_arn, null) == null ? true : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[^*?]+$", var.state.kms_key_arn))
    error_message = "state.kms_key_arn is a key's ARN, not an alias's, for which IAM allows nothing: aws kms describe-key --key-id alias/… tells it."
  }
}

variable "plans" {
  description = "Where runs hand over plans: what ONAIR_PLANS says, without s3://. Null: nowhere."

  type = object({
    bucket = string
    prefix = string
  })
  default = null

  validation {
    condition     = var.plans == null ? true : can(regex("^[a-z0-9.-]{3,63}$", var.plans.bucket)) && can(regex("^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$", var.plans.prefix))
    error_message = "plans.bucket is a bucket's name, plans.prefix folders without a slash at their end, such as plans."
  }
}

variable "content" {
  description = <<-EOT
    What channels may be given: the beginnings of the names of Systems Manager parameters (parameters, by default all below the fleet's name), of the
    objects in S3 that they may read (read) and write (write), as bucket/key; flows: whether MediaConnect flows.
  EOT

  type = object({
    parameters = optional(list(string))
    read       = optional(list(string), [])
    write      = optional(list(string), [])
    flows      = optional(bool, true)
  })
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in coalesce(var.content.parameters, []) : can(regex("^/[A-Za-z0-9_.-]+/[A-Za-z0-9_./-]*$", name))])
    error_message = "content.parameters are beginnings of names below a folder at least, such as /onair/: all parameters of the account are none."
  }

  validation {
    condition     = alltrue([for place in concat(var.content.read, var.content.write) : can(regex("^[a-z0-9.-]{3,63}/[^*?]*$", place))])
    error_message = "content.read and content.write are a bucket, a slash, and the beginning of keys, without wildcards: media-files/slates/."
  }
}
