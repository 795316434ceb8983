mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
}

variables {
  repository = "tv/fleet"
  fleet      = { name = "onair", region = "eu-west-1" }
  state      = { bucket = "states", prefix = "onair/" }
  plans      = { bucket = "states", prefix = "plans" }
}

run "ci_roles_that_the_apply_role_could_change" {
  command = plan

  variables {
    path = "/onair/ci/"
  }

  expect_failures = [aws_iam_role.ci]
}

run "ci_roles_that_look_like_those_of_a_fleet_without_a_path" {
  command = plan

  variables {
    fleet = { name = "onair", region = "eu-west-1", role_path = "/" }
    path  = "/onair_ci/"
  }

  expect_failures = [aws_iam_role.ci]
}

run "a_repository_with_a_star" {
  command = plan

  variables {
    repository = "tv/*"
  }

  expect_failures = [var.repository]
}

run "a_branch_with_a_star" {
  command = plan

  variables {
    branch = "release/*"
  }

  expect_failures = [var.branch]
}

run "an_environment_with_a_star" {
  command = plan

  variables {
    environments = ["onair*"]
  }

  expect_failures = [var.environments]
}

run "another_provider_than_githubs" {
  command = plan

  variables {
    oidc_provider_arn = "arn:aws:iam::123456789012:oidc-provider/example.com"
  }

  expect_failures = [var.oidc_provider_arn]
}

run "no_environment_that_may_apply" {
  command = plan

  variables {
    environments = []
  }

  expect_failures = [var.environments]
}
