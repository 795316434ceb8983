package dev.onair.terraform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process of the AWS provider that goes on running from one run of Terraform to the next, the way
 * in which the provider's own tests and debuggers run it.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/plugin/debugging">Terraform: debugging
 *     providers</a>
 */
final class KeptProvider implements AutoCloseable {

  private static final String VARIABLE = "TF_REATTACH_PROVIDERS";

  private static final Pattern ADDRESS = Pattern.compile(VARIABLE + "='(\\{.*})'");

  /**
   * Ends the provider with onair, however onair ends: {@code cat} reads until the pipe that onair
   * holds is closed. Ctrl-C reaches it too, and is onair's to answer.
   */
  private static final String LIFE =
      "trap '' INT; \"$0\" -debug & provider=$!; exec >/dev/null; cat; kill $provider; wait; rm -rf \"$1\"";

  private final Process process;
  private final String address;

  private KeptProvider(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts one; empty where it does not say how it is reached.
   *
   * @param binary the provider's executable
   * @param environment what it sees: AWS's endpoints and credentials
   */
  static Optional<KeptProvider> start(Path binary, Map<String, String> environment)
      throws IOException {
    // Its socket must be the owner's alone: whoever reaches it could use the owner's credentials.
    Path folder = Files.createTempDirectory("onair");
    ProcessBuilder builder =
        new ProcessBuilder(List.of("sh", "-c", LIFE, binary.toString(), folder.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        drain(output);
        return Optional.of(new KeptProvider(process, address.group(1)));
      }
    }
    process.getOutputStream().close();
    return Optional.empty();
  }

  /** What a run of Terraform has to be told to use it. */
  Map<String, String> variables() {
    return Map.of(VARIABLE, address);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** A full pipe would stop it. */
  private static void drain(BufferedReader output) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (output.readLine() != null) {}
              } catch (IOException e) {
                // It has ended.
              }
            },
            "kept-provider");
    thread.setDaemon(true);
    thread.start();
  }
}
