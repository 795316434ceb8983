package dev.onair.cli.commands;

import dev.onair.cli.demo.SandboxVideo;
import dev.onair.cli.terminal.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** With what a sandbox streams, and where. */
final class FfmpegOptions {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--ffmpeg",
      paramLabel = "FILE",
      description = "The ffmpeg that makes the streams. Default: the one on PATH.")
  private Path ffmpeg;

  @Option(
      names = "--media-port",
      paramLabel = "PORT",
      description = "Where streams are sent to and watched. Default: any that is free.")
  private int port;

  /** Gets ready to stream, as far as that can be done. */
  SandboxVideo prepare(Surroundings surroundings) {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(
          spec.commandLine(), "--media-port: " + port + " is not allowed; use 1 to 65535");
    }
    return SandboxVideo.prepare(
        surroundings.environment(), named(surroundings), port, surroundings.err()::println);
  }

  private Optional<Path> named(Surroundings surroundings) {
    if (ffmpeg == null) {
      return Optional.empty();
    }
    Path file = surroundings.directory().resolve(ffmpeg);
    if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
      throw new ParameterException(
          spec.commandLine(), "--ffmpeg: " + file + " is no program; name ffmpeg's own file");
    }
    return Optional.of(file);
  }
}
