package dev.onair.config.encoding;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import dev.onair.config.WrongValues;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.hocon.TextFile;
import dev.onair.config.section.AskedKeys;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.encoder.ProfileCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongValuesInLaddersTest {

  private static final Defaults DEFAULTS = Defaults.load();
  private static final ProfileCompiler ENCODER = ProfileCompiler.load();
  private static final String FILE = "p.conf";

  private static final List<String> LADDERS =
      List.of(
"""
frame-rate = 25
renditions = [
  { size = 1280x720, max-bitrate = 2700 kbps, quality = 9, audio = [a] }
  { size = 640x360, rate-control = CBR, bitrate = 800 kbps, buffer = 1 s, audio = [] }
  { size = 512x288, rate-control = VBR, bitrate = 400 kbps, max-bitrate = 500 kbps, audio = [] }
]
audio = [{ name = a, language = eng }]
captions = [{ name = c, selector = cc1, language = eng }]
""",
          """
          codec = HEVC
          frame-rate = 25
          renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, audio = [a] }]
          audio = [{ name = a, codec = AC3 }]
          """,
          """
          frame-rate = 30000/1001
          renditions = [{ size = 1280x720, max-bitrate = 2700 kbps }]
          """);

  @TempDir private Path root;

  @Test
  void noValueInALadderIsABugOfOurs() {
    new WrongValues(FILE, this::problems).tryAll(LADDERS, WrongValuesInLaddersTest::keys);
  }

  private List<Problem> problems(String text) {
    Problems problems = new Problems();
    try {
      Path file = Files.writeString(root.resolve(FILE), text);
      new ProfileReader(new ConfFile(root, Map.of(), problems), DEFAULTS, ENCODER, problems)
          .ladder(new TextFile(root, file), "p");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems.sorted();
  }

  private static AskedKeys keys(String text) {
    AskedKeys keys = new AskedKeys();
    ConfigObject own = ConfigFactory.parseString(text).resolve().root();
    new Ladders(DEFAULTS)
        .read(
            Section.root(
                ProblemSubject.of("ladder"),
                own,
                DEFAULTS.each("ladder"),
                "",
                new Problems(),
                keys));
    return keys;
  }
}
