package dev.onair.terraform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The Terraform of this machine, and the environment that its runs get. */
public final class Terraform {

  /** The variable with which the CDKTF command line is told of another binary. */
  private static final String BINARY = "TERRAFORM_BINARY_NAME";

  private static final String NOTHING = "/dev/null";

  /** What {@link #find} says, and a user's own word on where Terraform and providers come from. */
  private static final Set<String> KEPT =
      Set.of(
          BINARY,
          "TF_IN_AUTOMATION",
          "TF_INPUT",
          "TF_CLI_CONFIG_FILE",
          "TF_PLUGIN_CACHE_DIR",
          "TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE");

  private final Path binary;
  private final Map<String, String> environment;
  private final InitGate gate;
  private final KeptProviders kept;

  private Terraform(
      Path binary, Map<String, String> environment, InitGate gate, KeptProviders kept) {
    this.binary = binary;
    this.environment = Map.copyOf(environment);
    this.gate = gate;
    this.kept = kept;
  }

  /**
   * Finds Terraform, and a way for it to get the AWS provider.
   *
   * @param environment what its runs inherit: {@code System.getenv()}
   * @param scratch an own folder for the plugin cache and, where need be, a CLI configuration
   * @throws TerraformMissingException where one of them can't be had
   * @throws IOException where the folder can't be written
   */
  public static Terraform find(Map<String, String> environment, Path scratch) throws IOException {
    Path binary =
        binary(environment)
            .orElseThrow(
                () ->
                    new TerraformMissingException(
                        "'%s' was not found on PATH; install Terraform 1.5 or newer: %s"
                            .formatted(
                                name(environment),
                                "https://developer.hashicorp.com/terraform/install")));
    Map<String, String> inherited = new HashMap<>(environment);
    // Nobody is there to answer, and onair's own output says what comes next.
    inherited.put("TF_IN_AUTOMATION", "true");
    inherited.put("TF_INPUT", "false");
    inherited.put("CHECKPOINT_DISABLE", "true");
    // Memory for time: a third of what Terraform and the provider compute is collecting garbage.
    inherited.putIfAbsent("GOGC", "200");
    ProviderSource source = ProviderSource.of(environment, scratch.toAbsolutePath());
    source.unset().forEach(inherited::remove);
    inherited.putAll(source.variables());
    return new Terraform(binary, inherited, new InitGate(source.cache()), KeptProviders.NONE);
  }

  /** With more variables, or others. */
  public Terraform with(Map<String, String> variables) {
    Map<String, String> more = new HashMap<>(environment);
    more.putAll(variables);
    return new Terraform(binary, more, gate, KeptProviders.NONE);
  }

  /** Without the variables of such names. */
  public Terraform without(Predicate<String> names) {
    Map<String, String> fewer = new HashMap<>(environment);
    fewer.keySet().removeIf(names);
    return new Terraform(binary, fewer, gate, KeptProviders.NONE);
  }

  /**
   * Without anything of the caller's that could change what a run does or where it goes: AWS's
   * settings and configuration files, and Terraform's variables, arguments and places. Where the
   * provider comes from stays.
   */
  public Terraform isolated() {
    return without(Terraform::isTheCallers)
        .with(Map.of("AWS_CONFIG_FILE", NOTHING, "AWS_SHARED_CREDENTIALS_FILE", NOTHING));
  }

  private static boolean isTheCallers(String variable) {
    return variable.startsWith("AWS_")
        || ((variable.startsWith("TF_") || variable.startsWith("TERRAFORM_"))
            && !KEPT.contains(variable));
  }

  /** With providers that serve many of its runs, as long as their environment stays the same. */
  public Terraform keeping(KeptProviders providers) {
    return new Terraform(binary, environment, gate, providers);
  }

  /** What its runs see. */
  public Map<String, String> environment() {
    return environment;
  }

  /** A folder with a configuration; folders can be used at the same time. */
  public TerraformFolder in(Path directory) {
    return new TerraformFolder(directory.toAbsolutePath(), binary, environment, gate, kept);
  }

  private static String name(Map<String, String> environment) {
    return environment.getOrDefault(BINARY, "terraform");
  }

  private static Optional<Path> binary(Map<String, String> environment) {
    String name = name(environment);
    if (name.contains(File.separator)) {
      return Optional.of(Path.of(name).toAbsolutePath()).filter(Files::isExecutable);
    }
    return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .flatMap(entry -> Stream.of(name, name + ".exe").map(Path.of(entry)::resolve))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
