package dev.onair.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.diagnostics.HiddenTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder with a Terraform configuration.
 *
 * <p>Every method waits for Terraform to end. When the waiting thread is interrupted, Terraform is
 * asked to stop, as Ctrl-C does; it ends what it has begun and writes its state, and only then
 * {@link InterruptedException} is thrown. A second interrupt ends it at once, by force.
 */
public final class TerraformFolder {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> INIT = List.of("init", "-input=false", "-no-color");

  /**
   * Begins a command whose files only their owner can read: states hold secrets, and lie in the
   * project's folder. The shell becomes the command.
   */
  private static final List<String> OWNERS_ONLY =
      List.of("sh", "-c", "umask 077; exec \"$0\" \"$@\"");

  /** The commands that start a provider. */
  private static final Set<String> PROVIDED =
      Set.of("plan", "apply", "destroy", "refresh", "show", "validate");

  /** The commands that start none, and yet compare it with the lock file, all of its 700 MB. */
  private static final Set<String> UNPROVIDED = Set.of("output", "state");

  private static final int FAILED = 1;

  /** Of a plan that shows differences; a run that was killed ends with a higher one. */
  private static final int HIGHEST_EXIT_CODE = 2;

  private final Path directory;
  private final Path binary;
  private final Map<String, String> environment;
  private final InitGate gate;
  private final KeptProviders kept;

  TerraformFolder(
      Path directory,
      Path binary,
      Map<String, String> environment,
      InitGate gate,
      KeptProviders kept) {
    this.directory = directory;
    this.binary = binary;
    this.environment = environment;
    this.gate = gate;
    this.kept = kept;
  }

  public Path directory() {
    return directory;
  }

  /** {@code terraform init}; alone while the plugin cache is being filled. */
  public Outcome init(String... more) throws IOException, InterruptedException {
    return gate.pass(() -> run(arguments(more), line -> {}));
  }

  /**
   * The same as {@link #init} where another folder has the same provider already: that is not
   * looked for once more.
   *
   * @param other a folder that is initialized
   * @param more options of {@code init}
   */
  public Outcome initLike(Path other, String... more) throws IOException, InterruptedException {
    if (ProviderPackage.areTheSame(directory, other)) {
      try (KeptProviders.Lease lease = kept.lend(other, environment)) {
        if (lease.isPresent()) {
          // Terraform installs no provider that it is told to reattach to.
          Outcome outcome = run(arguments(more), line -> {}, lease);
          if (outcome.succeeded()) {
            ProviderPackage.link(other, directory);
          }
          return outcome;
        }
      }
    }
    return init(more);
  }

  private static List<String> arguments(String... more) {
    return Stream.concat(INIT.stream(), Stream.of(more)).toList();
  }

  /**
   * Any command. It may use a provider that is kept.
   *
   * @param listener hears every line of its output as it comes
   */
  public Outcome run(List<String> arguments, Consumer<String> listener)
      throws IOException, InterruptedException {
    try (KeptProviders.Lease lease = lend(arguments)) {
      return run(arguments, listener, lease);
    }
  }

  private Outcome run(List<String> arguments, Consumer<String> listener, KeptProviders.Lease lease)
      throws IOException, InterruptedException {
    StringBuilder output = new StringBuilder();
    int exitCode =
        await(
            TerraformProcess.start(
                command(arguments), directory, environment(arguments, lease), false),
            lease,
            line -> {
              output.append(line).append('\n');
              listener.accept(line);
            });
    return new Outcome(arguments, exitCode, output.toString());
  }

  /**
   * A command with {@code -json} that goes on to its end even if onair is killed. It may use a
   * provider that is kept.
   *
   * @param log what it said, for a person; nothing of an earlier run stays in it. Terraform itself
   *     writes to a file beside it that ends in {@code .jsonl}
   * @param hidden what the log for a person tells nothing of
   */
  public Outcome run(List<String> arguments, Path log, HiddenTexts hidden)
      throws IOException, InterruptedException {
    boolean changesNothing = arguments.contains("plan");
    try (KeptProviders.Lease lease = lend(arguments)) {
      Outcome outcome = run(arguments, log, hidden, lease);
      if (outcome.exitCode() != FAILED
          || !changesNothing
          || !lease.lacksSchemas(outcome.output())) {
        return outcome;
      }
    }
    return run(arguments, log, hidden);
  }

  private Outcome run(
      List<String> arguments, Path log, HiddenTexts hidden, KeptProviders.Lease lease)
      throws IOException, InterruptedException {
    Messages messages = new Messages();
    StringBuilder output = new StringBuilder();
    try (ReadableLog readable = new ReadableLog(log, hidden)) {
      int exitCode =
          await(
              TerraformProcess.start(
                  command(arguments), directory, environment(arguments, lease), raw(log)),
              lease,
              line -> {
                String text = messages.hear(line);
                readable.write(text);
                output.append(text).append('\n');
              });
      return new Outcome(arguments, exitCode, output.toString(), messages.diagnostics());
    }
  }

  /** A run that was killed may have left its provider at work: that one serves no other. */
  private static int await(
      TerraformProcess process, KeptProviders.Lease lease, Consumer<String> listener)
      throws IOException, InterruptedException {
    lease.begun(process.pid());
    int exitCode = process.await(listener);
    if (exitCode <= HIGHEST_EXIT_CODE) {
      lease.ended();
    }
    return exitCode;
  }

  private static Path raw(Path log) {
    return log.resolveSibling(log.getFileName().toString().replaceFirst("\\.log$", ".jsonl"));
  }

  /**
   * A command whose standard output is JSON, such as {@code show -json}. It may use a provider that
   * is kept.
   *
   * @throws IOException where it fails, with what it says
   */
  public JsonNode json(String... arguments) throws IOException, InterruptedException {
    List<String> given = List.of(arguments);
    try (KeptProviders.Lease lease = lend(given)) {
      StringBuilder output = new StringBuilder();
      TerraformProcess process =
          TerraformProcess.start(command(given), directory, environment(given, lease), true);
      int exitCode = await(process, lease, line -> output.append(line).append('\n'));
      if (exitCode == 0) {
        return MAPPER.readTree(output.toString());
      }
      if (!lease.lacksSchemas(process.errors())) {
        throw new IOException(
            "terraform %s in %s ended with %d:%n%s"
                .formatted(String.join(" ", given), directory, exitCode, process.errors()));
      }
    }
    return json(arguments);
  }

  private KeptProviders.Lease lend(List<String> arguments) throws IOException {
    boolean needsProvider = isOneOf(PROVIDED, arguments);
    return (needsProvider ? kept : KeptProviders.NONE).lend(directory, environment);
  }

  private static boolean isOneOf(Set<String> commands, List<String> arguments) {
    return !arguments.isEmpty() && commands.contains(arguments.get(0));
  }

  private Map<String, String> environment(List<String> arguments, KeptProviders.Lease lease)
      throws IOException {
    Map<String, String> more = new HashMap<>(environment);
    more.putAll(
        isOneOf(UNPROVIDED, arguments) ? KeptProvider.unneeded(directory) : lease.variables());
    return more;
  }

  private List<String> command(List<String> arguments) {
    boolean isInit = isOneOf(Set.of(INIT.get(0)), arguments);
    return Stream.of(
            // A cache of providers may be for others, too.
            isInit ? List.<String>of() : OWNERS_ONLY, List.of(binary.toString()), arguments)
        .flatMap(List::stream)
        .toList();
  }
}
