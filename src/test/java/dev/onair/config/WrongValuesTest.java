package dev.onair.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import dev.onair.config.encoding.EncodingReader;
import dev.onair.config.encoding.Profiles;
import dev.onair.diagnostics.Problem;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongValuesTest {

  private static final Defaults DEFAULTS = Defaults.load();

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
    ChannelReader reader = new ChannelReader(DEFAULTS, new EncodingReader(profiles), shared);
    List<String> texts = new ArrayList<>(ChannelTexts.everyTypeAndClass().values());
    texts.add(ChannelTexts.everything());
    texts.add(ChannelTexts.encoding());

    tryAll("a.conf", texts, DEFAULTS.channel(), section -> reader.read(section, "a"));
  }

  @Test
  void noValueInSharedConfIsABugOfOurs() {
    tryAll("shared.conf", SharedReaderTest.texts(), DEFAULTS.shared(), new SharedReader(DEFAULTS)::read);
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
          .ifPresent(own -> reader.accept(Section.root(own, defaults, file, problems)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems.sorted();
  }

  private static AskedKeys keys(String text, ConfigObject defaults, Consumer<Section> reader) {
    AskedKeys keys = new AskedKeys();
    ConfigObject own = ConfigFactory.parseString(text).resolve().root();
    reader.accept(Section.root(own, defaults, "", new Problems(), keys));
    return keys;
  }
}
