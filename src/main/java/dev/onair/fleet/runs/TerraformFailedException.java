package dev.onair.fleet.runs;

import dev.onair.terraform.Diagnostic;
import dev.onair.terraform.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Terraform failed with a stack; the message is what it said of the reason. */
public final class TerraformFailedException extends IOException {

  private static final long serialVersionUID = 1L;

  private static final int LINES = 12;

  private static final Pattern STALE =
      Pattern.compile("Saved plan (is stale|does not match the given state)");

  private static final String LOCKED = "Error acquiring the state lock";

  private static final Pattern LOCK = Pattern.compile("Lock Info:\\s+ID:\\s+(\\S+)");

  private final transient List<Diagnostic> errors;

  private TerraformFailedException(String message, List<Diagnostic> errors) {
    super(message);
    this.errors = List.copyOf(errors);
  }

  /**
   * The first error of a run, and where the rest is.
   *
   * @param directory where it ran
   */
  public static TerraformFailedException of(Outcome outcome, Path directory, Path log) {
    List<Diagnostic> errors = outcome.diagnostics().stream().filter(Diagnostic::isError).toList();
    String said = errors.isEmpty() ? said(outcome) : cut(errors.get(0).toString().lines());
    return new TerraformFailedException(
        String.join(
            System.lineSeparator(),
            said + unlocking(errors, directory) + help(said),
            "(all of it: " + log + ")"),
        errors);
  }

  /** A failure with errors, and nothing else to say. */
  public static TerraformFailedException of(List<Diagnostic> errors) {
    return new TerraformFailedException(errors.get(0).toString(), errors);
  }

  /** What a command says that knows no JSON, such as {@code init}: from its first error on. */
  private static String said(Outcome outcome) {
    String error =
        cut(
            outcome
                .output()
                .lines()
                .filter(line -> !line.isBlank())
                .dropWhile(line -> !line.startsWith("Error")));
    return error.isEmpty() ? outcome.output().strip() : error;
  }

  private static String cut(Stream<String> lines) {
    return String.join(System.lineSeparator(), lines.limit(LINES).toList());
  }

  private static String help(String said) {
    return KnownErrors.help(said).map(help -> System.lineSeparator() + "→ " + help).orElse("");
  }

  /** All errors of the run. */
  public List<Diagnostic> errors() {
    return errors;
  }

  /** A lock in S3 outlives the machine that held it, where a local one does not. */
  private static String unlocking(List<Diagnostic> errors, Path directory) {
    return errors.stream()
        .filter(error -> error.summary().startsWith(LOCKED))
        .map(error -> LOCK.matcher(error.detail()))
        .filter(Matcher::find)
        .map(
            lock ->
                "%nSomebody else is at work on it: wait until that run has ended. If the run that holds it was killed: terraform -chdir=%s force-unlock %s"
                    .formatted(directory, lock.group(1)))
        .findFirst()
        .orElse("");
  }

  /** Whether a plan was refused, because the state is not the one that it was made of. */
  public boolean saysThatThePlanIsStale() {
    return errors.stream().anyMatch(error -> STALE.matcher(error.summary()).lookingAt());
  }

  /** Whether nothing was done, because somebody else is at work on the state. */
  public boolean saysThatTheStateIsLocked() {
    return errors.stream().anyMatch(error -> error.summary().startsWith(LOCKED));
  }
}
