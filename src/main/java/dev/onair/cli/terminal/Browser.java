package dev.onair.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser of whoever sits at this machine. */
public final class Browser {

  /** What opens an address, on a desktop of Linux and on a Mac. */
  private static final List<String> OPENERS = List.of("xdg-open", "open");

  private Browser() {}

  /**
   * Shows an address, where somebody is there to see it.
   *
   * @return whether it was tried
   */
  public static boolean show(Surroundings surroundings, URI address) {
    Optional<Path> opener =
        surroundings.terminal() ? opener(surroundings.environment()) : Optional.empty();
    if (opener.isEmpty()) {
      return false;
    }
    ProcessBuilder builder = new ProcessBuilder(opener.get().toString(), address.toString());
    builder.environment().clear();
    builder.environment().putAll(surroundings.environment());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      builder.start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Never where a build runs, on a machine without a desktop, or far from one. */
  static Optional<Path> opener(Map<String, String> environment) {
    boolean desktop =
        isSet(environment, "DISPLAY")
            || isSet(environment, "WAYLAND_DISPLAY")
            || System.getProperty("os.name", "").startsWith("Mac");
    if (!desktop || isSet(environment, "CI") || isSet(environment, "SSH_CONNECTION")) {
      return Optional.empty();
    }
    String path = environment.getOrDefault("PATH", "");
    return OPENERS.stream()
        .flatMap(
            name ->
                Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }
}
