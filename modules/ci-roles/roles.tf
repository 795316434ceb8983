data "aws_caller_identity" "here" {}

data "aws_partition" "here" {}

locals {
  boundary_name = "${var.fleet.name}-boundary"

  # Not the policy's own: the policies name it, and it is one of them.
  boundary_arn = "arn:${data.aws_partition.here.partition}:iam::${data.aws_caller_identity.here.account_id}:policy${var.path}${local.boundary_name}"

  oidc_provider_arn = coalesce(var.oidc_provider_arn, one(aws_iam_openid_connect_provider.github[*].arn))

  # What GitHub says of a job: https://docs.github.com/en/actions/reference/security/oidc
  subjects = {
    review = ["repo:${var.repository}:pull_request"]
    plan   = ["repo:${var.repository}:ref:refs/heads/${var.branch}"]
    apply  = [for name in sort(var.environments) : "repo:${var.repository}:environment:${name}"]
  }

  policies = {
    review = module.policies.review
    plan   = module.policies.plan
    apply  = module.policies.apply
  }
}

module "policies" {
  source = "./policies"

  fleet = {
    name                     = var.fleet.name
    region                   = var.fleet.region
    account                  = data.aws_caller_identity.here.account_id
    partition                = data.aws_partition.here.partition
    role_path                = var.fleet.role_path
    permissions_boundary_arn = local.boundary_arn
  }
  state   = var.state
  plans   = var.plans
  content = var.content
}

resource "aws_iam_openid_connect_provider" "github" {
  count = var.oidc_provider_arn == null ? 1 : 0

  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
  tags           = var.tags
}

resource "aws_iam_policy" "boundary" {
  name        = local.boundary_name
  path        = var.path
  description = "Beyond which no role of a channel of ${var.fleet.name} may do anything"
  policy      = module.policies.boundary
  tags        = var.tags
}

resource "aws_iam_policy" "read" {
  name        = "${var.fleet.name}-read"
  path        = var.path
  description = "Read what ${var.fleet.name} has"
  policy      = module.policies.read
  tags        = var.tags
}

resource "aws_iam_policy" "operator" {
  name        = "${var.fleet.name}-operator"
  path        = var.path
  description = "Watch the channels of ${var.fleet.name}, start, stop and switch them"
  policy      = module.policies.operator
  tags        = var.tags
}

resource "aws_iam_role" "ci" {
  for_each = local.subjects

  name        = "${var.fleet.name}-${each.key}"
  path        = var.path
  description = "The workflows of ${var.repository}: ${each.key}"
  tags        = var.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.oidc_provider_arn }
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = each.value
        }
      }
    }]
  })

  lifecycle {
    # The apply role may change whatever lies there under the fleet's name.
    precondition {
      condition     = !startswith(var.path, var.fleet.role_path == "/" ? "/${var.fleet.name}_" : var.fleet.role_path)
      error_message = "path (${var.path}) lies where the fleet's roles do (${var.fleet.role_path}): the apply role could change itself."
    }
  }
}

resource "aws_iam_role_policy_attachment" "read" {
  for_each = local.subjects

  role       = aws_iam_role.ci[each.key].name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_role_policy" "ci" {
  for_each = local.policies

  name   = "onair"
  role   = aws_iam_role.ci[each.key].name
  policy = each.value
}
