package dev.onair.sandbox.medialive.playout.ffmpeg;

import dev.onair.sandbox.medialive.playout.encode.Abilities;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * An ffmpeg that is there.
 *
 * @param version its first words, for example {@code ffmpeg version 5.1.9-0+deb12u1}
 * @param abilities what it can encode and draw
 */
public record Ffmpeg(Path program, String version, Abilities abilities) {

  /** Where systems keep the font that everyone has. */
  private static final List<Path> FONTS =
      List.of(
          Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
          Path.of("/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf"),
          Path.of("/usr/share/fonts/TTF/DejaVuSans.ttf"),
          Path.of("/opt/homebrew/share/fonts/DejaVuSans.ttf"),
          Path.of("/Library/Fonts/DejaVuSans.ttf"));

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
  private static final int MOST_SAID = 1 << 20;

  /**
   * The one at a path, or of a name on the PATH, asked what it is.
   *
   * @throws IOException if it can't be run, or is no ffmpeg
   */
  public static Ffmpeg at(Path program) throws IOException {
    return at(program, LONGEST_SILENCE);
  }

  static Ffmpeg at(Path program, Duration patience) throws IOException {
    String first = said(program, "-version", patience).lines().findFirst().orElse("");
    if (!first.startsWith("ffmpeg version ")) {
      throw new IOException(program + " is no ffmpeg: it says '" + first + "'");
    }
    String version = first.replaceFirst(" Copyright.*", "");
    Optional<Path> font = FONTS.stream().filter(Files::isReadable).findFirst();
    return new Ffmpeg(
        program,
        version,
        Abilities.read(
            said(program, "-encoders", patience), said(program, "-filters", patience), font));
  }

  private static String said(Path program, String what, Duration patience) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "-hide_banner", what)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    CompletableFuture<Boolean> late = new CompletableFuture<>();
    var unused =
        late.completeOnTimeout(true, patience.toMillis(), TimeUnit.MILLISECONDS)
            .thenRun(() -> kill(process));
    try {
      String said =
          new String(process.getInputStream().readNBytes(MOST_SAID), StandardCharsets.UTF_8);
      if (late.isDone()) {
        throw new IOException(program + " says nothing");
      }
      return said;
    } finally {
      late.cancel(false);
      kill(process);
    }
  }

  /** With what a script has begun, which would hold its output open. */
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /**
   * Starts it. It ends with this process, even if that is killed: its output, or its input, has
   * nobody at the other end then. So it has to write to standard output, or to read from standard
   * input, all the time.
   *
   * @param arguments without the program
   * @throws IOException if it can't be run
   */
  public FfmpegRun start(List<String> arguments) throws IOException {
    return start(arguments, line -> {});
  }

  /**
   * The same.
   *
   * @param onErrorLine is told each line of standard error, in a thread of its own
   */
  public FfmpegRun start(List<String> arguments, Consumer<String> onErrorLine) throws IOException {
    return new FfmpegRun(builder(arguments).start(), onErrorLine);
  }

  /**
   * The same.
   *
   * @param proxy what it asks the web through, but for a machine that has a proxy of its own
   */
  public FfmpegRun start(List<String> arguments, URI proxy) throws IOException {
    ProcessBuilder builder = builder(arguments);
    if (builder.environment().putIfAbsent("http_proxy", proxy.toString()) == null) {
      builder.environment().remove("no_proxy");
    }
    return new FfmpegRun(builder.start(), line -> {});
  }

  private ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
