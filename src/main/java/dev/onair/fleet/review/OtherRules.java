package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.NO_CHANGE;
import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.URL_CHANGE;

import dev.onair.model.stack.OutputNames;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.PlannedChange;
import java.util.List;

/** Roles, alarms, what Terraform keeps for itself, and outputs. */
final class OtherRules {

  private static final String ROLE = ProviderTypes.ROLE;
  private static final String ROLE_POLICY = ProviderTypes.ROLE_POLICY;

  private static final String URLS =
      OutputNames.PLAYBACK_URLS + "|" + OutputNames.PUSH_DESTINATIONS;

  /** Outputs that name something. */
  private static final String REFERENCES =
      String.join(
          "|",
          OutputNames.ENCODER_CHANNEL_ID,
          OutputNames.ENCODER_CHANNEL_ARN,
          OutputNames.INPUTS,
          OutputNames.PACKAGING_CHANNEL,
          OutputNames.LOG_BUCKET,
          OutputNames.CHANNEL_GROUPS);

  private OtherRules() {}

  static List<ReviewRule> rules() {
    return List.of(
        ReviewRule.on(ROLE + "|" + ROLE_POLICY)
            .created("iam.created", SAFE, "nothing runs with it yet"),
        ReviewRule.on(ROLE)
            .setting(
                "iam.role.tags",
                "(tags(_all)?|description|max_session_duration)(\\..*)?",
                SAFE,
                "what the role may do stays the same"),
        ReviewRule.on(ROLE)
            .setting(
                "iam.role.read-back",
                "inline_policy.*",
                NO_CHANGE,
                "read back; see the policy itself"),
        ReviewRule.on(ROLE)
            .setting(
                "iam.role.updated",
                ".*",
                OFF_AIR,
                "MediaLive may no longer run the channel with it"),
        ReviewRule.on(ROLE)
            .gone("iam.role.removed", OFF_AIR, "MediaLive runs the channel with this role"),
        // PutRolePolicy replaces the whole document at once.
        ReviewRule.on(ROLE_POLICY)
            .rewritten("iam.role-policy.rewritten", SAFE, "the content stays the same"),
        ReviewRule.on(ROLE_POLICY)
            .added("iam.role-policy.extended", "policy.*", SAFE, "the role may do more"),
        ReviewRule.on(ROLE_POLICY)
            .setting(
                "iam.role-policy.updated", ".*", OFF_AIR, "the role may no longer do what it did"),
        ReviewRule.on(ROLE_POLICY)
            .gone("iam.role-policy.removed", OFF_AIR, "the role may do nothing any more"),

        // Alarms and dashboards watch; nothing depends on them.
        ReviewRule.on("aws_cloudwatch_.*|aws_sns_.*")
            .anything("alarms.changed", SAFE, "it only watches"),
        ReviewRule.on(PlannedChange.MODULE)
            .created("module.created", SAFE, "nothing runs with it yet"),

        // terraform_data lives in Terraform's state and nowhere else. What it triggers stands for
        // itself.
        ReviewRule.on(ProviderTypes.DATA)
            .anything("terraform-data.changed", NO_CHANGE, "kept by Terraform, not by AWS"),

        // A data source is read, at plan or at apply.
        ReviewRule.on(PlannedChange.OUTPUT).created("output.created", SAFE, "nobody reads it yet"),
        ReviewRule.on(PlannedChange.OUTPUT)
            .added("output.url-added", "(" + URLS + ")\\..+", SAFE, "a further URL"),
        ReviewRule.on(PlannedChange.OUTPUT)
            .setting(
                "output.reference-changed",
                "(" + REFERENCES + ")(\\..*)?",
                SAFE,
                "it names what is there; what happens to that stands beside it"),
        ReviewRule.on(PlannedChange.OUTPUT)
            .where(change -> change.address().equals(OutputNames.LOG_BUCKET))
            .gone(
                "output.log-bucket-removed",
                SAFE,
                "it named the access logs' bucket; what happens to that stands beside it"),
        ReviewRule.on(PlannedChange.OUTPUT)
            .setting("output.changed", ".*", URL_CHANGE, "who reads it has to be told"),
        ReviewRule.on(PlannedChange.OUTPUT)
            .gone("output.removed", URL_CHANGE, "who reads it has to be told"));
  }
}
