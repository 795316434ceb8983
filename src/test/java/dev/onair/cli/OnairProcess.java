package dev.onair.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** onair in a process of its own, which Ctrl-C can reach. */
public final class OnairProcess implements AutoCloseable {

  /** Stands behind the last line. */
  private static final String END = "\u0000";

  private final Process process;
  private final Thread reader = new Thread(this::read, "onair-output");
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> heard = new ArrayList<>();

  private OnairProcess(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a command in a folder. */
  public static OnairProcess start(Path directory, String... arguments) throws IOException {
    return start(directory, Map.of("AWS_PROFILE", "nobody's"), arguments);
  }

  /** Starts a command in a folder, with more environment variables. */
  public static OnairProcess start(
      Path directory, Map<String, String> environment, String... arguments) throws IOException {
    return of(System.getProperty("java.class.path"), directory, environment, arguments);
  }

  /** The same, with a class path of its own. */
  static OnairProcess of(
      String classPath, Path directory, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    // A process group of its own, as a shell gives to what it runs in the foreground.
    command.add("setsid");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the start script has it.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.add("dev.onair.cli.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new OnairProcess(process);
  }

  /** The next line that begins so; fails after five minutes, or at the end. */
  public String await(String beginning) throws InterruptedException {
    while (true) {
      String line = lines.poll(5, TimeUnit.MINUTES);
      if (line == null || line.equals(END)) {
        throw new AssertionError("no '" + beginning + "' in " + heard);
      }
      heard.add(line);
      if (line.startsWith(beginning)) {
        return line;
      }
    }
  }

  /** A signal for this process alone, such as {@code INT}; then its exit code. */
  public int signal(String name) throws IOException, InterruptedException {
    return kill(name, Long.toString(process.pid()));
  }

  /** A signal for it and all that it started: {@code INT} is Ctrl-C. Then its exit code. */
  public int signalAll(String name) throws IOException, InterruptedException {
    return kill(name, "-" + process.pid());
  }

  private int kill(String signal, String target) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", signal, "--", target).start().waitFor();
    return exitCode();
  }

  /** Its exit code, once it has ended. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      throw new AssertionError("does not end: " + said());
    }
    // What it said last may still be on its way; a child that goes on would keep the way open.
    reader.join(TimeUnit.SECONDS.toMillis(2));
    return process.exitValue();
  }

  /** Whether it has not ended yet. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it has said so far. */
  public String said() {
    lines.drainTo(heard);
    heard.remove(END);
    return heard.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** The processes that it started, and those that these started. */
  public List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lines.add(END);
    }
  }
}
