package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.onair.config.section.Sections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsReaderTest {

  private final Sections sections = new Sections();

  @Test
  void inheritedTagsAreNotTheObjectsOwn() {
    Map<String, String> tags = read("tags { team = live }", Map.of("owner", "tv"));

    assertThat(tags).containsExactly(Map.entry("team", "live"));
    assertThat(sections.problems()).isEmpty();
  }

  @Test
  void anInheritedTagCanBeReplaced() {
    Map<String, String> tags = read("tags { team = live }", Map.of("team", "tv"));

    assertThat(tags).containsExactly(Map.entry("team", "live"));
    assertThat(sections.problems()).isEmpty();
  }

  @Test
  void aKeyMustNotDifferFromAnInheritedOneInCaseOnly() {
    read("tags { Team = live }", Map.of("team", "tv"));

    assertThat(sections.problems())
        .containsExactly(
            "test.conf:1: tags.Team: differs from 'team' in case only, which IAM refuses; use one"
                + " of them");
  }

  @Test
  void inheritedTagsCount() {
    Map<String, String> inherited = new TreeMap<>();
    IntStream.range(0, 48).forEach(i -> inherited.put("t" + i, "v"));

    read("tags { one-more = v }", inherited);

    assertThat(sections.problems())
        .containsExactly(
            "test.conf:1: tags: 49 tags, those of shared.conf among them, are too many; a resource"
                + " takes 48 beside onair's own");
  }

  private Map<String, String> read(String text, Map<String, String> inherited) {
    return new TagsReader(sections.root(text, ConfigFactory.empty().root()), inherited).read();
  }
}
