package dev.onair.sandbox.iam;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What IAM does. */
public enum IamRule implements Rule {
  ROLE_NAME(
      that("The name of a role is unique", model("iam:CreateRole.EntityAlreadyExistsException"))
          .refuses("EntityAlreadyExistsException")),
  ROLE_POLICIES(
      that(
              "A role is deleted after its inline policies",
              model("iam:DeleteRole.DeleteConflictException"))
          .refuses("DeleteConflictException")),
  ROLE_ATTACHED(
      that(
              "A role is deleted after its managed policies were detached",
              model("iam:DeleteRole.DeleteConflictException"))
          .refuses("DeleteConflictException")),
  ROLE_FOUND(
      that("A role that is named exists", model("iam:GetRole.NoSuchEntityException"))
          .refuses("NoSuchEntityException")),
  POLICY_DOCUMENT(
      that(
              "A policy follows the grammar of its kind",
              model("iam:PutRolePolicy.MalformedPolicyDocumentException"))
          .refuses("MalformedPolicyDocumentException")),
  POLICY_SIZE(
      that(
              "The inline policies of a role have at most 10240 characters",
              model("iam:PutRolePolicy.LimitExceededException"))
          .refuses("LimitExceededException")),
  POLICY_ATTACHABLE(
      that(
              "Only policies that exist can be attached",
              model("iam:AttachRolePolicy.NoSuchEntityException"))
          .refuses("NoSuchEntityException")),
  POLICY_ATTACHED(
      that(
              "Only what is attached can be detached",
              model("iam:DetachRolePolicy.NoSuchEntityException"))
          .refuses("NoSuchEntityException")),
  POLICY_FOUND(
      that(
              "An inline policy that is named exists",
              model("iam:GetRolePolicy.NoSuchEntityException"))
          .refuses("NoSuchEntityException")),
  BOUNDARY_FOUND(
      that(
              "Only a boundary that a role has can be taken from it",
              model("iam:DeleteRolePermissionsBoundary.NoSuchEntityException"))
          .refuses("NoSuchEntityException")),
  ROLE_SETTLING(
      that(
          "A role that was just made is unknown to services for a moment",
          guide("https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html"))),
  TRUST_SOURCE(
      that(
          "A service that assumes a role names its account and what it does so for",
          guide("https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html"))),
  CONDITIONS(
      that(
          "A statement says nothing where one of its conditions does not hold",
          guide(
              "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html"))),
  ROLES_QUOTA(
      that(
              "An account has at most 1000 roles by default",
              guide("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html"))
          .is(1000)),
  USER_FOUND(
      that("A user that is named exists", model("iam:PutUserPolicy.NoSuchEntityException"))
          .refuses("NoSuchEntityException")),
  USER_POLICY_FOUND(
      that(
              "A policy of a user that is named exists",
              model("iam:DeleteUserPolicy.NoSuchEntityException"))
          .refuses("NoSuchEntityException"));

  private final Basis basis;

  IamRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
