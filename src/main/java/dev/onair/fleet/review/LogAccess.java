package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.terraform.plan.PlannedChange;
import java.util.List;

/** Where logs newly go, by the destination that they are delivered to. */
final class LogAccess {

  private LogAccess() {}

  /** The bucket's or the stream's ARN; a log group is the fleet's own. */
  static List<String> of(PlannedChange change) {
    String place = place(change.values().after());
    boolean isTold =
        !place.isEmpty()
            && !place.contains(":logs:")
            && !place.equals(place(change.values().before()));
    return isTold ? List.of(place) : List.of();
  }

  private static String place(JsonNode destination) {
    return destination
        .path("delivery_destination_configuration")
        .path(0)
        .path("destination_resource_arn")
        .asText("");
  }
}
