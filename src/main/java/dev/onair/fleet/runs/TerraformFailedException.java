package dev.onair.fleet.runs;

import dev.onair.terraform.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Terraform failed with a stack; the message is what it said of the reason. */
public final class TerraformFailedException extends IOException {

  private static final long serialVersionUID = 1L;

  private static final int LINES = 12;

  private static final Pattern BEGINS = Pattern.compile("(Error|Warning): ");

  private static final Pattern STALE =
      Pattern.compile("Error: Saved plan (is stale|does not match the given state)");

  private static final String LOCKED = "Error acquiring the state lock";

  private static final Pattern LOCK =
      Pattern.compile(LOCKED + ".*?Lock Info:\\s+ID:\\s+(\\S+)", Pattern.DOTALL);

  private final String output;

  private TerraformFailedException(String message, String output) {
    super(message);
    this.output = output;
  }

  /**
   * The first error of a run, and where the rest is.
   *
   * @param directory where it ran
   */
  static TerraformFailedException of(Outcome outcome, Path directory, Path log) {
    List<String> lines =
        lines(outcome.output()).dropWhile(line -> !line.startsWith("Error")).limit(LINES).toList();
    String said =
        lines.isEmpty() ? outcome.output().strip() : String.join(System.lineSeparator(), lines);
    return new TerraformFailedException(
        String.join(
            System.lineSeparator(),
            said + unlocking(said, directory) + help(said),
            "(all of it: " + log + ")"),
        outcome.output());
  }

  private static String help(String said) {
    return KnownErrors.help(said).map(help -> System.lineSeparator() + "→ " + help).orElse("");
  }

  private static Stream<String> lines(String output) {
    return output
        .lines()
        // The box that Terraform draws around an error.
        .map(line -> line.replaceFirst("^[│╷╵]\\s?", ""))
        .filter(line -> !line.isBlank());
  }

  /** All errors of the run, each as one line. */
  public List<String> errors() {
    List<String> all = new ArrayList<>();
    lines(output)
        .dropWhile(line -> !BEGINS.matcher(line).lookingAt())
        .forEach(
            line -> {
              if (BEGINS.matcher(line).lookingAt()) {
                all.add(line);
              } else {
                all.add(all.remove(all.size() - 1) + " " + line.strip());
              }
            });
    return all.stream().filter(text -> text.startsWith("Error")).toList();
  }

  /** A lock in S3 outlives the machine that held it, where a local one does not. */
  private static String unlocking(String said, Path directory) {
    Matcher lock = LOCK.matcher(said);
    return lock.find()
        ? "%nIf the run that holds it was killed: terraform -chdir=%s force-unlock %s"
            .formatted(directory, lock.group(1))
        : "";
  }

  /** Whether a plan was refused, because the state is not the one that it was made of. */
  public boolean saysThatThePlanIsStale() {
    return STALE.matcher(getMessage()).lookingAt();
  }

  /** Whether nothing was done, because somebody else is at work on the state. */
  public boolean saysThatTheStateIsLocked() {
    return getMessage().startsWith("Error: " + LOCKED);
  }

  public static TerraformFailedException because(String message) {
    return new TerraformFailedException(message, "");
  }
}
