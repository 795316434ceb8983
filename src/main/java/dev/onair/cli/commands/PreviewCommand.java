package dev.onair.cli.commands;

import dev.onair.cli.demo.FleetSandbox;
import dev.onair.cli.demo.SandboxStreams;
import dev.onair.cli.demo.SandboxVideo;
import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.play.Wall;
import dev.onair.preview.Preview;
import dev.onair.preview.PreviewRefusedException;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair preview}: channels on a page, before they are deployed. */
@Command(
    name = "preview",
    description = {
      "Plays channels on this machine as their files have them: MediaLive's ladder, MediaPackage's"
          + " manifests, CloudFront's caching, until Ctrl-C. Without Terraform, without AWS.",
      "It needs ffmpeg. It shows sizes, rates, segments, formats and delays as they will be; not"
          + " MediaLive's picture quality. See docs/streaming.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  onair preview sports", "  onair preview news sports"})
final class PreviewCommand implements Callable<Integer> {

  /** For the first picture: a round of it is encoded once, at full size. */
  private static final Duration FIRST_PICTURE = Duration.ofMinutes(5);

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private FfmpegOptions ffmpeg;

  @Parameters(
      paramLabel = "<channel>",
      arity = "1..*",
      description = "Channels of channels/, of one channel group.")
  private List<String> names;

  PreviewCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    FleetSpec fleet = onair.load().fleet();
    ChannelNames.requireKnown(
        spec, names, fleet.channels().stream().map(ChannelSpec::name).toList());
    List<ChannelSpec> channels =
        fleet.channels().stream().filter(channel -> names.contains(channel.name())).toList();
    List<String> groups =
        channels.stream().map(channel -> channel.operation().group()).distinct().toList();
    if (groups.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "channels of several groups (%s) can't be watched at once; name those of one"
              .formatted(String.join(", ", groups)));
    }
    return onair.interruptible(() -> run(fleet.with(channels)));
  }

  private int run(FleetSpec fleet) throws IOException {
    Surroundings surroundings = onair.surroundings();
    try (SandboxVideo video = ffmpeg.prepare(surroundings)) {
      if (video.missing().isPresent()) {
        throw new OperationFailedException("there is nothing to see: " + video.missing().get());
      }
      SandboxOptions options =
          FleetSandbox.options(fleet.shared().aws()).withTransition(Duration.ZERO);
      try (Sandbox sandbox = Sandbox.start(video.in(options))) {
        return played(sandbox, fleet);
      } catch (UncheckedIOException e) {
        throw new OperationFailedException(e.getMessage(), e);
      }
    }
  }

  private int played(Sandbox sandbox, FleetSpec fleet) throws IOException {
    Surroundings surroundings = onair.surroundings();
    try {
      Preview.start(sandbox, fleet);
    } catch (PreviewRefusedException e) {
      throw new OperationFailedException("AWS would refuse it: " + e.getMessage(), e);
    }
    surroundings
        .err()
        .println(
            "Pictures are encoded once for each channel, at full size; the first time takes up to"
                + " a minute a channel.");
    SandboxStreams streams = new SandboxStreams(sandbox, fleet);
    try {
      List<String> missing = streams.await(FIRST_PICTURE);
      if (!missing.isEmpty()) {
        throw new OperationFailedException("not on air yet: " + String.join(", ", missing));
      }
      try (WatchPage page =
          WatchPage.open(surroundings, new Wall("onair preview", streams.channels()))) {
        surroundings.err().println("It plays until Ctrl-C; also in other players:");
        streams
            .channels()
            .forEach(
                channel ->
                    channel
                        .manifests()
                        .forEach(m -> surroundings.out().println(m.url().toString())));
        surroundings.out().flush();
        page.untilCtrlC();
      }
    } catch (InterruptedException e) {
      // That is Ctrl-C, and the way to end it.
      surroundings.err().println("Ended.");
    }
    return ExitCodes.FINE;
  }
}
