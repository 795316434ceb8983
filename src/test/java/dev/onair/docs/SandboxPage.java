package dev.onair.docs;

import dev.onair.sandbox.Rules;
import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Grade;
import dev.onair.sandbox.rules.Rule;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The part of {@code docs/sandbox.md} that says how the sandbox's rules are known. */
final class SandboxPage {

  static final String BEGIN =
      "<!-- Made from the sandbox's rules by SandboxPageTest; CONTRIBUTING.md says how. -->\n";
  static final String END = "<!-- end -->";

  private static final Map<Grade, String> GRADES =
      Map.of(
          Grade.MODEL, "AWS's API model, or a schema of the CloudFormation registry",
          Grade.GUIDE, "a page of AWS's documentation",
          Grade.DEPLOYED, "a configuration that is deployed to AWS",
          Grade.REPORT, "somebody's report",
          Grade.ASSUMED, "nothing: assumed");

  private SandboxPage() {}

  /** The page with its own part made anew. */
  static String renewed(String page) {
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, begin) + text() + page.substring(page.indexOf(END));
  }

  private static String text() {
    StringBuilder text = new StringBuilder("\n| Known from | Rules |\n|---|---|\n");
    Map<Grade, Long> counts =
        Rules.all().stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.basis().provenance().grade(),
                    TreeMap::new,
                    Collectors.counting()));
    counts.forEach(
        (grade, count) -> text.append("| %s | %d |\n".formatted(GRADES.get(grade), count)));
    text.append(
        "\n| Assumed rule | What the sandbox does | Strict | Lenient |\n|---|---|---|---|\n");
    Rules.all().stream()
        .filter(rule -> rule.basis().provenance().grade() == Grade.ASSUMED)
        .sorted(Comparator.comparing(Rule::id))
        .forEach(rule -> text.append(row(rule)));
    return text.append('\n').toString();
  }

  private static String row(Rule rule) {
    Basis basis = rule.basis();
    String refusal = basis.refusal().map(error -> " (`" + error.code() + "`)").orElse("");
    String value = basis.value().map(standard -> ": `" + standard + "`").orElse("");
    return "| `%s` | %s%s%s | %s | %s |\n"
        .formatted(
            rule.id(),
            basis.sentence(),
            value,
            refusal,
            basis.either().map(Basis.Either::strict).orElse(""),
            basis.either().map(Basis.Either::lenient).orElse(""));
  }
}
