package dev.onair.terraform.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.onair.files.Presence;
import java.io.IOException;
import java.nio.file.Path;

/** Tells one version of a state from another, without reading all of it. */
public final class StateVersion {

  private static final JsonFactory JSON = new JsonFactory();

  private StateVersion() {}

  /** Lineage and serial of a state file, which stand at its beginning; "" for no file. */
  public static String of(Path state) throws IOException {
    if (!Presence.isThere(state)) {
      return "";
    }
    String serial = "";
    String lineage = "";
    try (JsonParser parser = JSON.createParser(state.toFile())) {
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
