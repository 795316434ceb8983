package dev.onair.cli.commands;

import dev.onair.cli.reports.PictureReport;
import dev.onair.operate.Encoder;
import dev.onair.running.pictures.Picture;
import dev.onair.running.pictures.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair thumbnail}: what MediaLive sees of a channel. */
@Command(
    name = "thumbnail",
    description = {
      "Fetches what MediaLive sees of a channel that is on air: a picture of the input of each"
          + " pipeline, into a file."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair thumbnail sports               sports-0.jpg and sports-1.jpg",
      "  onair thumbnail sports --pipeline 1 -o /tmp/now.jpg"
    })
final class ThumbnailCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<channel>", arity = "1", description = "The channel.")
  private String name;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to write it; of two pipelines, with -0 and -1 in its name. Default: after the"
              + " channel.")
  private Path output;

  @Option(names = "--pipeline", paramLabel = "N", description = "0 or 1. Default: all it has.")
  private Integer pipeline;

  ThumbnailCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Integer> asked = PipelineNumber.of(spec, pipeline);
    return onair.interruptible(() -> run(asked));
  }

  private int run(Optional<Integer> asked) throws IOException {
    try (RunningFleet fleet = RunningFleet.open(onair)) {
      Encoder encoder = fleet.deployed(spec, name);
      List<Picture> pictures = new Pictures(fleet.encoders()).of(encoder, asked);
      PictureReport report =
          new PictureReport(onair.surroundings(), name, Instant.now(), onair.hidden());
      for (Picture picture : pictures) {
        Path file =
            Pictures.file(
                name, Optional.ofNullable(output), picture.pipeline(), pictures.size() > 1);
        if (picture.thumbnail().isPresent()) {
          Files.write(
              onair.surroundings().directory().resolve(file), picture.thumbnail().get().bytes());
        }
        report.print(picture, file);
      }
      return pictures.stream().allMatch(picture -> picture.thumbnail().isPresent())
          ? ExitCodes.FINE
          : ExitCodes.FAILED;
    }
  }
}
