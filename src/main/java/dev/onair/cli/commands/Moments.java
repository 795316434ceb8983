package dev.onair.cli.commands;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Points in time as they are typed. */
final class Moments {

  /** What {@link #parse} takes, for the descriptions of options. */
  static final String FORMS = "2026-11-26T20:15:00Z, 2026-11-26T21:15+01:00, -2h, +15m, now";

  private static final Pattern RELATIVE = Pattern.compile("([+-])((?:\\d{1,6}[dhms])+)");
  private static final Pattern LENGTH = Pattern.compile("(?:\\d{1,6}[dhms])+");
  private static final Pattern PART = Pattern.compile("(\\d+)([dhms])");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "d", ChronoUnit.DAYS,
          "h", ChronoUnit.HOURS,
          "m", ChronoUnit.MINUTES,
          "s", ChronoUnit.SECONDS);

  private Moments() {}

  /**
   * A point in time, in whole seconds: with its zone, or from now on or back.
   *
   * @param option such as {@code --from}, for what is said of one that can't be
   * @throws ParameterException for one that can't be
   */
  static Instant parse(CommandSpec command, String option, String text, Instant now) {
    return read(text, now)
        .map(time -> time.truncatedTo(ChronoUnit.SECONDS))
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    option + ": '" + text + "' is no point in time; such as " + FORMS));
  }

  /**
   * How long something is, such as {@code 1h30m}.
   *
   * @throws ParameterException for what is no length
   */
  static Duration length(CommandSpec command, String option, String text) {
    if (!LENGTH.matcher(text).matches()) {
      throw new ParameterException(
          command.commandLine(), option + ": '" + text + "' is no length of time; such as 1h30m");
    }
    return sum(text);
  }

  private static Optional<Instant> read(String text, Instant now) {
    if (text.equals("now")) {
      return Optional.of(now);
    }
    Matcher relative = RELATIVE.matcher(text);
    if (relative.matches()) {
      Duration by = sum(relative.group(2));
      return Optional.of(relative.group(1).equals("-") ? now.minus(by) : now.plus(by));
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration sum(String parts) {
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(parts);
    while (part.find()) {
      sum = sum.plus(Long.parseLong(part.group(1)), UNITS.get(part.group(2)));
    }
    return sum;
  }
}
