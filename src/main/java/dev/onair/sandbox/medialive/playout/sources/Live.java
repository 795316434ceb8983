package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.playout.encode.EncodeCommand;
import dev.onair.sandbox.medialive.playout.encode.LiveInput;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.receive.Intake;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;

/** A real source. It is the same for as long as its sender stays, and the ladder that is made of it. */
public final class Live implements Source {

  private final Ffmpeg ffmpeg;
  private final Intake intake;
  private final int sender;
  private final LiveInput input;
  private final EncodeStep step;
  private final Consumer<Double> onSpeed;

  /**
   * A real source.
   *
   * @param intake where it comes in
   * @param input what is taken of it
   * @param step what is made of it
   * @param onSpeed told each second how many seconds of it are encoded in one
   */
  Live(Ffmpeg ffmpeg, Intake intake, LiveInput input, EncodeStep step, Consumer<Double> onSpeed) {
    this.ffmpeg = ffmpeg;
    this.intake = intake;
    this.sender = intake.sender();
    this.input = input;
    this.step = step;
    this.onSpeed = onSpeed;
  }

  /** What is encoded: the channel's ladder, or what this machine can do of it. */
  public EncodeStep step() {
    return step;
  }

  /**
   * Begins to encode. Its output ends when the sender is gone.
   *
   * @throws IOException if ffmpeg can't be run
   */
  public LiveEncode open() throws IOException {
    EncodeCommand command = EncodeCommand.live(step.ladder(), input, step.preset());
    return new LiveEncode(ffmpeg.start(command.arguments()), intake.read(), onSpeed);
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.live(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Live live
        && intake == live.intake
        && sender == live.sender
        && input.equals(live.input)
        && step.equals(live.step);
  }

  @Override
  public int hashCode() {
    return Objects.hash(System.identityHashCode(intake), sender, input, step);
  }
}
