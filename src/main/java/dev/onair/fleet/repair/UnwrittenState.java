package dev.onair.fleet.repair;

import dev.onair.fleet.FleetListener;
import dev.onair.fleet.NotDoneException;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.fleet.runs.TerraformFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A state that a run could not write where it belongs, because the credentials had expired or the
 * disk was full: Terraform leaves it beside the stack. Without it, all that the run made would be
 * made once more.
 */
public final class UnwrittenState {

  private UnwrittenState() {}

  /** Whether a file is what a run left that was begun here: another's may say anything. */
  @FunctionalInterface
  public interface Origin {
    boolean isOfBegun(String stack, Path file) throws IOException;
  }

  /**
   * Puts it where it belongs, if there is one; nothing at AWS changes by that.
   *
   * @throws IOException where that can't be done, and where no run that was begun here left it
   */
  public static void putInPlace(StackRuns runs, FleetListener listener, String stack, Origin origin)
      throws IOException, InterruptedException {
    for (Optional<Path> left = runs.unwrittenState(stack);
        left.isPresent();
        left = runs.unwrittenState(stack)) {
      if (!origin.isOfBegun(stack, left.get())) {
        throw new NotDoneException(
            ("there is a state in %s that no run which was begun in this folder left; whoever put it"
                    + " there, it is not put in place%nLook into it, and delete it; where it is the"
                    + " right one, write it yourself: terraform state push")
                .formatted(left.get()));
      }
      putInPlace(runs, stack, left.get());
      listener.notice(
          stack
              + ": a run could not write its state where it belongs, and left it beside the stack; now"
              + " it is in its place");
    }
  }

  private static void putInPlace(StackRuns runs, String stack, Path left)
      throws IOException, InterruptedException {
    try {
      runs.writeState(stack, left);
    } catch (TerraformFailedException e) {
      if (e.saysThatTheStateIsLocked()) {
        throw e;
      }
      throw new NotDoneException(
          ("a run could not write its state where it belongs, and left it in %s, which can't be put in"
                  + " its place: %s%nLook into it; where the state in its place is the right one, or it"
                  + " is not whole, delete it: what its run made is then looked for at AWS")
              .formatted(left, e.getMessage()));
    }
  }
}
