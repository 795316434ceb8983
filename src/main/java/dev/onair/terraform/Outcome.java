package dev.onair.terraform;

import java.util.List;

/**
 * What a run of Terraform left.
 *
 * @param arguments as they were given
 * @param exitCode 0 fine, 1 failed; a plan with {@code -detailed-exitcode}: 2 differences
 * @param output what it said, for a person, in the order in which it came
 * @param diagnostics what it had to say with {@code -json}; none without
 */
public record Outcome(
    List<String> arguments, int exitCode, String output, List<Diagnostic> diagnostics) {

  public Outcome {
    arguments = List.copyOf(arguments);
    diagnostics = List.copyOf(diagnostics);
  }

  /** That of a run without {@code -json}. */
  public Outcome(List<String> arguments, int exitCode, String output) {
    this(arguments, exitCode, output, List.of());
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
