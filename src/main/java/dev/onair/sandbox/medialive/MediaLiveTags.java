package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.TagForms;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.stream.Stream;

/** Tags of whatever has an ARN. Changing them needs no stop. */
final class MediaLiveTags {

  private final Rows rows;

  MediaLiveTags(Rows rows) {
    this.rows = rows;
  }

  ObjectNode create(Request request) {
    tags(request).setAll(Rows.tags(request));
    return Rows.object();
  }

  ObjectNode delete(Request request) {
    TagForms.remove(tags(request), request.input().get("tagKeys"));
    return Rows.object();
  }

  ObjectNode list(Request request) {
    return Rows.object().set("tags", tags(request));
  }

  private ObjectNode tags(Request request) {
    String arn = request.text("resource-arn");
    return Stream.of(rows.channels(), rows.inputs(), rows.groups())
        .flatMap(Rows::living)
        .filter(row -> row.get("arn").asText().equals(arn))
        .map(row -> (ObjectNode) row.get("tags"))
        .findFirst()
        .orElseThrow(
            () -> ServiceError.by(MediaLiveRule.NOT_FOUND, "Resource " + arn + " not found"));
  }
}
