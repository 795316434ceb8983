package dev.onair.endtoend;

import dev.onair.testing.RealTerraform.Result;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a plan says of each resource. */
final class Changes {

  private static final Pattern LINE =
      Pattern.compile(
          "^  # (\\S.*?) ((will|must) be \\S+|has been deleted|is tainted, so must be replaced)",
          Pattern.MULTILINE);

  private Changes() {}

  /**
   * {@code address: what will happen}, sorted; but for the words of the file that a stack keeps.
   */
  static List<String> of(Result result) {
    return LINE.matcher(result.output())
        .results()
        .map(Changes::line)
        .filter(line -> !line.startsWith("terraform_data.written:"))
        .sorted()
        .toList();
  }

  private static String line(MatchResult match) {
    return match.group(1) + ": " + match.group(2).replaceFirst("(will|must) be ", "");
  }
}
