package dev.onair.cli.commands;

import dev.onair.cli.project.OperationFailedException;
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
import picocli.CommandLine.ParameterException;
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
    if (pipeline != null && pipeline != 0 && pipeline != 1) {
      throw new ParameterException(spec.commandLine(), "--pipeline: 0 or 1, not " + pipeline);
    }
    return onair.interruptible(this::run);
  }

  private int run() throws IOException {
    try (RunningFleet fleet = RunningFleet.open(onair)) {
      fleet.channels(spec, List.of(name));
      Encoder encoder =
          fleet
              .encoder(name)
              .orElseThrow(
                  () ->
                      new OperationFailedException(name + " is not deployed: onair plan " + name));
      List<Picture> pictures =
          new Pictures(fleet.encoders()).of(encoder, Optional.ofNullable(pipeline));
      PictureReport report = new PictureReport(onair.surroundings(), name, Instant.now());
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
