package dev.onair.fleet.runs;

import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.state.Outputs;
import dev.onair.terraform.state.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Terraform is asked to do with stacks. Stacks can be worked on at the same time. Every method
 * throws {@link TerraformFailedException}, or another {@link IOException}, where Terraform fails;
 * and {@link InterruptedException} once it has stopped, where the waiting thread was interrupted.
 */
public interface StackRuns {

  /** Gets a stack ready: its backend, its provider, its modules. Quick where they are there. */
  void init(String stack) throws IOException, InterruptedException;

  /**
   * Gets a stack ready with the providers that were kept: Terraform applies no plan with others.
   */
  void init(String stack, Path kept) throws IOException, InterruptedException;

  /** Keeps which providers a stack has, for another machine to have the same. */
  void keepProviders(String stack, Path kept) throws IOException;

  /**
   * Plans a stack.
   *
   * @param file where the plan goes
   * @return whether there is anything to do
   */
  boolean plan(String stack, Path file) throws IOException, InterruptedException;

  /**
   * Plans to destroy all of a stack.
   *
   * @param file where the plan goes
   * @return whether there is anything to do
   */
  boolean planDestruction(String stack, Path file) throws IOException, InterruptedException;

  /** All that a plan says. */
  Plan show(String stack, Path file) throws IOException, InterruptedException;

  /** Applies a plan, and nothing but it. */
  void apply(String stack, Path file) throws IOException, InterruptedException;

  /** A stack's state; an empty one where there is none. */
  State state(String stack) throws IOException, InterruptedException;

  /**
   * Puts another state in the place of a stack's.
   *
   * @param state one that follows what is there
   */
  void replaceState(String stack, State state) throws IOException, InterruptedException;

  /** The file with a state that a run could not write where it belongs, and left. */
  Optional<Path> unwrittenState(String stack) throws IOException;

  /** Writes such a state where it belongs; the file goes. */
  void writeState(String stack, Path unwritten) throws IOException, InterruptedException;

  /** The outputs of a deployed stack; none for one that is not deployed. */
  Outputs outputs(String stack) throws IOException, InterruptedException;

  /** Whether Terraform knows of anything that it made for a stack. */
  boolean isDeployed(String stack) throws IOException, InterruptedException;
}
