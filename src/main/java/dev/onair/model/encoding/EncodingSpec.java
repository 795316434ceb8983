package dev.onair.model.encoding;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What MediaLive makes of a channel's input.
 *
 * @param profile the name of the profile, for messages
 * @param input what inputs the encoder channel must be able to take
 * @param settings the provider's {@code encoder_settings} block
 * @param segmentLength the length of the segments that go to the packager
 * @param selectors the selectors of the input that the settings refer to
 * @param scte35Passthrough whether SCTE-35 messages reach the packager
 * @param locking how the pipelines are kept in step; absent: AWS's own choice
 * @param destinations where the settings' other output groups send to, by their ids
 * @param logLevel how much goes to CloudWatch Logs
 */
public record EncodingSpec(
    String profile,
    InputSpecification input,
    EncoderSettings settings,
    Duration segmentLength,
    Selectors selectors,
    boolean scte35Passthrough,
    Optional<OutputLocking> locking,
    List<OutputDestination> destinations,
    LogLevel logLevel) {

  /** The id of the destination that the settings' first output group sends to: the packager. */
  public static final String DESTINATION = "packager";

  public EncodingSpec {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(segmentLength, "segmentLength");
    Objects.requireNonNull(selectors, "selectors");
    Objects.requireNonNull(locking, "locking");
    destinations =
        destinations.stream().sorted(Comparator.comparing(OutputDestination::id)).toList();
    Objects.requireNonNull(logLevel, "logLevel");
  }
}
