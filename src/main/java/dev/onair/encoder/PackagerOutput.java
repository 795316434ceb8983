package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.PlacedObject;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends the one HLS output group of encoder settings to the packager, by HTTP PUT.
 *
 * @param settings the settings, wired
 * @param findings what can't be used
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/origin-server-hls-empv2.html">AWS:
 *     HLS to MediaPackage v2</a>
 */
record PackagerOutput(ObjectNode settings, List<SettingsFinding> findings) {

  private static final JsonPath GROUPS = JsonPath.of("outputGroups");

  /** Why a group of another kind can't be used. */
  private static final Map<String, String> OTHER_GROUPS =
      Map.of(
          "mediaPackageGroupSettings",
          "the Terraform provider can name only MediaPackage v1 as the destination of a"
              + " MediaPackage output group; use an HLS output group, which onair sends to"
              + " MediaPackage v2",
          "cmafIngestGroupSettings",
          "the Terraform provider knows no CMAF ingest; use an HLS output group");

  /** Settings that would keep MediaPackage from reading the output, and what to do about them. */
  private static final List<Unreadable> UNREADABLE =
      List.of(
          new Unreadable(
              "encryptionType", List.of(), "MediaPackage takes unencrypted segments; leave it out"),
          new Unreadable(
              "keyProviderSettings",
              List.of(),
              "MediaPackage takes unencrypted segments; leave it out"),
          new Unreadable(
              "redundantManifest",
              List.of("DISABLED"),
              "MediaPackage chooses between the pipelines itself, and takes manifests of one each;"
                  + " use DISABLED"),
          new Unreadable("mode", List.of("LIVE"), "MediaPackage takes live output; use LIVE"),
          new Unreadable(
              "outputSelection",
              List.of("MANIFESTS_AND_SEGMENTS"),
              "MediaPackage reads the manifests; use MANIFESTS_AND_SEGMENTS"),
          new Unreadable(
              "tsFileMode",
              List.of("SEGMENTED_FILES"),
              "MediaPackage takes segments; use SEGMENTED_FILES"),
          new Unreadable(
              "baseUrlContent",
              List.of(),
              "MediaPackage finds segments beside manifests; leave it out"),
          new Unreadable(
              "baseUrlContent1",
              List.of(),
              "MediaPackage finds segments beside manifests; leave it out"),
          new Unreadable(
              "baseUrlManifest", List.of(), "MediaPackage finds manifests by itself; leave it out"),
          new Unreadable(
              "baseUrlManifest1",
              List.of(),
              "MediaPackage finds manifests by itself; leave it out"));

  private record Unreadable(String setting, List<String> allowed, String message) {}

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
    List<JsonPlace> groups = JsonPlace.root(settings).list("outputGroups");
    List<JsonPlace> hls = groups.stream().filter(g -> PackagerGroup.of(g).isPresent()).toList();
    groups.stream()
        .filter(group -> PackagerGroup.of(group).isEmpty())
        .forEach(group -> findings.add(otherKind(group)));
    hls.stream()
        .skip(1)
        .forEach(
            extra ->
                findings.add(
                    SettingsFinding.error(
                        extra.path(),
                        Flaw.COUNT,
                        "a second HLS output group; onair sends one to the packager. Remove it")));
    if (groups.isEmpty()) {
      findings.add(
          SettingsFinding.error(
              GROUPS, Flaw.MISSING, "there is no output group; add one with hlsGroupSettings"));
    }
    hls.stream().findFirst().ifPresent(group -> wire(group, put, findings));
    return new PackagerOutput(settings, findings);
  }

  /** Whether a finding is about an output group that is refused as a whole. */
  boolean refusesGroupOf(SettingsFinding finding) {
    return findings.stream()
        .map(SettingsFinding::path)
        .filter(path -> path.equals(GROUPS) || path.parent().filter(GROUPS::equals).isPresent())
        .anyMatch(finding.path()::startsWith);
  }

  private static SettingsFinding otherKind(JsonPlace group) {
    JsonPlace settings = group.at("outputGroupSettings").orElse(group);
    String kind = settings.children().stream().findFirst().map(JsonPlace::name).orElse("");
    return SettingsFinding.error(
        group.path(),
        Flaw.of("packager"),
        OTHER_GROUPS.getOrDefault(
            kind,
            (kind.isEmpty()
                    ? "the output group has no settings"
                    : kind + " does not go to the packager")
                + "; onair makes one output group, with hlsGroupSettings. Remove this one"));
  }

  private static void wire(JsonPlace group, Options put, List<SettingsFinding> findings) {
    JsonPlace place = PackagerGroup.of(group).orElseThrow();
    for (Unreadable unreadable : UNREADABLE) {
      place
          .at(unreadable.setting())
          .filter(found -> !unreadable.allowed().contains(found.node().asText()))
          .ifPresent(
              found ->
                  findings.add(
                      SettingsFinding.error(
                          found.path(), Flaw.of("packager"), unreadable.message())));
    }
    if (!(place.node() instanceof ObjectNode hls)) {
      findings.add(SettingsFinding.error(place.path(), Flaw.TYPE, "is not a JSON object: { … }"));
      return;
    }
    hls.putObject("destination").put("destinationRefId", EncodingSpec.DESTINATION);
    place
        .at("hlsCdnSettings")
        .filter(cdn -> cdn.at("hlsBasicPutSettings").isEmpty())
        .ifPresent(
            cdn ->
                findings.add(
                    SettingsFinding.warning(
                        cdn.path(),
                        Flaw.of("replaced"),
                        "replaced by hlsBasicPutSettings, which MediaPackage takes")));
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
    Optional<Integer> segment = segmentLength(place, findings);
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

  private static Optional<Integer> segmentLength(JsonPlace place, List<SettingsFinding> findings) {
    Optional<Double> length = place.number("segmentLength");
    if (length.isEmpty()) {
      findings.add(
          SettingsFinding.error(
              place.path(),
              Flaw.of("segment-length"),
              "segmentLength is missing; add it: 1 s for low latency, and a length that divides the"
                  + " origin endpoints' segments"));
    }
    // What is not positive is refused elsewhere.
    return length.map(Double::intValue).filter(seconds -> seconds > 0);
  }
}
