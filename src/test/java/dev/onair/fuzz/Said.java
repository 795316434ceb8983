package dev.onair.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli.Result;
import dev.onair.diagnostics.Shown;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What a command may say of what is wrong: a line for each, that begins with a file. */
final class Said {

  /** What ends a line, moves a cursor or turns text around. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\p{Cf}&&[^\\n]]");

  private static final Pattern COUNT =
      Pattern.compile("(\\d+) errors?(?:, (\\d+) warnings?)?|(\\d+) warnings?");

  /** What GitHub's runner takes for a problem of a file. */
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning) file=[^:,]+(,line=\\d+)?,title=[^:,]+::.+");

  /** Characters of a line. */
  private static final int LONGEST = 2000;

  private Said() {}

  /** Asserts what holds of all that any command says. */
  static void inOrder(Result result) {
    String all = result.out() + result.err();
    assertThat(result.exitCode()).as(all).isIn(0, 2);
    printable(all);
    assertThat(all).doesNotContain("a bug of onair's", "\tat ", "Exception", "java.");
    assertThat(all.lines()).allMatch(line -> line.length() < LONGEST);
  }

  /** Asserts that nothing moves a terminal's cursor, or shows text otherwise than it is. */
  static void printable(String text) {
    assertThat(
            CONTROL.matcher(text).results().map(c -> "U+%04X".formatted((int) c.group().charAt(0))))
        .as(text)
        .isEmpty();
  }

  /**
   * Asserts that the problems have a line each.
   *
   * @param files all that is in the project
   */
  static void problems(Result check, Map<String, String> files) {
    List<String> lines = check.err().lines().toList();
    if (lines.isEmpty()) {
      assertThat(check.exitCode()).isZero();
      return;
    }
    List<String> problems = lines.subList(0, lines.size() - 1);
    var count = COUNT.matcher(lines.get(lines.size() - 1));
    assertThat(count.matches()).as(check.err()).isTrue();
    assertThat(sum(count.group(1), count.group(2), count.group(3))).isEqualTo(problems.size());
    assertThat(count.group(1) == null).as(check.err()).isEqualTo(check.exitCode() == 0);
    assertThat(problems)
        .doesNotHaveDuplicates()
        .allSatisfy(line -> assertThat(namesAFile(line, files)).as(line).isTrue());
  }

  /**
   * Asserts that programs are told of as many problems as people are: GitHub in commands, of which
   * each is a line.
   */
  static void sameForPrograms(Result text, Result json, Result github) {
    for (Result result : List.of(json, github)) {
      printable(result.out() + result.err());
      assertThat(result.exitCode()).as(result.out()).isEqualTo(text.exitCode());
      assertThat(result.err()).isEmpty();
    }
    long problems = Math.max(0, text.err().lines().count() - 1);
    assertThat(github.out().lines())
        .hasSize((int) problems)
        .allMatch(line -> COMMAND.matcher(line).matches());
    assertThat(told(json)).as(json.out()).isEqualTo(problems);
  }

  /** Problems in JSON, but for those that are acknowledged. */
  private static long told(Result json) {
    try {
      return StreamSupport.stream(
              new ObjectMapper().readTree(json.out()).path("problems").spliterator(), false)
          .filter(problem -> !problem.path("acknowledged").asBoolean())
          .count();
    } catch (JsonProcessingException e) {
      throw new AssertionError(json.out(), e);
    }
  }

  private static boolean namesAFile(String line, Map<String, String> files) {
    return files.keySet().stream()
            .filter(file -> !file.isEmpty())
            .map(Shown::line)
            .filter(line::startsWith)
            .anyMatch(file -> line.substring(file.length()).matches("(:\\d+)?: .+"))
        || line.matches("(shared\\.conf|channels|profiles|modules/packager)(:\\d+)?: .+");
  }

  private static int sum(String... counts) {
    int sum = 0;
    for (String count : counts) {
      sum += count == null ? 0 : Integer.parseInt(count);
    }
    return sum;
  }
}
