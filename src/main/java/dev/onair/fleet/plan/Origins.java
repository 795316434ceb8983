package dev.onair.fleet.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.files.Fingerprints;
import dev.onair.fleet.files.FleetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What plans would be made of now. */
public final class Origins {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** How a synthesized stack reads an output of the shared one. */
  private static final Pattern SHARED_OUTPUT =
      Pattern.compile("data\\.terraform_remote_state\\.shared\\.outputs\\.([A-Za-z0-9_-]+)");

  private final FleetFolder folder;
  private final Fingerprints fingerprints;
  private final JsonNode sharedOutputs;

  /**
   * @param sharedOutputs as {@code terraform output -json} tells them
   */
  public Origins(FleetFolder folder, JsonNode sharedOutputs) throws IOException {
    this.folder = folder;
    this.fingerprints = Fingerprints.of(folder);
    this.sharedOutputs = sharedOutputs;
  }

  /** What a plan of a stack would be made of. */
  public Origin of(String stack) throws IOException {
    return new Origin(fingerprints.of(stack), shared(stack), stateVersion(folder.state(stack)));
  }

  /** Whether the shared stack has all the outputs that a stack reads. */
  public boolean sharedIsReady(String stack) throws IOException {
    for (JsonNode output : shared(stack)) {
      if (output.isNull()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the shared stack is there, and has no such channel group. */
  public boolean lacksGroup(String group) {
    JsonNode groups = sharedOutputs.path("channel-groups").path("value");
    return groups.isObject() && !groups.has(group);
  }

  private JsonNode shared(String stack) throws IOException {
    ObjectNode used = MAPPER.createObjectNode();
    Matcher output = SHARED_OUTPUT.matcher(Files.readString(folder.configuration(stack)));
    while (output.find()) {
      JsonNode value = sharedOutputs.path(output.group(1)).path("value");
      used.set(output.group(1), value.isMissingNode() ? MAPPER.nullNode() : value);
    }
    return used;
  }

  /** Lineage and serial, which stand at the beginning; "" for no state. */
  private static String stateVersion(Path state) throws IOException {
    if (!Files.exists(state)) {
      return "";
    }
    String serial = "";
    String lineage = "";
    try (JsonParser parser = MAPPER.createParser(state.toFile())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME
          && (serial.isEmpty() || lineage.isEmpty())) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "serial" -> serial = parser.getValueAsString();
          case "lineage" -> lineage = parser.getValueAsString();
          default -> parser.skipChildren();
        }
      }
    }
    return lineage + ":" + serial;
  }
}
