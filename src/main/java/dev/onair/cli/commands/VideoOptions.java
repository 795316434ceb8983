package dev.onair.cli.commands;

import dev.onair.cli.demo.SandboxVideo;
import dev.onair.cli.terminal.Surroundings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a sandbox streams, and with what. */
final class VideoOptions {

  @Option(names = "--no-video", description = "Nothing streams, as where there is no ffmpeg.")
  private boolean off;

  @Mixin private FfmpegOptions ffmpeg;

  /** Gets ready to stream, as far as that is wanted and can be done. */
  SandboxVideo prepare(Surroundings surroundings) {
    return off ? SandboxVideo.none() : ffmpeg.prepare(surroundings);
  }
}
