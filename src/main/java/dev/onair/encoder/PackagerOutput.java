package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.PlacedObject;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.encoder.settings.UnreadableSetting;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends the HLS output group of encoder settings to the packager, by HTTP PUT.
 *
 * @param settings the settings, wired
 * @param findings what can't be used
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/origin-server-hls-empv2.html">AWS:
 *     HLS to MediaPackage v2</a>
 */
record PackagerOutput(ObjectNode settings, List<SettingsFinding> findings) {

  PackagerOutput {
    findings = List.copyOf(findings);
  }

  /**
   * Wires the output group.
   *
   * @param put how MediaLive connects, where the settings say nothing of it
   */
  static PackagerOutput of(ObjectNode original, Options put) {
    ObjectNode settings = original.deepCopy();
    List<SettingsFinding> findings = new ArrayList<>();
    JsonPlace.root(settings).list("outputGroups").stream()
        .flatMap(group -> PackagerGroup.of(group).stream())
        .findFirst()
        .ifPresent(hls -> wire(hls, put, findings));
    return new PackagerOutput(settings, findings);
  }

  private static void wire(JsonPlace place, Options put, List<SettingsFinding> findings) {
    UnreadableSetting.in(place)
        .forEach(
            unreadable ->
                findings.add(
                    SettingsFinding.error(
                        place.child(unreadable.name()),
                        Flaw.of("packager"),
                        unreadable.instead())));
    if (!(place.node() instanceof ObjectNode hls)) {
      findings.add(SettingsFinding.error(place.path(), Flaw.TYPE, "is not a JSON object: { … }"));
      return;
    }
    hls.putObject("destination").put("destinationRefId", EncodingSpec.DESTINATION);
    Optional<JsonPlace> own = place.at("hlsCdnSettings", "hlsBasicPutSettings");
    ObjectNode basicPut = PlacedObject.node(put);
    own.ifPresent(
        given -> {
          if (given.node() instanceof ObjectNode settings) {
            basicPut.setAll(settings);
          } else {
            findings.add(
                SettingsFinding.error(given.path(), Flaw.TYPE, "is not a JSON object: { … }"));
          }
        });
    hls.putObject("hlsCdnSettings").set("hlsBasicPutSettings", basicPut);
    // What is not positive is refused elsewhere.
    Optional<Integer> segment =
        place.number("segmentLength").map(Double::intValue).filter(seconds -> seconds > 0);
    // https://docs.aws.amazon.com/medialive/latest/ug/mediapackage-v2-low-latency.html
    segment
        .filter(length -> !basicPut.has("connectionRetryInterval"))
        .ifPresent(length -> basicPut.put("connectionRetryInterval", length));
    // MediaPackage demands a least length, which many exports lack.
    segment
        .filter(length -> place.at("minSegmentLength").isEmpty())
        .ifPresent(length -> hls.put("minSegmentLength", length));
    programDateTime(place, hls, segment, findings);
  }

  /** The time of day travels with the segments, as in the reference sample. */
  private static void programDateTime(
      JsonPlace place, ObjectNode hls, Optional<Integer> segment, List<SettingsFinding> findings) {
    Optional<JsonPlace> given = place.at("programDateTime");
    if (given.isEmpty()) {
      hls.put("programDateTime", "INCLUDE");
      segment
          .filter(length -> place.at("programDateTimePeriod").isEmpty())
          .ifPresent(length -> hls.put("programDateTimePeriod", length));
    }
    given
        .filter(found -> found.node().asText().equals("EXCLUDE"))
        .ifPresent(
            found ->
                findings.add(
                    SettingsFinding.warning(
                        found.path(),
                        Flaw.of("time-of-day"),
                        "EXCLUDE keeps the time of day from MediaPackage, whose manifests and"
                            + " startover windows go by it; use INCLUDE")));
  }
}
