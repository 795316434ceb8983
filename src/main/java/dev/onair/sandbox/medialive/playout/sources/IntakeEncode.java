package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.playout.encode.EncodeCommand;
import dev.onair.sandbox.medialive.playout.encode.LiveInput;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.receive.Intake;
import dev.onair.sandbox.medialive.playout.source.LiveEncode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An encode of what comes in. It is the same for as long as its sender stays, and what is made of
 * it.
 */
final class IntakeEncode implements LiveEncode {

  private static final Pattern SPEED = Pattern.compile("speed=\\s*([0-9.]+)x");

  private final Ffmpeg ffmpeg;
  private final Intake intake;
  private final int sender;
  private final LiveInput input;
  private final EncodeStep step;
  private final Consumer<Double> onSpeed;

  /**
   * An encode.
   *
   * @param intake where it comes in
   * @param input what is taken of it
   * @param step what is made of it
   * @param onSpeed told each second how many seconds of it are encoded in one
   */
  IntakeEncode(
      Ffmpeg ffmpeg, Intake intake, LiveInput input, EncodeStep step, Consumer<Double> onSpeed) {
    this.ffmpeg = ffmpeg;
    this.intake = intake;
    this.sender = intake.sender();
    this.input = input;
    this.step = step;
    this.onSpeed = onSpeed;
  }

  EncodeStep step() {
    return step;
  }

  @Override
  public InputStream open() throws IOException {
    EncodeCommand command = EncodeCommand.live(step.ladder(), input, step.preset());
    return new EncoderOutput(
        ffmpeg.start(command.arguments(), line -> speed(line).ifPresent(onSpeed)), intake.read());
  }

  /** What a line of {@code -progress} says of it. */
  static Optional<Double> speed(String line) {
    Matcher matcher = SPEED.matcher(line);
    return matcher.matches() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntakeEncode encode
        && intake == encode.intake
        && sender == encode.sender
        && input.equals(encode.input)
        && step.equals(encode.step);
  }

  @Override
  public int hashCode() {
    return Objects.hash(System.identityHashCode(intake), sender, input, step);
  }
}
