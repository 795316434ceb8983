package dev.onair.terraform;

import dev.onair.terraform.plan.Action;
import java.util.List;
import java.util.Set;

/**
 * What a run of Terraform left.
 *
 * @param arguments as they were given
 * @param exitCode 0 fine, 1 failed; a plan with {@code -detailed-exitcode}: 2 differences
 * @param output what it said, for a person, in the order in which it came
 * @param diagnostics what it had to say with {@code -json}; none without
 * @param planned what a plan with {@code -json} does, to whatever resources
 */
public record Outcome(
    List<String> arguments,
    int exitCode,
    String output,
    List<Diagnostic> diagnostics,
    Set<Action> planned) {

  public Outcome {
    arguments = List.copyOf(arguments);
    diagnostics = List.copyOf(diagnostics);
    planned = Set.copyOf(planned);
  }

  /** That of a run without {@code -json}. */
  public Outcome(List<String> arguments, int exitCode, String output) {
    this(arguments, exitCode, output, List.of(), Set.of());
  }

  /** Whether it ended with 0. */
  public boolean succeeded() {
    return exitCode == 0;
  }

  /** {@code terraform plan -no-color}. */
  public String command() {
    return "terraform " + String.join(" ", arguments);
  }
}
