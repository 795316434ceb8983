mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }

  mock_resource "aws_iam_policy" {
    defaults = { arn = "arn:aws:iam::123456789012:policy/onair-ci/one" }
  }
}

variables {
  repository = "tv/fleet"
  fleet      = { name = "onair", region = "eu-west-1" }
  state      = { bucket = "states", prefix = "onair/" }
  plans      = { bucket = "states", prefix = "plans" }
}

run "each_role_trusts_its_own_jobs_and_no_others" {
  command = plan

  variables {
    oidc_provider_arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
  }

  assert {
    condition = { for name, role in aws_iam_role.ci : name => jsondecode(role.assume_role_policy).Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"] } == {
      review = ["repo:tv/fleet:pull_request"]
      plan   = ["repo:tv/fleet:ref:refs/heads/main"]
      apply  = ["repo:tv/fleet:environment:onair", "repo:tv/fleet:environment:onair-access", "repo:tv/fleet:environment:onair-interrupt"]
    }
    error_message = "the subjects are others"
  }

  assert {
    condition = alltrue([
      for role in aws_iam_role.ci : jsondecode(role.assume_role_policy).Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:aud"] == "sts.amazonaws.com" &&
      jsondecode(role.assume_role_policy).Statement[0].Principal.Federated == "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
    ])
    error_message = "a role trusts somebody else, or tokens for somebody else"
  }

  assert {
    condition     = length(aws_iam_openid_connect_provider.github) == 0
    error_message = "GitHub's provider is there, and would be made once more"
  }
}

run "the_apply_role_makes_roles_below_the_path_and_with_the_boundary_alone" {
  command = plan

  variables {
    oidc_provider_arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
  }

  assert {
    condition = [
      for statement in jsondecode(aws_iam_role_policy.ci["apply"].policy).Statement : [statement.Resource, statement.Condition.StringEquals["iam:PermissionsBoundary"]]
      if contains(flatten([statement.Action]), "iam:CreateRole")
    ] == [[["arn:aws:iam::123456789012:role/onair/onair_*_MediaLiveRole", "arn:aws:iam::123456789012:role/onair/onair_*-????????"], "arn:aws:iam::123456789012:policy/onair-ci/onair-boundary"]]
    error_message = "it may make other roles"
  }

  assert {
    condition     = aws_iam_policy.boundary.name == "onair-boundary" && aws_iam_policy.boundary.path == "/onair-ci/"
    error_message = "the boundary that the policies name is not the one that is made"
  }

  assert {
    condition     = alltrue([for role in aws_iam_role.ci : role.path == "/onair-ci/"])
    error_message = "a role lies elsewhere"
  }

  assert {
    condition     = join(" ", sort(values(aws_iam_role_policy_attachment.read)[*].role)) == "onair-apply onair-plan onair-review"
    error_message = "a role can't read what the fleet has"
  }
}

run "policies_of_a_fleet_with_the_longest_name_are_as_short_as_iam_wants_them" {
  command = plan

  variables {
    oidc_provider_arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
    path              = "/platform/streaming/live/onair-ci/"
    fleet             = { name = "fleet-with-a-name-of-32-letters-", region = "ap-southeast-2", role_path = "/platform/streaming/live/onair/" }
    state             = { bucket = "states-of-the-platform-of-live-streaming-in-the-whole-world-all", prefix = "fleet-with-a-name-of-32-letters-/", kms_key_arn = "arn:aws:kms:ap-southeast-2:123456789012:key/11111111-2222-3333-4444-555555555555" }
  }

  # AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  assert {
    condition = alltrue(concat(
      [for policy in aws_iam_role_policy.ci : length(policy.policy) <= 10240],
      [for policy in [aws_iam_policy.boundary, aws_iam_policy.operator, aws_iam_policy.read] : length(policy.policy) <= 6144],
    ))
    error_message = "a policy has more characters than IAM takes"
  }
}

run "without_a_provider_of_githubs_one_is_made_for_its_tokens_alone" {
  command = apply

  assert {
    condition     = one(aws_iam_openid_connect_provider.github[*].client_id_list) == toset(["sts.amazonaws.com"]) && one(aws_iam_openid_connect_provider.github[*].url) == "https://token.actions.githubusercontent.com"
    error_message = "it is another"
  }

  assert {
    condition     = join(" ", keys(output.role_arns)) == "apply plan review"
    error_message = "a role is missing"
  }
}
