variable "repository" {
  description = "The repository on GitHub whose workflows take on the roles: owner/name, as GitHub spells it."
  type        = string
  nullable    = false

  # A star in a subject would let other repositories in.
  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$", var.repository))
    error_message = "repository is owner/name, without wildcards."
  }
}

variable "branch" {
  description = "The branch that is deployed: what is merged there is planned and applied."
  type        = string
  default     = "main"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9._/-]*$", var.branch))
    error_message = "branch is one branch's name, without wildcards."
  }
}

variable "environments" {
  description = "The environments whose jobs may apply. In GitHub, limit the deployment branches of each to the branch."
  type        = set(string)
  default     = ["onair", "onair-interrupt", "onair-access"]
  nullable    = false

  validation {
    condition     = length(var.environments) > 0 && alltrue([for name in var.environments : can(regex("^[A-Za-z0-9][A-Za-z0-9_-]*$", name))])
    error_message = "environments are names of one or more environments, without wildcards."
  }
}

variable "oidc_provider_arn" {
  description = "ARN of GitHub's OIDC provider in this account. Null: the module makes it; an account has one at most."
  type        = string
  default     = null

  validation {
    condition     = var.oidc_provider_arn == null || can(regex("^arn:[a-z-]+:iam::[0-9]{12}:oidc-provider/token\\.actions\\.githubusercontent\\.com$", var.oidc_provider_arn))
    error_message = "oidc_provider_arn is that of token.actions.githubusercontent.com."
  }
}

variable "fleet" {
  description = "The fleet: name and region as in shared.conf; role_path as roles.path there, / for a fleet that was deployed without."

  type = object({
    name      = string
    region    = string
    role_path = optional(string, "/onair/")
  })
  nullable = false
}

variable "path" {
  description = "IAM path of the roles and policies that this module makes. The fleet's own roles, which the apply role makes, lie elsewhere."
  type        = string
  default     = "/onair-ci/"
  nullable    = false

  validation {
    condition     = can(regex("^/([A-Za-z0-9_.+=,@-]+/)+$", var.path))
    error_message = "path is an IAM path, such as /onair-ci/: folders between slashes."
  }
}

variable "state" {
  description = "The bucket of the states: bucket and prefix as in shared.conf (there the fleet's name and a slash by default), kms_key_arn too. Null: not in S3."

  type = object({
    bucket      = string
    prefix      = string
    kms_key_arn = optional(string)
  })
  default = null
}

variable "plans" {
  description = "Where runs hand over plans: bucket and prefix of what ONAIR_PLANS says, s3://<bucket>/<prefix>."

  type = object({
    bucket = string
    prefix = string
  })
  default = null
}

variable "content" {
  description = "What channels may be given: see the module policies, and the README."

  type = object({
    parameters = optional(list(string))
    read       = optional(list(string), [])
    write      = optional(list(string), [])
    flows      = optional(bool, true)
  })
  default  = {}
  nullable = false
}

variable "tags" {
  description = "Tags of all that this module makes."
  type        = map(string)
  default     = {}
  nullable    = false
}
