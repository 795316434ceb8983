package dev.onair.terraform;

import java.util.List;

/**
 * What a run of Terraform left.
 *
 * @param arguments as they were given
 * @param exitCode 0 fine, 1 failed; a plan with {@code -detailed-exitcode}: 2 differences
 * @param output standard output and error, in the order in which they came
 */
public record Outcome(List<String> arguments, int exitCode, String output) {

  public Outcome {
    arguments = List.copyOf(arguments);
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
