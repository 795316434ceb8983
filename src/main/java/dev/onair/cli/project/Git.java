package dev.onair.cli.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of git in a folder. The monitor that a repository may name is not started: a folder may come
 * with a repository that somebody else has prepared.
 *
 * @param environment what git is started with
 */
record Git(Path folder, Map<String, String> environment) {

  Git with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Git(folder, more);
  }

  String line(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new OperationFailedException(
          "git %s in %s failed: %s".formatted(arguments[0], folder, said));
    }
    return said;
  }

  boolean succeeds(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new OperationFailedException("git can't be run: " + e.getMessage(), e);
    }
  }
}
