package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.NO_CHANGE;
import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.URL_CHANGE;
import static dev.onair.fleet.review.Impact.VIEWER_VISIBLE;

import dev.onair.fleet.review.ReviewRule.On;
import dev.onair.model.stack.OutputNames;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.PlannedChange;
import java.util.List;

/** Roles, alarms, dashboards, MediaPackage's logs, what Terraform keeps for itself, and outputs. */
final class OtherRules {

  /** The rule of what watched and goes. No stream changes, but a report says so. */
  static final String UNWATCHED = "alarms.removed";

  private static final On ROLE = ReviewRule.on(ProviderTypes.ROLE);
  private static final On ROLE_POLICY = ReviewRule.on(ProviderTypes.ROLE_POLICY);
  private static final On ROLE_OR_POLICY =
      ReviewRule.on(ProviderTypes.ROLE, ProviderTypes.ROLE_POLICY);
  private static final On DASHBOARD = ReviewRule.on(ProviderTypes.DASHBOARD);
  private static final On WATCHING = ReviewRule.on("aws_cloudwatch_.*", "aws_sns_.*");
  private static final On LOG_GROUP = ReviewRule.on(ProviderTypes.LOG_GROUP);
  private static final On LOGS = ReviewRule.on("aws_cloudwatch_log_.*");
  private static final On MODULE = ReviewRule.on(PlannedChange.MODULE);
  private static final On DATA = ReviewRule.on(ProviderTypes.DATA);
  private static final On OUTPUT = ReviewRule.on(PlannedChange.OUTPUT);

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
        ROLE_OR_POLICY.created("iam.created", SAFE, "nothing runs with it yet"),
        ROLE.setting(
            "iam.role.tags",
            "(tags(_all)?|description|max_session_duration)(\\..*)?",
            SAFE,
            "what the role may do stays the same"),
        ROLE.setting(
            "iam.role.read-back", "inline_policy.*", NO_CHANGE, "read back; see the policy itself"),
        ROLE.setting(
            "iam.role.updated", ".*", OFF_AIR, "MediaLive may no longer run the channel with it"),
        ROLE.gone("iam.role.removed", OFF_AIR, "MediaLive runs the channel with this role"),
        // PutRolePolicy replaces the whole document at once.
        ROLE_POLICY.rewritten("iam.role-policy.rewritten", SAFE, "the content stays the same"),
        ROLE_POLICY.added("iam.role-policy.extended", "policy.*", SAFE, "the role may do more"),
        ROLE_POLICY.setting(
            "iam.role-policy.updated", ".*", OFF_AIR, "the role may no longer do what it did"),
        ROLE_POLICY.gone("iam.role-policy.removed", OFF_AIR, "the role may do nothing any more"),

        // Dashboards show, and alarms watch; nothing depends on them.
        DASHBOARD.anything("dashboard.changed", SAFE, "it only shows"),
        LOG_GROUP.gone(
            "packaging-logs.destroyed",
            VIEWER_VISIBLE,
            "no stream is touched, but the log group goes with all that MediaPackage logged"),
        LOGS.anything("packaging-logs.changed", SAFE, "it only logs"),
        WATCHING.deleted(UNWATCHED, SAFE, "nobody is told any more of what it watched"),
        WATCHING.anything("alarms.changed", SAFE, "it only watches"),
        MODULE.created("module.created", SAFE, "nothing runs with it yet"),

        // terraform_data lives in Terraform's state and nowhere else. What it triggers stands for
        // itself.
        DATA.anything("terraform-data.changed", NO_CHANGE, "kept by Terraform, not by AWS"),

        // A data source is read, at plan or at apply.
        OUTPUT.created("output.created", SAFE, "nobody reads it yet"),
        OUTPUT.added("output.url-added", "(" + URLS + ")\\..+", SAFE, "a further URL"),
        OUTPUT.setting(
            "output.reference-changed",
            "(" + REFERENCES + ")(\\..*)?",
            SAFE,
            "it names what is there; what happens to that stands beside it"),
        OUTPUT
            .where(change -> change.address().equals(OutputNames.LOG_BUCKET))
            .gone(
                "output.log-bucket-removed",
                SAFE,
                "it named the access logs' bucket; what happens to that stands beside it"),
        OUTPUT.setting("output.changed", ".*", URL_CHANGE, "who reads it has to be told"),
        OUTPUT.gone("output.removed", URL_CHANGE, "who reads it has to be told"));
  }
}
