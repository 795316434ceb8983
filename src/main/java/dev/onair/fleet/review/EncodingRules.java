package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.VIEWER_VISIBLE;

import dev.onair.fleet.review.Difference.Kind;
import dev.onair.fleet.review.ReviewRule.On;
import dev.onair.model.stack.ProviderTypes;
import java.util.List;

/**
 * The encoder channel, as hashicorp/aws 5.100.0 changes it.
 *
 * <p>Its update looks at one thing only: whether anything but {@code tags}, {@code tags_all} and
 * {@code start_channel} differs. If so it stops a running channel, sends what differs, waits for
 * IDLE, and starts the channel where {@code start_channel} is true. A channel that somebody started
 * by hand while the file says {@code start = false} is stopped by the same path, and stays so as
 * far as the provider is concerned.
 */
final class EncodingRules {

  private static final On CHANNEL = ReviewRule.on(ProviderTypes.ENCODER_CHANNEL);

  private static final String START = "start_channel";

  private EncodingRules() {}

  /** Whether a change of a setting of the channel starts it. */
  static boolean starts(Difference difference) {
    return difference.path().equals(START) && difference.kind() == Kind.ADDED;
  }

  /** Whether a change of a setting of the channel stops it for good. */
  static boolean stops(Difference difference) {
    return difference.path().equals(START) && difference.kind() == Kind.REMOVED;
  }

  static List<ReviewRule> rules() {
    return List.of(
        CHANNEL.created(
            "medialive.channel.created", SAFE, "a channel that was not there can't be interrupted"),
        CHANNEL.added(
            "medialive.channel.started",
            START,
            VIEWER_VISIBLE,
            "the provider only calls StartChannel: it goes on air"),
        CHANNEL.removed(
            "medialive.channel.stopped",
            START,
            OFF_AIR,
            "the provider calls StopChannel, and leaves it so"),
        // The stacks ignore changes of the tags, because the provider writes them and then calls
        // StartChannel on the running channel; MediaLive refuses that, and the apply fails with the
        // tags written and the channel on air.
        CHANNEL.setting(
            "medialive.channel.tags",
            "tags(_all)?(\\..*)?",
            SAFE,
            "tags are written while the channel runs"),
        CHANNEL
            .where(change -> !change.values().after().path(START).asBoolean(true))
            .setting(
                "medialive.channel.left-stopped",
                ".*",
                OFF_AIR,
                "the provider stops the running channel for this, and leaves it so, because its file"
                    + " says start = false; if it said so before, onair starts again what somebody"
                    + " had started by hand"),
        CHANNEL.setting(
            "medialive.channel.updated",
            ".*",
            OFF_AIR,
            "the provider stops the running channel for this, updates it, and starts it again"),
        // channel_class and vpc force it; the provider has no UpdateChannelClass.
        CHANNEL.replaced(
            "medialive.channel.replaced",
            OFF_AIR,
            "the channel is stopped and deleted before another one is made"),
        CHANNEL.deleted(
            "medialive.channel.deleted", OFF_AIR, "the channel is stopped and deleted"));
  }
}
