package dev.onair.encoder.groups;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Words;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.encoder.settings.JsonPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Name modifiers of the outputs in an HLS output group, which tell their files apart.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/hls-specify-destination.html">AWS:
 *     name modifiers</a>
 */
final class NameModifiers {

  private static final String NAME = "nameModifier";

  private NameModifiers() {}

  /**
   * Makes those that are missing.
   *
   * @param least how many outputs there have to be for that
   * @return what was made; absent where none was missing
   */
  static Optional<String> fill(JsonPlace group, int least) {
    List<JsonPlace> outputs =
        group.list("outputs").stream()
            .flatMap(output -> GroupKind.HLS.outputSettings(output).map(s -> output).stream())
            .toList();
    Set<String> taken = new HashSet<>();
    outputs.forEach(output -> modifier(output).ifPresent(taken::add));
    List<String> made = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.size() >= least && modifier(outputs.get(i)).isEmpty()) {
        String name = free(outputs.get(i), i + 1, taken);
        ((ObjectNode) GroupKind.HLS.outputSettings(outputs.get(i)).orElseThrow().node())
            .put(NAME, name);
        taken.add(name);
        made.add(name);
      }
    }
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of("outputs are told apart by %s".formatted(Words.and(made)));
  }

  private static Optional<String> modifier(JsonPlace output) {
    return GroupKind.HLS
        .outputSettings(output)
        .flatMap(settings -> settings.text(NAME))
        .filter(name -> !name.isEmpty());
  }

  /** {@code _720p}, of the output's name or of what is in it; with its number if that is taken. */
  private static String free(JsonPlace output, int number, Set<String> taken) {
    String name =
        Stream.concat(
                output.text("outputName").stream(),
                Stream.of(DescriptionKind.values()).flatMap(kind -> kind.names(output).stream()))
            .map(text -> text.replaceAll("[^A-Za-z0-9-]+", "_").replaceAll("^_+|_+$", ""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .map(text -> "_" + text)
            .orElse("_" + number);
    return taken.contains(name) ? free(name, number, taken) : name;
  }

  private static String free(String name, int number, Set<String> taken) {
    String numbered = name + "_" + number;
    return taken.contains(numbered) ? free(numbered, number, taken) : numbered;
  }
}
