package dev.onair.fleet.apply;

import dev.onair.fleet.FleetListener;
import dev.onair.fleet.review.PlanBounds;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.fleet.runs.TerraformFailedException;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Applies a plan, and what is left of it again where AWS was only not ready yet: planned anew, and
 * applied only if that does nothing beyond what was reviewed.
 */
public final class Repetition {

  /** What is waited for usually takes seconds. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(40));

  private final StackRuns runs;
  private final FleetListener listener;
  private final String stack;
  private final Path file;
  private final Path left;
  private final List<Duration> pauses;

  /**
   * @param file the reviewed plan; it stays as it is
   */
  public Repetition(StackRuns runs, FleetListener listener, String stack, Path file) {
    this(runs, listener, stack, file, PAUSES);
  }

  Repetition(
      StackRuns runs, FleetListener listener, String stack, Path file, List<Duration> pauses) {
    this.runs = runs;
    this.listener = listener;
    this.stack = stack;
    this.file = file;
    this.left = file.resolveSibling("left.tfplan");
    this.pauses = List.copyOf(pauses);
  }

  /** Plans what is left; nothing where there is nothing to do any more. */
  @FunctionalInterface
  public interface Planning {

    /**
     * @param file where the plan goes
     */
    Optional<Plan> plan(Path file) throws IOException, InterruptedException;
  }

  /**
   * Applies the plan.
   *
   * @throws TerraformFailedException the last failure, if it doesn't pass or doesn't pass in time
   */
  public void apply(Planning whatIsLeft) throws IOException, InterruptedException {
    try {
      repeat(whatIsLeft);
    } finally {
      // Nobody reviewed it.
      Files.deleteIfExists(left);
    }
  }

  private void repeat(Planning whatIsLeft) throws IOException, InterruptedException {
    Optional<PlanBounds> reviewed = Optional.empty();
    for (int pause = 0; ; pause++) {
      try {
        runs.apply(stack, pause == 0 ? file : left);
        return;
      } catch (TerraformFailedException e) {
        if (pause == pauses.size() || e.saysThatThePlanIsStale() || e.saysThatTheStateIsLocked()) {
          throw e;
        }
        if (reviewed.isEmpty()) {
          reviewed = Optional.of(PlanBounds.of(runs.show(stack, file)));
        }
        if (!mayGoOn(e, reviewed.get(), pause, whatIsLeft)) {
          return;
        }
      }
    }
  }

  /**
   * Waits, and plans what is left.
   *
   * @return whether anything is
   * @throws TerraformFailedException the failure, if there is nothing to wait for
   */
  private boolean mayGoOn(
      TerraformFailedException failure, PlanBounds reviewed, int pause, Planning whatIsLeft)
      throws IOException, InterruptedException {
    Optional<String> reason = TransientErrors.reason(failure.errors(), reviewed);
    if (reason.isEmpty()) {
      throw failure;
    }
    Duration wait = pauses.get(pause);
    listener.notice(
        "%s: %s; what is left is planned and applied again in %d s (%d of %d)"
            .formatted(stack, reason.get(), wait.toSeconds(), pause + 1, pauses.size()));
    Thread.sleep(wait.toMillis());
    Optional<Plan> planned;
    try {
      planned = whatIsLeft.plan(left);
    } catch (TerraformFailedException e) {
      failure.addSuppressed(e);
      throw failure;
    }
    List<String> beyond = planned.map(reviewed::exceededBy).orElse(List.of());
    if (!beyond.isEmpty()) {
      listener.notice(
          "%s: what is left is more than was reviewed, and not applied: %s"
              .formatted(stack, String.join(", ", beyond)));
      throw failure;
    }
    return planned.isPresent();
  }
}
