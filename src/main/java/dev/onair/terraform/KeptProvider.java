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
 * A process of the AWS provider that goes on running from one run of Terraform to the next. It is
 * started as Terraform starts it, and reattached to as the provider's own tests do.
 *
 * @see <a
 *     href="https://github.com/hashicorp/go-plugin/blob/main/docs/guide-plugin-write-non-go.md">go-plugin:
 *     how a plugin is started, and how it says where it is</a>
 * @see <a href="https://developer.hashicorp.com/terraform/plugin/debugging">Terraform: reattaching
 *     to a provider</a>
 */
final class KeptProvider implements AutoCloseable {

  /**
   * With it, a provider knows that it was not started by a person. Started like that, it leaves
   * Ctrl-C to Terraform, which goes on to the end of what it has begun.
   *
   * @see <a
   *     href="https://github.com/hashicorp/terraform-plugin-go/blob/v0.26.0/tfprotov5/tf5server/server.go">the
   *     provider's side of it</a>
   */
  private static final Map<String, String> STARTED_BY_TERRAFORM =
      Map.of(
          "TF_PLUGIN_MAGIC_COOKIE",
          "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
          "PLUGIN_PROTOCOL_VERSIONS",
          "5,6");

  /** Version of the handshake, version of the protocol, network, address, kind. */
  private static final Pattern PLACE =
      Pattern.compile("1\\|(\\d+)\\|(unix|tcp)\\|([^|]+)\\|grpc\\b.*");

  private static final Pattern PID = Pattern.compile("\\d+");

  private static final String REATTACHED =
      """
      {"%s":{"Protocol":"grpc","ProtocolVersion":%s,"Pid":%s,"Test":true,\
      "Addr":{"Network":"%s","String":"%s"}}}""";

  /**
   * Ends the provider with onair, however onair ends; but not before the last run that it serves,
   * as a Terraform that applies goes on when onair is killed. The shell is told of each run's
   * process; the pipe is closed when onair ends.
   */
  private static final String LIFE =
      """
      trap '' INT HUP
      "$0" & provider=$!
      echo "$provider"
      exec >/dev/null
      while read -r told; do run=$told; done
      while [ -n "$run" ] && kill -0 "$run" && ! grep -q '^State:.Z' "/proc/$run/status"
      do sleep 1; done
      kill "$provider"; wait; rm -rf "$1"
      """;

  private final Process process;
  private final String reattached;

  private KeptProvider(Process process, String reattached) {
    this.process = process;
    this.reattached = reattached;
  }

  /**
   * Starts one; empty where it does not say how it is reached.
   *
   * @param environment what it sees: AWS's endpoints and credentials
   */
  static Optional<KeptProvider> start(ProviderPackage provider, Map<String, String> environment)
      throws IOException {
    // Its socket must be the owner's alone: whoever reaches it could use the owner's credentials.
    Path folder = Files.createTempDirectory("onair");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of("sh", "-c", LIFE, provider.binary().toString(), folder.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().putAll(STARTED_BY_TERRAFORM);
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Optional<String> reattached = reattached(provider.source(), output);
    if (reattached.isEmpty()) {
      process.getOutputStream().close();
      return Optional.empty();
    }
    drain(output);
    return Optional.of(new KeptProvider(process, reattached.get()));
  }

  /** The shell tells the provider's number, and the provider its place, in either order. */
  private static Optional<String> reattached(String source, BufferedReader output)
      throws IOException {
    String pid = "";
    String place = "";
    while (pid.isEmpty() || place.isEmpty()) {
      String line = output.readLine();
      if (line == null) {
        return Optional.empty();
      }
      if (PLACE.matcher(line).matches()) {
        place = line;
      } else if (PID.matcher(line).matches()) {
        pid = line;
      }
    }
    Matcher said = PLACE.matcher(place);
    return said.matches()
        ? Optional.of(
            REATTACHED.formatted(source, said.group(1), pid, said.group(2), said.group(3)))
        : Optional.empty();
  }

  /** What a run of Terraform has to be told to use it. */
  Map<String, String> variables() {
    return Map.of("TF_REATTACH_PROVIDERS", reattached);
  }

  /** A run uses it now: it has to live as long. */
  void serves(long run) throws IOException {
    process.getOutputStream().write((run + "\n").getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().flush();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Lets it end with the last run that it serves. */
  void letGo() throws IOException {
    process.getOutputStream().close();
  }

  @Override
  public void close() throws IOException {
    letGo();
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
