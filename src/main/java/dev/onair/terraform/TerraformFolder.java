package dev.onair.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** A plan with {@code -detailed-exitcode} that shows differences ends with 2. */
  private static final int FAILED = 1;

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
    List<String> arguments = new ArrayList<>(List.of("init", "-input=false", "-no-color"));
    arguments.addAll(List.of(more));
    return gate.pass(() -> run(arguments, line -> {}));
  }

  /**
   * Any command.
   *
   * @param listener hears every line of its output as it comes
   */
  public Outcome run(List<String> arguments, Consumer<String> listener)
      throws IOException, InterruptedException {
    StringBuilder output = new StringBuilder();
    int exitCode =
        TerraformProcess.start(command(arguments), directory, environment, false)
            .await(
                line -> {
                  output.append(line).append('\n');
                  listener.accept(line);
                });
    return new Outcome(arguments, exitCode, output.toString());
  }

  /**
   * A command with {@code -json} that goes on to its end even if onair is killed.
   *
   * @param log what it said, for a person; nothing of an earlier run stays in it. Terraform itself
   *     writes to a file beside it that ends in {@code .jsonl}
   */
  public Outcome run(List<String> arguments, Path log) throws IOException, InterruptedException {
    return logged(arguments, log, environment);
  }

  /**
   * A command with {@code -json} that changes nothing at AWS, such as {@code plan}: it may use a
   * provider that is kept, and fails if onair is killed.
   *
   * @param log as in {@link #run(List, Path)}
   */
  public Outcome read(List<String> arguments, Path log) throws IOException, InterruptedException {
    try (KeptProviders.Lease lease = kept.lend(directory, environment)) {
      Outcome outcome = logged(arguments, log, with(lease.variables()));
      if (outcome.exitCode() != FAILED) {
        lease.succeeded();
      }
      return outcome;
    }
  }

  private Outcome logged(List<String> arguments, Path log, Map<String, String> variables)
      throws IOException, InterruptedException {
    Messages messages = new Messages();
    StringBuilder output = new StringBuilder();
    try (PrintWriter readable = new PrintWriter(Files.newBufferedWriter(log), true)) {
      int exitCode =
          TerraformProcess.start(command(arguments), directory, variables, raw(log))
              .await(
                  line -> {
                    String text = messages.hear(line);
                    readable.println(text);
                    output.append(text).append('\n');
                  });
      return new Outcome(
          arguments, exitCode, output.toString(), messages.diagnostics(), messages.planned());
    }
  }

  private static Path raw(Path log) {
    return log.resolveSibling(log.getFileName().toString().replaceFirst("\\.log$", ".jsonl"));
  }

  /**
   * A command whose standard output is JSON, such as {@code output -json}.
   *
   * @throws IOException where it fails, with what it says
   */
  public JsonNode json(String... arguments) throws IOException, InterruptedException {
    return json(List.of(arguments), environment);
  }

  /**
   * A command whose standard output is JSON, and which needs the provider, such as {@code show
   * -json}: it may use one that is kept.
   *
   * @throws IOException where it fails, with what it says
   */
  public JsonNode readJson(String... arguments) throws IOException, InterruptedException {
    try (KeptProviders.Lease lease = kept.lend(directory, environment)) {
      return json(List.of(arguments), with(lease.variables()));
    }
  }

  private JsonNode json(List<String> arguments, Map<String, String> variables)
      throws IOException, InterruptedException {
    StringBuilder output = new StringBuilder();
    TerraformProcess process =
        TerraformProcess.start(command(arguments), directory, variables, true);
    int exitCode = process.await(line -> output.append(line).append('\n'));
    if (exitCode != 0) {
      throw new IOException(
          "terraform %s in %s ended with %d:%n%s"
              .formatted(String.join(" ", arguments), directory, exitCode, process.errors()));
    }
    return MAPPER.readTree(output.toString());
  }

  private Map<String, String> with(Map<String, String> variables) {
    Map<String, String> more = new HashMap<>(environment);
    more.putAll(variables);
    return more;
  }

  private List<String> command(List<String> arguments) {
    return Stream.concat(Stream.of(binary.toString()), arguments.stream()).toList();
  }
}
