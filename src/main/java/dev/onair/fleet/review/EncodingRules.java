package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.VIEWER_VISIBLE;

import java.util.List;

/**
 * The encoder channel, as hashicorp/aws 5.100.0 changes it.
 *
 * <p>Its update looks at one thing only: whether anything but {@code tags}, {@code tags_all} and
 * {@code start_channel} differs. If so it stops a running channel, sends what differs, waits for
 * IDLE, and starts the channel where {@code start_channel} is true. A channel that somebody started
 * by hand while the file says {@code start = false} is stopped by the same path, and stays so.
 */
final class EncodingRules {

  private static final String CHANNEL = "aws_medialive_channel";

  private EncodingRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.on(CHANNEL).created(SAFE, "a channel that was not there can't be interrupted"),
        Rule.on(CHANNEL)
            .added(
                "start_channel",
                VIEWER_VISIBLE,
                "the provider only calls StartChannel: it goes on air"),
        Rule.on(CHANNEL)
            .removed("start_channel", OFF_AIR, "the provider calls StopChannel, and leaves it so"),
        // The stacks ignore changes of the tags, because the provider writes them and then calls
        // StartChannel on the running channel; MediaLive refuses that, and the apply fails with the
        // tags written and the channel on air.
        Rule.on(CHANNEL)
            .setting("tags(_all)?(\\..*)?", SAFE, "tags are written while the channel runs"),
        Rule.on(CHANNEL)
            .where(change -> !change.values().after().path("start_channel").asBoolean(true))
            .setting(
                ".*",
                OFF_AIR,
                "the provider stops the running channel for this, and leaves it so, because its file"
                    + " says start = false"),
        Rule.on(CHANNEL)
            .setting(
                ".*",
                OFF_AIR,
                "the provider stops the running channel for this, updates it, and starts it again"),
        // channel_class and vpc force it; the provider has no UpdateChannelClass.
        Rule.on(CHANNEL)
            .replaced(OFF_AIR, "the channel is stopped and deleted before another one is made"),
        Rule.on(CHANNEL).deleted(OFF_AIR, "the channel is stopped and deleted"));
  }
}
