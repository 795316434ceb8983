package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.NO_CHANGE;
import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.URL_CHANGE;

import dev.onair.terraform.plan.PlannedChange;
import java.util.List;

/** Roles, alarms, what Terraform keeps for itself, and outputs. */
final class OtherRules {

  private static final String ROLE = "aws_iam_role";
  private static final String ROLE_POLICY = "aws_iam_role_policy";

  private OtherRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.on(ROLE + "|" + ROLE_POLICY).created(SAFE, "nothing runs with it yet"),
        Rule.on(ROLE)
            .setting(
                "(tags(_all)?|description|max_session_duration)(\\..*)?",
                SAFE,
                "what the role may do stays the same"),
        Rule.on(ROLE).setting("inline_policy.*", NO_CHANGE, "read back; see the policy itself"),
        Rule.on(ROLE).setting(".*", OFF_AIR, "MediaLive may no longer run the channel with it"),
        Rule.on(ROLE).gone(OFF_AIR, "MediaLive runs the channel with this role"),
        // PutRolePolicy replaces the whole document at once.
        Rule.on(ROLE_POLICY).setting(Settings.FORM, SAFE, "the content stays the same"),
        Rule.on(ROLE_POLICY).added("policy.*", SAFE, "the role may do more"),
        Rule.on(ROLE_POLICY).setting(".*", OFF_AIR, "the role may no longer do what it did"),
        Rule.on(ROLE_POLICY).gone(OFF_AIR, "the role may do nothing any more"),

        // Alarms and dashboards watch; nothing depends on them.
        Rule.on("aws_cloudwatch_.*|aws_sns_.*").anything(SAFE, "it only watches"),
        Rule.on(PlannedChange.MODULE).created(SAFE, "nothing runs with it yet"),

        // terraform_data lives in Terraform's state and nowhere else. What it triggers stands for
        // itself.
        Rule.on("terraform_data").anything(NO_CHANGE, "kept by Terraform, not by AWS"),

        // A data source is read, at plan or at apply.
        Rule.on(PlannedChange.OUTPUT).created(SAFE, "nobody reads it yet"),
        Rule.on(PlannedChange.OUTPUT)
            .added("(playback-urls|push-destinations)\\..+", SAFE, "a further URL"),
        Rule.on(PlannedChange.OUTPUT)
            .setting(
                "(encoder-channel-(id|arn)|inputs|packaging-channel|log-bucket|channel-groups)"
                    + "(\\..*)?",
                SAFE,
                "it names what is there; what happens to that stands beside it"),
        Rule.on(PlannedChange.OUTPUT)
            .where(change -> change.address().equals("log-bucket"))
            .gone(SAFE, "it named the access logs' bucket; what happens to that stands beside it"),
        Rule.on(PlannedChange.OUTPUT).setting(".*", URL_CHANGE, "who reads it has to be told"),
        Rule.on(PlannedChange.OUTPUT).gone(URL_CHANGE, "who reads it has to be told"));
  }
}
