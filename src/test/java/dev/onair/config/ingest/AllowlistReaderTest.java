package dev.onair.config.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.onair.config.section.Sections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowlistReaderTest {

  private static final Pattern SUGGESTION = Pattern.compile("did you mean '(.+)'\\?");

  @ParameterizedTest
  @ValueSource(strings = {"81.2.69.7", "81.2.69.7/24", "81.2.69.7/8", "203.0.113.1/25"})
  void whatIsSuggestedIsTaken(String given) {
    List<String> problems = problems(given, "");

    assertThat(problems).hasSize(1);
    assertThat(problems(suggestion(problems.get(0)), "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.2.3", "10.1.2.3/24", "192.168.7.1/16", "81.2.69.7/4", "1.2.3.4/0"})
  void whatWouldBeRefusedIsNotSuggested(String given) {
    List<String> problems = problems(given, "");

    assertThat(problems).hasSize(1).noneMatch(problem -> SUGGESTION.matcher(problem).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"81.2.69.7/4", "1.2.3.4/0"})
  void whereAnyoneMayPushAWideNetworkIsSuggestedAndTaken(String given) {
    List<String> problems = problems(given, "allow-anyone = true");

    assertThat(problems).hasSize(1);
    assertThat(problems(suggestion(problems.get(0)), "allow-anyone = true")).isEmpty();
  }

  private static String suggestion(String problem) {
    Matcher matcher = SUGGESTION.matcher(problem);
    assertThat(matcher.find()).as(problem).isTrue();
    return matcher.group(1);
  }

  private static List<String> problems(String network, String more) {
    Sections sections = new Sections();
    String text = "allow = [\"%s\"]\n%s".formatted(network, more);
    new AllowlistReader(sections.root(text, ConfigFactory.empty().root())).read();
    return sections.problems();
  }
}
