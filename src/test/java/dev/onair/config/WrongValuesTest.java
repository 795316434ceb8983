package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import dev.onair.config.encoding.EncodingReader;
import dev.onair.config.encoding.Profiles;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.AskedKeys;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.model.SharedSpec;
import dev.onair.testing.ChannelTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongValuesTest {

  private static final Defaults DEFAULTS = Defaults.load();

  /** What means something in HOCON, and what is no text. */
  private static final List<String> PIECES =
      List.of(
          "",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\"\"\"",
          "=",
          ":",
          ",",
          "\n",
          "#",
          "//",
          "+=",
          "${",
          "${?",
          "${inputs}",
          "${a.b}",
          "$",
          "\\",
          "\\u12",
          ".",
          "..",
          "null",
          "include \"x.conf\"",
          "include \"a.conf\"",
          "include url(\"http://127.0.0.1:1/x\")",
          "include file(\"/\")",
          "include \"\\u0000\"",
          "include required(\"x\")",
          "\u0000",
          "\uFEFF",
          "\u2028",
          "(",
          "?",
          "`",
          "^",
          "@",
          "&",
          "*",
          "!",
          "é");

  @TempDir private Path root;

  @Test
  void noValueInAChannelFileIsABugOfOurs() {
    Profiles profiles =
        Profiles.read(
            Path.of("").toAbsolutePath(),
            new ConfFile(Path.of("").toAbsolutePath(), Map.of(), new Problems()),
            DEFAULTS,
            new Problems());
    Optional<SharedSpec> shared = Optional.of(SharedConf.spec(""));
    ChannelReader reader =
        new ChannelReader(DEFAULTS, new EncodingReader(DEFAULTS, profiles), shared);
    List<String> texts = new ArrayList<>(ChannelTexts.everyTypeAndClass().values());
    texts.add(ChannelTexts.everything());
    texts.add(ChannelTexts.encoding());

    tryAll("a.conf", texts, DEFAULTS.channel(), section -> reader.read(section, "a"));
  }

  @Test
  void noValueInSharedConfIsABugOfOurs() {
    tryAll("shared.conf", SharedConf.texts(), DEFAULTS.shared(), new SharedReader(DEFAULTS)::read);
  }

  @Test
  void noTextIsABugOfOurs() {
    Random random = new Random(Long.getLong("onair.seed", 8));
    ChannelReader reader =
        new ChannelReader(
            DEFAULTS, new EncodingReader(DEFAULTS, Profiles.none()), Optional.empty());
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(ChannelTexts.everything());
      for (int change = 0; change <= random.nextInt(4); change++) {
        int at = random.nextInt(text.length());
        text.replace(
            at,
            Math.min(text.length(), at + random.nextInt(12)),
            PIECES.get(random.nextInt(PIECES.size())));
      }

      List<Problem> problems =
          problems(
              "a.conf", text.toString(), DEFAULTS.channel(), section -> reader.read(section, "a"));

      assertThat(problems)
          .as(text.toString())
          .allSatisfy(
              problem -> assertThat(problem.toString()).matches("(a|x)\\.conf(:\\d+)?: .+"));
    }
  }

  private void tryAll(
      String file, List<String> texts, ConfigObject defaults, Consumer<Section> reader) {
    new WrongValues(file, text -> problems(file, text, defaults, reader))
        .tryAll(texts, text -> keys(text, defaults, reader));
  }

  private List<Problem> problems(
      String file, String text, ConfigObject defaults, Consumer<Section> reader) {
    Problems problems = new Problems();
    try {
      Path path = Files.writeString(root.resolve(file), text);
      new ConfFile(root, Map.of(), problems)
          .read(path)
          .ifPresent(
              own ->
                  reader.accept(
                      Section.root(ProblemSubject.of("file"), own, defaults, file, problems)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems.sorted();
  }

  private static AskedKeys keys(String text, ConfigObject defaults, Consumer<Section> reader) {
    AskedKeys keys = new AskedKeys();
    ConfigObject own = ConfigFactory.parseString(text).resolve().root();
    reader.accept(Section.root(ProblemSubject.of("file"), own, defaults, "", new Problems(), keys));
    return keys;
  }
}
