package dev.onair.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private final Path directory;
  private final Path binary;
  private final Map<String, String> environment;
  private final InitGate gate;

  TerraformFolder(Path directory, Path binary, Map<String, String> environment, InitGate gate) {
    this.directory = directory;
    this.binary = binary;
    this.environment = environment;
    this.gate = gate;
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
        process(arguments, false)
            .await(
                line -> {
                  output.append(line).append('\n');
                  listener.accept(line);
                });
    return new Outcome(arguments, exitCode, output.toString());
  }

  /**
   * A command that goes on to its end even if onair is killed.
   *
   * @param log the file that it writes to; nothing of an earlier run stays in it
   * @param listener hears every line of its output as it comes
   */
  public Outcome run(List<String> arguments, Path log, Consumer<String> listener)
      throws IOException, InterruptedException {
    StringBuilder output = new StringBuilder();
    int exitCode =
        TerraformProcess.start(command(arguments), directory, environment, log)
            .await(
                line -> {
                  output.append(line).append('\n');
                  listener.accept(line);
                });
    return new Outcome(arguments, exitCode, output.toString());
  }

  /**
   * A command whose standard output is JSON, such as {@code show -json}.
   *
   * @throws IOException where it fails, with what it says
   */
  public JsonNode json(String... arguments) throws IOException, InterruptedException {
    StringBuilder output = new StringBuilder();
    TerraformProcess process = process(List.of(arguments), true);
    int exitCode = process.await(line -> output.append(line).append('\n'));
    if (exitCode != 0) {
      throw new IOException(
          "terraform %s in %s ended with %d:%n%s"
              .formatted(String.join(" ", arguments), directory, exitCode, process.errors()));
    }
    return MAPPER.readTree(output.toString());
  }

  private TerraformProcess process(List<String> arguments, boolean errorsApart) throws IOException {
    return TerraformProcess.start(command(arguments), directory, environment, errorsApart);
  }

  private List<String> command(List<String> arguments) {
    return Stream.concat(Stream.of(binary.toString()), arguments.stream()).toList();
  }
}
