package dev.onair.fleet.runs;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.files.Presence;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.files.Notes;
import dev.onair.model.SharedSpec;
import dev.onair.terraform.Outcome;
import dev.onair.terraform.ProviderLock;
import dev.onair.terraform.ReadableLog;
import dev.onair.terraform.Terraform;
import dev.onair.terraform.TerraformFolder;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.state.Outputs;
import dev.onair.terraform.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stacks that the real Terraform works on. */
public final class TerraformRuns implements StackRuns {

  /** A lock may be held by a run that was left alone and goes on to its end. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private static final String JSON = "-json";

  private static final int DIFFERENCES = 2;

  /**
   * A state that Terraform could not write where it belongs, in the folder where it ran.
   *
   * @see <a
   *     href="https://developer.hashicorp.com/terraform/language/state/backends#state-storage">Terraform:
   *     a local copy where writing fails</a>
   */
  private static final String UNWRITTEN = "errored.tfstate";

  private final Terraform terraform;
  private final FleetFolder folder;
  private final Function<String, Path> place;
  private final HiddenTexts hidden;
  private final String waitForLock;

  /**
   * @param place the folder of a stack's configuration
   * @param hidden what no log for people tells
   */
  public TerraformRuns(
      Terraform terraform, FleetFolder folder, Function<String, Path> place, HiddenTexts hidden) {
    this(terraform, folder, place, hidden, LONGEST_WAIT);
  }

  TerraformRuns(
      Terraform terraform,
      FleetFolder folder,
      Function<String, Path> place,
      HiddenTexts hidden,
      Duration longestWait) {
    this.terraform = terraform;
    this.folder = folder;
    this.place = place;
    this.hidden = hidden;
    this.waitForLock = "-lock-timeout=%ds".formatted(longestWait.toSeconds());
  }

  @Override
  public void init(String stack) throws IOException, InterruptedException {
    Initialization made = Initialization.of(place.apply(stack));
    boolean isLocked = folder.providers().isThere();
    if (isLocked && folder.providers().copyTo(place.apply(stack))) {
      made.forget();
    }
    if (made.isThere()) {
      return;
    }
    made.forget();
    if (!isLocked) {
      useTheVersionsOfTheSharedStack(stack);
    }
    String[] options = isLocked ? ProviderLock.readOnly() : new String[0];
    Outcome outcome =
        stack.equals(SharedSpec.STACK)
            ? in(stack).init(options)
            : in(stack).initLike(folder.stack(SharedSpec.STACK), options);
    if (!outcome.succeeded()) {
      throw failure(stack, "init", outcome);
    }
    made.remember();
  }

  @Override
  public void keepProviders(String stack, Path kept) throws IOException {
    Files.copy(providers(stack), kept, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void init(String stack, Path kept) throws IOException, InterruptedException {
    Path own = providers(stack);
    // With a lock of the project's, a plan of another provider is refused by Terraform.
    if (!folder.providers().isThere()
        && Presence.isThere(kept)
        && !(Presence.isThere(own) && Files.mismatch(kept, own) == -1)) {
      Files.copy(kept, own, StandardCopyOption.REPLACE_EXISTING);
      Initialization.of(place.apply(stack)).forget();
    }
    init(stack);
  }

  private Path providers(String stack) {
    return place.apply(stack).resolve(ProviderLock.NAME);
  }

  /** One provider for the whole fleet, although a newer one may have come out meanwhile. */
  private void useTheVersionsOfTheSharedStack(String stack) throws IOException {
    Path shared = folder.stack(SharedSpec.STACK).resolve(ProviderLock.NAME);
    Path own = providers(stack);
    if (Presence.isThere(shared) && !Presence.isThere(own)) {
      Files.copy(shared, own);
    }
  }

  @Override
  public boolean plan(String stack, Path file) throws IOException, InterruptedException {
    return plan(stack, file, List.of());
  }

  @Override
  public boolean planDestruction(String stack, Path file) throws IOException, InterruptedException {
    return plan(stack, file, List.of("-destroy"));
  }

  private boolean plan(String stack, Path file, List<String> more)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("plan", JSON, "-input=false", "-detailed-exitcode"));
    arguments.addAll(List.of(waitForLock, "-out=" + file));
    arguments.addAll(more);
    Path log = folder.log(stack, "plan");
    Outcome outcome = in(stack).run(arguments, log, hidden);
    return switch (outcome.exitCode()) {
      case 0 -> false;
      case DIFFERENCES -> true;
      default -> throw TerraformFailedException.of(outcome, place.apply(stack), log);
    };
  }

  @Override
  public State state(String stack) throws IOException, InterruptedException {
    return State.of(in(stack).json("state", "pull"));
  }

  @Override
  public void replaceState(String stack, State state) throws IOException, InterruptedException {
    // Beside the plan, where only the owner can read.
    Path file = folder.plan(stack).resolve("state.json");
    try {
      Notes.write(file, state.json());
      push(stack, file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void push(String stack, Path file) throws IOException, InterruptedException {
    Outcome outcome =
        in(stack)
            .run(List.of("state", "push", "-no-color", waitForLock, file.toString()), line -> {});
    if (!outcome.succeeded()) {
      throw failure(stack, "state", outcome);
    }
  }

  @Override
  public Optional<Path> unwrittenState(String stack) throws IOException {
    // Of whichever form of the stack the run was.
    for (Path ran : List.of(folder.stack(stack), folder.bareStack(stack))) {
      if (Presence.isThere(ran.resolve(UNWRITTEN))) {
        return Optional.of(ran.resolve(UNWRITTEN));
      }
    }
    return Optional.empty();
  }

  @Override
  public void writeState(String stack, Path unwritten) throws IOException, InterruptedException {
    push(stack, unwritten);
    Files.delete(unwritten);
  }

  @Override
  public Plan show(String stack, Path file) throws IOException, InterruptedException {
    return Plan.of(in(stack).json("show", "-json", file.toString()));
  }

  @Override
  public void apply(String stack, Path file) throws IOException, InterruptedException {
    Path log = folder.log(stack, "apply");
    Outcome outcome =
        in(stack)
            .run(List.of("apply", JSON, "-input=false", waitForLock, file.toString()), log, hidden);
    if (!outcome.succeeded()) {
      throw TerraformFailedException.of(outcome, place.apply(stack), log);
    }
  }

  @Override
  public Outputs outputs(String stack) throws IOException, InterruptedException {
    return Outputs.of(in(stack).json("output", "-json", "-no-color"));
  }

  @Override
  public boolean isDeployed(String stack) throws IOException, InterruptedException {
    return state(stack).hasResources();
  }

  private TerraformFailedException failure(String stack, String command, Outcome outcome)
      throws IOException {
    Path log = folder.log(stack, command);
    try (ReadableLog readable = new ReadableLog(log, hidden)) {
      readable.write(outcome.output());
    }
    return TerraformFailedException.of(outcome, place.apply(stack), log);
  }

  private TerraformFolder in(String stack) {
    return terraform.in(place.apply(stack));
  }
}
