package dev.onair.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * AWS's own schemas of Cloud Control's resources, read by a validator that is not the sandbox's.
 */
final class Schemas {

  private Schemas() {}

  /** What is wrong with a desired state. */
  static List<String> problems(String type, JsonNode desiredState) {
    return schema(type).validate(desiredState).stream().map(ValidationMessage::toString).toList();
  }

  private static JsonSchema schema(String type) {
    String file = type.toLowerCase(Locale.ROOT).replace("::", "-") + ".json";
    try (InputStream schema =
        Schemas.class.getResourceAsStream("/dev/onair/sandbox/schemas/" + file)) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
