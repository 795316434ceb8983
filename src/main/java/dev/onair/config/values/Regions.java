package dev.onair.config.values;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.awsmodel.JsonResource;
import dev.onair.diagnostics.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * AWS's regions, and which of them have the services that a fleet needs.
 *
 * <p>{@code regions.json} has them, made from AWS's own endpoint data by {@code
 * src/main/scripts/extract-regions}; it says from which, and of what date.
 */
public final class Regions {

  private static final JsonNode DATA = JsonResource.read(Regions.class, "regions.json");
  private static final List<String> ALL = names("regions");
  private static final List<String> MEDIALIVE = names("medialive");
  private static final List<String> MEDIAPACKAGE = names("mediapackagev2");

  private Regions() {}

  /** Those that have both MediaLive and MediaPackage V2. */
  public static List<String> usable() {
    return MEDIALIVE.stream().filter(MEDIAPACKAGE::contains).toList();
  }

  /** Why a fleet can't be in a region; empty where it can. */
  public static Optional<String> problem(String region) {
    if (usable().contains(region)) {
      return Optional.empty();
    }
    if (!ALL.contains(region)) {
      return Optional.of(
          "'%s' is no region of AWS's; allowed are %s%s%s"
              .formatted(
                  region,
                  String.join(", ", usable()),
                  Suggestions.nearest(region, usable())
                      .map(near -> "; did you mean '" + near + "'?")
                      .orElse(""),
                  asOf()));
    }
    String missing =
        MEDIALIVE.contains(region)
            ? "MediaPackage V2"
            : MEDIAPACKAGE.contains(region) ? "MediaLive" : "MediaLive and no MediaPackage V2";
    return Optional.of(
        "%s has no %s; allowed are %s%s"
            .formatted(region, missing, String.join(", ", usable()), asOf()));
  }

  /** AWS adds regions, so that a newer one may be missing. */
  private static String asOf() {
    return " (AWS's endpoint data of %s)".formatted(DATA.get("date").asText());
  }

  private static List<String> names(String key) {
    return StreamSupport.stream(DATA.get(key).spliterator(), false).map(JsonNode::asText).toList();
  }
}
