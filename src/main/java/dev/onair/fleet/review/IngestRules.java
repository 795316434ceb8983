package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.NO_CHANGE;
import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.URL_CHANGE;

import dev.onair.fleet.review.ReviewRule.On;
import dev.onair.model.stack.ProviderTypes;
import java.util.List;

/** Inputs, and who may push to them, as hashicorp/aws 5.100.0 changes them. */
final class IngestRules {

  private static final On INPUT = ReviewRule.on(ProviderTypes.INPUT);
  private static final On ALLOWLIST = ReviewRule.on(ProviderTypes.INPUT_SECURITY_GROUP);

  private IngestRules() {}

  static List<ReviewRule> rules() {
    return List.of(
        // Only tags leave the input alone: everything else is one UpdateInput, which MediaLive
        // refuses while a channel that uses the input runs.
        INPUT.setting(
            "medialive.input.tags", "tags(_all)?(\\..*)?", SAFE, "tags are written by themselves"),
        INPUT.setting(
            "medialive.input.read-back",
            "attached_channels.*",
            NO_CHANGE,
            "read back from the service"),
        INPUT.setting(
            "medialive.input.updated",
            ".*",
            OFF_AIR,
            "MediaLive changes no input under a running channel: the update is refused, or"
                + " comes between the stop and the start of the channel"),
        INPUT.created(
            "medialive.input.created", SAFE, "nothing uses it before the channel attaches it"),
        // With create_before_destroy: the new input is made, the channel is stopped, gets it, and
        // is
        // started; then the old input is deleted.
        INPUT.replaced(
            "medialive.input.replaced", OFF_AIR, "the channel is stopped to attach the new input"),
        INPUT.deleted(
            "medialive.input.deleted", OFF_AIR, "the channel is stopped to let go of the input"),

        // UpdateInputSecurityGroup works on a group in use, and touches no channel. Who is no
        // longer
        // in the list can't push any more.
        ALLOWLIST.added(
            "medialive.allowlist.network-added",
            "whitelist_rules.*",
            SAFE,
            "more networks may push"),
        ALLOWLIST.covered(
            "medialive.allowlist.network-covered",
            "whitelist_rules.*",
            SAFE,
            "a wider network still lets it in"),
        ALLOWLIST.removed(
            "medialive.allowlist.network-removed",
            "whitelist_rules.*",
            OFF_AIR,
            "an encoder in that network is shut out"),
        ALLOWLIST.setting(
            "medialive.allowlist.read-back", "inputs.*", NO_CHANGE, "read back from the service"),
        ALLOWLIST.setting(
            "medialive.allowlist.tags",
            "tags(_all)?(\\..*)?",
            SAFE,
            "tags are written by themselves"),
        ALLOWLIST.created(
            "medialive.allowlist.created", SAFE, "nothing uses it before an input does"),
        // The provider never applies a changed list of groups to an input, so the input is replaced
        // with its group.
        ALLOWLIST.replaced(
            "medialive.allowlist.replaced", URL_CHANGE, "its input is replaced with it"),
        ALLOWLIST.deleted(
            "medialive.allowlist.deleted",
            SAFE,
            "MediaLive refuses it as long as an input uses the group"));
  }
}
