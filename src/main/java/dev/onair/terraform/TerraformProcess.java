package dev.onair.terraform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One run of Terraform, from its start to its end. */
final class TerraformProcess {

  /** What Terraform says when it was asked to stop. */
  private static final String STOPPING = "Interrupt received";

  /** How long Terraform has to say so by itself. */
  private static final Duration BY_ITSELF = Duration.ofSeconds(2);

  private final Process process;
  private final InputStream output;
  private final StringBuilder errors = new StringBuilder();
  private final CountDownLatch stopping = new CountDownLatch(1);

  private TerraformProcess(Process process, InputStream output) {
    this.process = process;
    this.output = output;
  }

  static TerraformProcess start(
      List<String> command, Path directory, Map<String, String> environment, boolean errorsApart)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(!errorsApart);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new TerraformProcess(process, process.getInputStream());
  }

  /**
   * Starts a run that writes everything to a file. It does not need onair to read it: were onair
   * killed, Terraform would go on to its end.
   */
  static TerraformProcess start(
      List<String> command, Path directory, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new TerraformProcess(process, new GrowingFile(log, () -> !process.isAlive()));
  }

  /** Its number at the system. */
  long pid() {
    return process.pid();
  }

  /** What it wrote on standard error, if that was asked for apart; once it has ended. */
  String errors() {
    return errors.toString();
  }

  /** Waits for its end, and tells the exit code. */
  int await(Consumer<String> listener) throws InterruptedException {
    Thread heard = reading("terraform-output", output, listener);
    Thread apart =
        reading(
            "terraform-errors", process.getErrorStream(), line -> errors.append(line).append('\n'));
    try {
      int exitCode = process.waitFor();
      heard.join();
      apart.join();
      return exitCode;
    } catch (InterruptedException e) {
      stop();
      heard.join();
      throw e;
    } finally {
      // The provider is a child of Terraform's; it outlives only a Terraform that was killed.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /**
   * Asks Terraform to stop, and waits for it.
   *
   * <p>Ctrl-C reaches Terraform together with onair, since both belong to the terminal's
   * foreground; asked a second time, Terraform would give up its work and its state at once. So it
   * is asked only if it does not say by itself that it is stopping.
   */
  private void stop() throws InterruptedException {
    if (!stopping.await(BY_ITSELF.toMillis(), TimeUnit.MILLISECONDS)) {
      // Not Process.destroy: it closes the pipes too, and Terraform would die of its next line.
      process.toHandle().destroy();
    }
    process.waitFor();
  }

  private Thread reading(String name, InputStream stream, Consumer<String> listener) {
    Thread thread = new Thread(() -> read(stream, listener), name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void read(InputStream stream, Consumer<String> listener) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.contains(STOPPING)) {
          stopping.countDown();
        }
        listener.accept(line);
      }
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
