package dev.onair.sandbox.medialive.playout.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.source.Source;
import java.time.Duration;

/**
 * What is sent instead of an input that is lost: nothing more for a moment, then black, then a
 * color or a slate; or no output. MediaLive repeats the last picture first, which is not done here.
 *
 * @param repeat how long the last picture would be repeated
 * @param black how long it is black then
 * @param color what is shown after that: six hexadecimal digits
 * @param pauses whether there is no output
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html#channels-model-inputlossbehavior">AWS:
 *     InputLossBehavior</a>
 */
record LossBehavior(Duration repeat, Duration black, String color, boolean pauses) {

  static final String PAUSED = "the output is paused: the input is lost";

  private static final String BLACK = "000000";
  private static final long FOR_EVER = 1_000_000;

  /** An input is lost when nothing came for this long; of UDP as AWS's alert says. */
  private static final Duration NOTICED = Duration.ofSeconds(1);

  /** The longest time that nothing is sent: players would give up. */
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(3);

  static LossBehavior of(JsonNode settings) {
    JsonNode behavior = settings.at("/globalConfiguration/inputLossBehavior");
    String color = behavior.path("inputLossImageColor").asText(BLACK);
    boolean pauses = false;
    for (JsonNode group : settings.path("outputGroups")) {
      pauses |=
          group
              .at("/outputGroupSettings/hlsGroupSettings/inputLossAction")
              .asText()
              .equals("PAUSE_OUTPUT");
    }
    return new LossBehavior(
        Duration.ofMillis(behavior.path("repeatFrameMsec").asLong(0)),
        Duration.ofMillis(behavior.path("blackFrameMsec").asLong(FOR_EVER)),
        color.matches("[0-9A-Fa-f]{6}") ? color : BLACK,
        pauses);
  }

  /** Whether an input from which nothing came for a time is still waited for. */
  boolean holds(Duration silence) {
    Duration longest = repeat.compareTo(LONGEST_HOLD) < 0 ? repeat : LONGEST_HOLD;
    return silence.compareTo(longest.compareTo(NOTICED) < 0 ? NOTICED : longest) < 0;
  }

  /** What is sent when it is not. */
  Source instead(Duration silence) {
    if (pauses) {
      return new Source.Nothing(PAUSED);
    }
    boolean isBlack = black.toMillis() >= FOR_EVER || silence.compareTo(repeat.plus(black)) < 0;
    return new Source.Made(Pattern.plain(isBlack ? BLACK : color));
  }
}
