package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.NO_CHANGE;
import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.URL_CHANGE;

import java.util.List;

/** Inputs, and who may push to them, as hashicorp/aws 5.100.0 changes them. */
final class IngestRules {

  private static final String INPUT = "aws_medialive_input";
  private static final String ALLOWLIST = "aws_medialive_input_security_group";

  private IngestRules() {}

  static List<Rule> rules() {
    return List.of(
        // Only tags leave the input alone: everything else is one UpdateInput, which MediaLive
        // refuses while a channel that uses the input runs.
        Rule.on(INPUT).setting("tags(_all)?(\\..*)?", SAFE, "tags are written by themselves"),
        Rule.on(INPUT).setting("attached_channels.*", NO_CHANGE, "read back from the service"),
        Rule.on(INPUT)
            .setting(
                ".*",
                OFF_AIR,
                "MediaLive changes no input under a running channel: the update is refused, or"
                    + " comes between the stop and the start of the channel"),
        Rule.on(INPUT).created(SAFE, "nothing uses it before the channel attaches it"),
        // With create_before_destroy: the new input is made, the channel is stopped, gets it, and
        // is
        // started; then the old input is deleted.
        Rule.on(INPUT).replaced(OFF_AIR, "the channel is stopped to attach the new input"),
        Rule.on(INPUT).deleted(OFF_AIR, "the channel is stopped to let go of the input"),

        // UpdateInputSecurityGroup works on a group in use, and touches no channel. Who is no
        // longer
        // in the list can't push any more.
        Rule.on(ALLOWLIST).added("whitelist_rules.*", SAFE, "more networks may push"),
        Rule.on(ALLOWLIST).setting("still allowed: .*", SAFE, "a wider network still lets it in"),
        Rule.on(ALLOWLIST)
            .removed("whitelist_rules.*", OFF_AIR, "an encoder in that network is shut out"),
        Rule.on(ALLOWLIST).setting("inputs.*", NO_CHANGE, "read back from the service"),
        Rule.on(ALLOWLIST).setting("tags(_all)?(\\..*)?", SAFE, "tags are written by themselves"),
        Rule.on(ALLOWLIST).created(SAFE, "nothing uses it before an input does"),
        // The provider never applies a changed list of groups to an input, so the input is replaced
        // with its group.
        Rule.on(ALLOWLIST).replaced(URL_CHANGE, "its input is replaced with it"),
        Rule.on(ALLOWLIST)
            .deleted(SAFE, "MediaLive refuses it as long as an input uses the group"));
  }
}
