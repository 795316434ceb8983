package dev.onair.model.encoding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import java.util.Map;
import java.util.Objects;

/**
 * Encoder settings in the shape of MediaLive's API, as the console exports them.
 *
 * @param input what inputs a channel of this profile must be able to take
 * @param settings the encoder settings
 * @param lines where they stand
 * @param put how MediaLive connects to the packager, where the settings say nothing of it
 */
public record Template(InputSpecification input, ObjectNode settings, Lines lines, Options put)
    implements ProfileSpec {

  /**
   * The lines of a JSON document.
   *
   * @param settings where in the document the encoder settings stand
   * @param locations the line of every value in the document, the document itself among them
   */
  public record Lines(JsonPath settings, Map<JsonPath, SourceLocation> locations) {

    public Lines {
      locations = Map.copyOf(locations);
    }

    /** Where an encoder setting stands; that of the nearest object around one that does not. */
    public WrittenAt of(JsonPath setting) {
      JsonPath path = settings.then(setting);
      return new WrittenAt(path.nearest(locations).orElseThrow(), path.toString());
    }
  }

  public Template {
    Objects.requireNonNull(input, "input");
    settings = settings.deepCopy();
    Objects.requireNonNull(lines, "lines");
    Objects.requireNonNull(put, "put");
  }

  /** A copy of the encoder settings. */
  @Override
  public ObjectNode settings() {
    return settings.deepCopy();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.template(this);
  }
}
