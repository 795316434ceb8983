package dev.onair.importing.facts;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What MediaLive makes of a channel's inputs: encoder settings, or one of the project's profiles.
 *
 * @param template encoder settings as a template would have them
 * @param profile the name of a profile of the project, where there is no template
 * @param input settings of {@code encoding.input} that differ from the profile's, by their keys
 * @param logLevel how much goes to CloudWatch Logs; absent: nothing
 */
public record ForeignEncoding(
    Optional<Document> template,
    Optional<String> profile,
    Map<String, String> input,
    Optional<String> logLevel) {

  /**
   * A document that {@code profiles/} could hold.
   *
   * @param source what its problems name it by: a file, or a channel
   * @param ending of the file that it would be: json or yaml
   * @param text what it says
   * @param verbatim whether its lines are those of the source
   */
  public record Document(String source, String ending, String text, boolean verbatim) {
    public Document {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(ending, "ending");
      Objects.requireNonNull(text, "text");
    }
  }

  public ForeignEncoding {
    if (template.isPresent() == profile.isPresent()) {
      throw new IllegalArgumentException("either a template or the name of a profile");
    }
    input = Map.copyOf(input);
    Objects.requireNonNull(logLevel, "logLevel");
  }

  /** What a document says. */
  public static ForeignEncoding of(Document template, Optional<String> logLevel) {
    return new ForeignEncoding(Optional.of(template), Optional.empty(), Map.of(), logLevel);
  }
}
