package dev.onair.sandbox.medialive.playout.encode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.medialive.playout.TinyLadder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Encoder settings for tests, and what is read of the commands that they become. */
final class EncodeFixture {

  static final Abilities ALL =
      new Abilities(
          Set.of("libx264", "libx265", "aac", "ac3", "eac3", "mp2"),
          Set.of("drawtext"),
          Optional.of(Path.of("/fonts/DejaVuSans.ttf")));

  private EncodeFixture() {}

  /** A golden file of encoder settings. */
  static JsonNode golden(String name) {
    try {
      return new ObjectMapper()
          .readTree(Path.of("src/test/resources/golden/encoding", name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The small ladder, with something set at a place. */
  static JsonNode with(String pointer, String fields) {
    ObjectNode settings = TinyLadder.settings().deepCopy();
    ((ObjectNode) settings.at(pointer)).setAll((ObjectNode) TinyLadder.json(fields));
    return settings;
  }

  static Ladder ladder(JsonNode settings) {
    return Ladder.of(settings, Set.of("d", "packager"), ALL);
  }

  /** A ladder of the first of two renditions with another codec or other settings of it. */
  static Ladder withAvc(String fields) {
    return ladder(with("/videoDescriptions/0/codecSettings/h264Settings", fields));
  }

  static EncodeCommand reel(Ladder ladder) {
    return EncodeCommand.reel(ladder, Pattern.of("news"), ladder.roundFrames(), ALL);
  }

  /** The value after an option. */
  static String value(EncodeCommand command, String option) {
    List<String> arguments = command.arguments();
    int at = arguments.indexOf(option);
    return at < 0 ? "" : arguments.get(at + 1);
  }

  /** The values after each of an option that is given several times. */
  static List<String> values(EncodeCommand command, String option) {
    List<String> arguments = command.arguments();
    return IntStream.range(0, arguments.size() - 1)
        .filter(at -> arguments.get(at).equals(option))
        .mapToObj(at -> arguments.get(at + 1))
        .toList();
  }
}
