package dev.onair.terraform;

import dev.onair.files.ScratchFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where Terraform gets the AWS provider from.
 *
 * @param variables what Terraform has to be told
 * @param unset variables of the caller's that would mislead it
 * @param cache onair's own plugin cache, so that stacks share one copy; absent where the user has
 *     one
 */
record ProviderSource(Map<String, String> variables, Set<String> unset, Optional<Path> cache) {

  /** Names a folder of the user's with unpacked providers, as a filesystem mirror has them. */
  private static final String MIRROR = "ONAIR_PROVIDER_MIRROR";

  private static final String CLI_CONFIGURATION = "TF_CLI_CONFIG_FILE";
  private static final String CACHE = "TF_PLUGIN_CACHE_DIR";
  private static final String REGISTRY = "https://registry.terraform.io/.well-known/terraform.json";

  /**
   * The user's own CLI configuration if there is one; else the mirror that the user names; else the
   * public registry if it can be reached; else an unpacked mirror on this machine.
   */
  static ProviderSource of(Map<String, String> environment, Path scratch) throws IOException {
    Optional<Path> own = ownConfiguration(environment);
    if (own.isPresent()) {
      boolean hasCache = Files.readString(own.get()).contains("plugin_cache_dir");
      return hasCache
          ? new ProviderSource(Map.of(), Set.of(), Optional.empty())
          : cached(Map.of(), Set.of(), environment, scratch);
    }
    // A variable that names no file makes every command of Terraform's fail.
    Set<String> misleading = Set.of(CLI_CONFIGURATION);
    if (environment.containsKey(MIRROR)) {
      Path mirror = Path.of(environment.get(MIRROR)).toAbsolutePath();
      if (!Mirrors.holdsProvider(mirror)) {
        throw new TerraformMissingException(
            MIRROR + ": there is no registry.terraform.io/hashicorp/aws in " + mirror);
      }
      return cached(configuration(mirror, scratch), Set.of(), environment, scratch);
    }
    if (registryAnswers(environment)) {
      return cached(Map.of(), misleading, environment, scratch);
    }
    Path mirror =
        Mirrors.find(environment)
            .orElseThrow(
                () ->
                    new TerraformMissingException(
                        "the provider hashicorp/aws can't be had: registry.terraform.io does not"
                            + " answer, and no mirror was found; name an unpacked one in "
                            + MIRROR
                            + ", or set HTTPS_PROXY if there is a proxy"));
    return cached(configuration(mirror, scratch), Set.of(), environment, scratch);
  }

  private static Optional<Path> ownConfiguration(Map<String, String> environment) {
    Stream<Path> places =
        environment.containsKey(CLI_CONFIGURATION)
            ? Stream.of(Path.of(environment.get(CLI_CONFIGURATION)))
            : Stream.of(
                    Optional.ofNullable(environment.get("HOME"))
                        .map(home -> Path.of(home, ".terraformrc")),
                    Optional.ofNullable(environment.get("APPDATA"))
                        .map(home -> Path.of(home, "terraform.rc")))
                .flatMap(Optional::stream);
    return places.filter(Files::isReadable).filter(Files::isRegularFile).findFirst();
  }

  /**
   * With a plugin cache. Without the second variable, Terraform would not use it for a stack that
   * has no lock file yet, which synthesized stacks never have.
   */
  private static ProviderSource cached(
      Map<String, String> variables,
      Set<String> unset,
      Map<String, String> environment,
      Path scratch)
      throws IOException {
    if (environment.containsKey(CACHE)) {
      return new ProviderSource(variables, unset, Optional.empty());
    }
    Path cache = Files.createDirectories(scratch.resolve("plugins"));
    Map<String, String> more = new HashMap<>(variables);
    more.put(CACHE, cache.toString());
    more.put("TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE", "true");
    return new ProviderSource(Map.copyOf(more), unset, Optional.of(cache));
  }

  private static Map<String, String> configuration(Path mirror, Path scratch) throws IOException {
    String path = mirror.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    String text =
        """
        provider_installation {
          filesystem_mirror {
            path = "%s"
          }
        }
        """
            .formatted(path);
    Path file = Files.createDirectories(scratch).resolve("cli.tfrc");
    // As a whole: another onair, or its Terraform, may be reading it.
    try (ScratchFolder draft = ScratchFolder.in(scratch, ".draft-")) {
      Files.move(
          Files.writeString(draft.path().resolve("cli.tfrc"), text),
          file,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    return Map.of(CLI_CONFIGURATION, file.toString());
  }

  private static boolean registryAnswers(Map<String, String> environment) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .proxy(proxy(environment).orElseGet(ProxySelector::getDefault))
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(REGISTRY)).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The proxy that Terraform would use. */
  private static Optional<ProxySelector> proxy(Map<String, String> environment) {
    return Stream.of("HTTPS_PROXY", "https_proxy")
        .map(environment::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .map(value -> URI.create(value.contains("://") ? value : "http://" + value))
        .filter(uri -> uri.getHost() != null && uri.getPort() > 0)
        .map(uri -> ProxySelector.of(new InetSocketAddress(uri.getHost(), uri.getPort())));
  }
}
