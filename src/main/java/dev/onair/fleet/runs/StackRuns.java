package dev.onair.fleet.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.StateFiles;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.files.Notes;
import dev.onair.model.SharedSpec;
import dev.onair.terraform.Outcome;
import dev.onair.terraform.Terraform;
import dev.onair.terraform.TerraformFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What Terraform is asked to do with a stack. Stacks can be worked on at the same time. */
public final class StackRuns {

  /** A lock may be held by a run that was left alone and goes on to its end. */
  private static final String WAIT_FOR_LOCK = "-lock-timeout=5m";

  private static final int DIFFERENCES = 2;

  private static final String VERSIONS = ".terraform.lock.hcl";

  private final Terraform terraform;
  private final FleetFolder folder;
  private final Function<String, Path> place;

  /**
   * @param place the folder of a stack's configuration
   */
  public StackRuns(Terraform terraform, FleetFolder folder, Function<String, Path> place) {
    this.terraform = terraform;
    this.folder = folder;
    this.place = place;
  }

  /** Gets a stack ready: its backend, its provider, its modules. Quick where they are there. */
  public void init(String stack) throws IOException, InterruptedException {
    Initialization made = Initialization.of(place.apply(stack));
    if (made.isThere()) {
      return;
    }
    made.forget();
    useTheVersionsOfTheSharedStack(stack);
    Outcome outcome = in(stack).init();
    if (!outcome.succeeded()) {
      throw failure(stack, "init", outcome);
    }
    made.remember();
  }

  /** Keeps which providers a stack has, for another machine to have the same. */
  public void keepProviders(String stack, Path kept) throws IOException {
    Files.copy(providers(stack), kept, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Gets a stack ready with the providers that were kept: Terraform applies no plan with others.
   */
  public void init(String stack, Path kept) throws IOException, InterruptedException {
    Path own = providers(stack);
    if (Files.exists(kept) && !(Files.exists(own) && Files.mismatch(kept, own) == -1)) {
      Files.copy(kept, own, StandardCopyOption.REPLACE_EXISTING);
      Initialization.of(place.apply(stack)).forget();
    }
    init(stack);
  }

  private Path providers(String stack) {
    return place.apply(stack).resolve(VERSIONS);
  }

  /** One provider for the whole fleet, although a newer one may have come out meanwhile. */
  private void useTheVersionsOfTheSharedStack(String stack) throws IOException {
    Path shared = folder.stack(SharedSpec.STACK).resolve(VERSIONS);
    Path own = providers(stack);
    if (Files.exists(shared) && !Files.exists(own)) {
      Files.copy(shared, own);
    }
  }

  /**
   * Plans a stack.
   *
   * @param file where the plan goes
   * @return whether there is something to do
   */
  public boolean plan(String stack, Path file, String... more)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("plan", "-no-color", "-input=false", "-detailed-exitcode"));
    arguments.addAll(List.of(WAIT_FOR_LOCK, "-out=" + file));
    arguments.addAll(List.of(more));
    Path log = folder.log(stack, "plan");
    Outcome outcome = in(stack).read(arguments, log);
    return switch (outcome.exitCode()) {
      case 0 -> false;
      case DIFFERENCES -> true;
      default -> throw TerraformFailedException.of(outcome, place.apply(stack), log);
    };
  }

  /** A stack's state, as Terraform keeps it; an empty one where there is none. */
  public ObjectNode state(String stack) throws IOException, InterruptedException {
    JsonNode state = in(stack).json("state", "pull");
    return state.isObject() ? (ObjectNode) state : StateFiles.empty();
  }

  /**
   * Puts another state in the place of a stack's.
   *
   * @param state with a higher serial than the one that is there
   */
  public void replaceState(String stack, JsonNode state) throws IOException, InterruptedException {
    // Beside the plan, where only the owner can read.
    Path file = folder.plan(stack).resolve("state.json");
    try {
      Notes.write(file, state);
      Outcome outcome =
          in(stack).run(List.of("state", "push", WAIT_FOR_LOCK, file.toString()), line -> {});
      if (!outcome.succeeded()) {
        throw failure(stack, "state", outcome);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** A plan as JSON. */
  public JsonNode show(String stack, Path file) throws IOException, InterruptedException {
    return in(stack).readJson("show", "-json", file.toString());
  }

  /** Applies a plan, and nothing but it. */
  public void apply(String stack, Path file) throws IOException, InterruptedException {
    Path log = folder.log(stack, "apply");
    Outcome outcome =
        in(stack)
            .run(
                List.of("apply", "-no-color", "-input=false", WAIT_FOR_LOCK, file.toString()), log);
    if (!outcome.succeeded()) {
      throw TerraformFailedException.of(outcome, place.apply(stack), log);
    }
  }

  /** The outputs of a deployed stack, by name; none for one that is not deployed. */
  public JsonNode outputs(String stack) throws IOException, InterruptedException {
    return in(stack).json("output", "-json", "-no-color");
  }

  /** The addresses of a stack's resources. */
  public List<String> resources(String stack) throws IOException, InterruptedException {
    Outcome outcome = in(stack).run(List.of("state", "list"), line -> {});
    if (outcome.succeeded()) {
      return outcome.output().lines().filter(line -> !line.startsWith("data.")).toList();
    }
    if (outcome.output().contains("No state file was found")) {
      return List.of();
    }
    throw failure(stack, "state", outcome);
  }

  private TerraformFailedException failure(String stack, String command, Outcome outcome)
      throws IOException {
    Path log = folder.log(stack, command);
    Files.writeString(log, outcome.output());
    return TerraformFailedException.of(outcome, place.apply(stack), log);
  }

  private TerraformFolder in(String stack) {
    return terraform.in(place.apply(stack));
  }
}
