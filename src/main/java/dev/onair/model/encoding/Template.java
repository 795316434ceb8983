package dev.onair.model.encoding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.JsonPath.Member;
import dev.onair.diagnostics.WrittenAt;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A MediaLive channel in the names of MediaLive's API, however the file spells and wraps it.
 *
 * @param input what inputs a channel of this profile must be able to take
 * @param settings its {@code encoderSettings}
 * @param attachments its {@code inputAttachments}; empty where the file has none
 * @param destinations its {@code destinations}; empty where the file has none
 * @param lines where all of them stand
 * @param otherwise what goes to the packager is like where the settings say nothing of it
 */
public record Template(
    InputSpecification input,
    ObjectNode settings,
    ArrayNode attachments,
    ArrayNode destinations,
    Lines lines,
    Ladder.OutputGroup otherwise)
    implements ProfileSpec {

  private static final JsonPath SETTINGS = JsonPath.of("encoderSettings");
  private static final JsonPath ATTACHMENTS = JsonPath.of("inputAttachments");
  private static final JsonPath DESTINATIONS = JsonPath.of("destinations");

  /**
   * The lines of a channel.
   *
   * @param places where each value of the channel stands, by its way in the API's names; the
   *     channel itself among them
   */
  public record Lines(Map<JsonPath, WrittenAt> places) {

    public Lines {
      places = Map.copyOf(places);
    }

    /** Where an encoder setting stands; that of the nearest object around one that does not. */
    public WrittenAt of(JsonPath setting) {
      return at(SETTINGS.then(setting));
    }

    /** Where something in the input attachments stands: {@code [0].inputSettings}. */
    public WrittenAt attachment(JsonPath setting) {
      return at(ATTACHMENTS.then(setting));
    }

    /** Where something in the destinations stands: {@code [0].settings[0].url}. */
    public WrittenAt destination(JsonPath setting) {
      return at(DESTINATIONS.then(setting));
    }

    private WrittenAt at(JsonPath way) {
      JsonPath known = way;
      while (!places.containsKey(known)) {
        known = known.parent().orElseThrow();
      }
      WrittenAt nearest = places.get(known);
      List<JsonPath.Step> missing = way.steps().subList(known.steps().size(), way.steps().size());
      StringBuilder path = new StringBuilder(nearest.path());
      missing.forEach(step -> path.append(spelled(step, nearest.path())));
      return new WrittenAt(
          nearest.location(), nearest.path().isEmpty() ? undotted(path) : path.toString());
    }

    /** A name that the file lacks, as the file would spell it. */
    private static String spelled(JsonPath.Step step, String beside) {
      String name = beside.substring(beside.lastIndexOf('.') + 1);
      return step instanceof Member member
              && !name.isEmpty()
              && Character.isUpperCase(name.charAt(0))
          ? "." + Character.toUpperCase(member.name().charAt(0)) + member.name().substring(1)
          : step.toString();
    }

    private static String undotted(StringBuilder path) {
      return path.indexOf(".") == 0 ? path.substring(1) : path.toString();
    }
  }

  public Template {
    Objects.requireNonNull(input, "input");
    settings = settings.deepCopy();
    attachments = attachments.deepCopy();
    destinations = destinations.deepCopy();
    Objects.requireNonNull(lines, "lines");
    Objects.requireNonNull(otherwise, "otherwise");
  }

  /** A copy of the encoder settings. */
  @Override
  public ObjectNode settings() {
    return settings.deepCopy();
  }

  /** A copy of the input attachments. */
  @Override
  public ArrayNode attachments() {
    return attachments.deepCopy();
  }

  /** A copy of the destinations. */
  @Override
  public ArrayNode destinations() {
    return destinations.deepCopy();
  }

  @Override
  public Options put() {
    return otherwise.put().value();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.template(this);
  }
}
