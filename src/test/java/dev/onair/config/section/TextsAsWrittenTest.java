package dev.onair.config.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.TagsReader;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.hocon.Locations;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What HOCON takes for numbers is the text that stands in the file. */
class TextsAsWrittenTest {

  @TempDir private Path root;

  @Test
  void aNumberKeepsItsText() throws IOException {
    Section section = read("a = 007\nb = 1.10\nc = 1e3\nd = -0\ne = 0012 # twelve\n");

    assertThat(section.keys().stream().map(section::text))
        .containsExactly("007", "1.10", "1e3", "-0", "0012");
  }

  @Test
  void soDoesOneInAListAndInAMap() throws IOException {
    Section section = read("list = [007, 1.10]\ntags { version = 1.10, build = 1e3 }\n");

    assertThat(section.texts("list")).containsExactly("007", "1.10");
    assertThat(new TagsReader(section, Map.of()).read())
        .isEqualTo(Map.of("version", "1.10", "build", "1e3"));
  }

  @Test
  void soDoesOneThatIsIncludedSubstitutedOrJoined() throws IOException {
    Files.writeString(root.resolve("_more.conf"), "included = 007");
    Section section =
        read("include \"_more.conf\"\na = 1.10\nb = ${a}\nc = v${a}\nd = ${?ONAIR_NUMBER}\n");

    assertThat(section.text("included")).isEqualTo("007");
    assertThat(section.text("b")).isEqualTo("1.10");
    assertThat(section.text("c")).isEqualTo("v1.10");
    assertThat(section.text("d")).isEqualTo("0042");
  }

  @Test
  void whatWasWrittenIsTheSameText() throws IOException {
    assertThat(read("a = 007").written().values()).containsEntry("a", "007");
  }

  private Section read(String text) throws IOException {
    Problems problems = new Problems();
    Path file = Files.writeString(root.resolve("a.conf"), text);
    return new ConfFile(root, Map.of("ONAIR_NUMBER", "0042"), problems)
        .read(file)
        .map(
            own ->
                Section.root(ProblemSubject.of("file"), own, Locations.EMPTY, "a.conf", problems))
        .orElseThrow(() -> new AssertionError(problems.sorted()));
  }
}
