package dev.onair.config.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.config.hocon.TextFile;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON or YAML document that remembers its lines.
 *
 * @param root the value in it
 * @param locations the line of every value
 */
public record Document(JsonNode root, Map<JsonPath, SourceLocation> locations) {

  private static final ProblemSubject FILE = ProblemSubject.of("file");

  /** Characters of a document; a channel with twenty outputs has about a hundred thousand. */
  private static final int LONGEST = 4_000_000;

  public Document {
    locations = Map.copyOf(locations);
  }

  /** Reads a file; empty where it can't be used, which is then recorded as a problem. */
  public static Optional<Document> read(TextFile file, Problems problems) {
    Optional<String> unreadable = file.problem();
    if (unreadable.isPresent()) {
      problems.error(TextFile.UNREADABLE, SourceLocation.of(file.name()), "", unreadable.get());
      return Optional.empty();
    }
    try {
      return parse(file.name(), file.text(), DocumentForm.of(file.name()), problems);
    } catch (IOException e) {
      problems.error(
          TextFile.UNREADABLE,
          SourceLocation.of(file.name()),
          "",
          "can't be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Reads a text; empty where it can't be used, which is then recorded as a problem.
   *
   * @param name what problems call the document
   */
  public static Optional<Document> parse(
      String name, String text, DocumentForm form, Problems problems) {
    if (text.length() > LONGEST) {
      problems.error(
          FILE.at(form.id()).id(Flaw.LENGTH),
          SourceLocation.of(name),
          "",
          "%d characters are too many; allowed are %d".formatted(text.length(), LONGEST));
      return Optional.empty();
    }
    try {
      return Optional.of(DocumentParser.parse(name, text, form));
    } catch (JsonProcessingException e) {
      problems.error(
          FILE.at(form.id()).id(Flaw.SYNTAX),
          new SourceLocation(name, form.lineOf(e)),
          "",
          "is not valid " + form + ": " + form.messageOf(e));
    } catch (IOException e) {
      problems.error(
          TextFile.UNREADABLE, SourceLocation.of(name), "", "can't be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** Where a value was written; the nearest object around it where there is no such value. */
  public SourceLocation locationOf(JsonPath path) {
    return path.nearest(locations).orElseThrow();
  }
}
