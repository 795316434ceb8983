package dev.onair.encoder.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What outputs are made of: descriptions, which they name. */
public enum DescriptionKind {
  VIDEO("videoDescriptions", "videoDescriptionName", "video"),
  AUDIO("audioDescriptions", "audioDescriptionNames", "audio"),
  CAPTIONS("captionDescriptions", "captionDescriptionNames", "caption track");

  private final String list;
  private final String member;
  private final String word;

  DescriptionKind(String list, String member, String word) {
    this.list = list;
    this.member = member;
    this.word = word;
  }

  /** The list in the encoder settings. */
  public String list() {
    return list;
  }

  /** What an output names them by. */
  public String member() {
    return member;
  }

  /** What one of them is called in messages. */
  public String word() {
    return word;
  }

  /** The descriptions of this kind. */
  public List<JsonPlace> descriptions(JsonPlace settings) {
    return settings.list(list);
  }

  /** The names of the descriptions of this kind. */
  public Set<String> described(JsonPlace settings) {
    return descriptions(settings).stream()
        .flatMap(description -> description.text("name").stream())
        .collect(Collectors.toSet());
  }

  /** Where an output names descriptions of this kind. */
  public List<JsonPlace> named(JsonPlace output) {
    return output.at(member).stream()
        .flatMap(place -> place.node().isArray() ? place.elements().stream() : Stream.of(place))
        .filter(name -> !name.node().asText().isEmpty())
        .toList();
  }

  /** The names of the descriptions of this kind that an output has. */
  public Set<String> names(JsonPlace output) {
    return named(output).stream().map(name -> name.node().asText()).collect(Collectors.toSet());
  }

  /** The names of the descriptions of this kind that some outputs have. */
  public Set<String> in(Collection<JsonPlace> outputs) {
    return outputs.stream().flatMap(output -> names(output).stream()).collect(Collectors.toSet());
  }

  /** Whether an output has a description of this kind. */
  public boolean isIn(JsonPlace output) {
    return !named(output).isEmpty();
  }

  /** Whether an output has this kind, and no other. */
  public boolean isAllOf(JsonPlace output) {
    return Arrays.stream(values()).allMatch(kind -> kind.isIn(output) == (kind == this));
  }
}
