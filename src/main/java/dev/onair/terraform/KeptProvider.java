package dev.onair.terraform;

import dev.onair.files.FolderTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

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

  private static final String REATTACH = "TF_REATTACH_PROVIDERS";

  private static final String NOWHERE =
      """
      {"%s":{"Protocol":"grpc","ProtocolVersion":5,"Pid":0,"Test":true,\
      "Addr":{"Network":"unix","String":"none"}}}""";

  /** Starts the provider, stands between it and Terraform, and ends it. */
  private static final String KEEPER = "keep-provider.cjs";

  private final Process process;
  private final String reattached;

  private KeptProvider(Process process, String reattached) {
    this.process = process;
    this.reattached = reattached;
  }

  /**
   * Starts one; empty where it does not say how it is reached, or Node.js can't be started.
   *
   * @param types the resources and data sources whose schemas Terraform gets
   * @param environment what it sees: AWS's endpoints and credentials
   */
  static Optional<KeptProvider> start(
      ProviderPackage provider, Set<String> types, Map<String, String> environment)
      throws IOException {
    // Its socket must be the owner's alone: whoever reaches it could use the owner's credentials.
    Path folder = Files.createTempDirectory("onair");
    Process process;
    try {
      process = keeper(provider, folder, types, environment).start();
    } catch (IOException e) {
      FolderTree.delete(folder);
      return Optional.empty();
    }
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Optional<String> reattached = Optional.ofNullable(output.readLine());
    if (reattached.isEmpty()) {
      process.getOutputStream().close();
      FolderTree.delete(folder);
    }
    return reattached.map(said -> new KeptProvider(process, said));
  }

  private static ProcessBuilder keeper(
      ProviderPackage provider, Path folder, Set<String> types, Map<String, String> environment)
      throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of(provider.binary().toString(), folder.toString(), provider.source()));
    arguments.addAll(types);
    ProcessBuilder builder = NodeScript.in(folder, KEEPER, arguments, environment);
    builder.environment().putAll(STARTED_BY_TERRAFORM);
    builder.environment().put("TMPDIR", folder.toString());
    return builder;
  }

  /** What a run of Terraform has to be told to use it. */
  Map<String, String> variables() {
    return Map.of(REATTACH, reattached);
  }

  /**
   * What a run of Terraform has to be told that starts no provider, so that it does not compute the
   * checksum of one. If it came to need one, it would fail.
   *
   * @param directory an initialized folder
   */
  static Map<String, String> unneeded(Path directory) throws IOException {
    return ProviderPackage.of(directory)
        .map(provider -> Map.of(REATTACH, NOWHERE.formatted(provider.source())))
        .orElse(Map.of());
  }

  /** A run uses it now: it has to live as long. */
  void serves(long run) {
    try {
      process.getOutputStream().write((run + "\n").getBytes(StandardCharsets.US_ASCII));
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has died, as Terraform will say.
    }
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
}
