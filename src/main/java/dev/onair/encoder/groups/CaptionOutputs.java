package dev.onair.encoder.groups;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsEdit;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of captions what their outputs take, and what the Terraform provider can keep. HLS has them
 * as WebVTT, embedded and burnt in; the provider forgets that embedded ones were chosen, which
 * would interrupt a running channel at every apply.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/supported-formats-hls-output.html">AWS:
 *     captions in HLS outputs</a>
 */
final class CaptionOutputs {

  private static final String SETTINGS = "destinationSettings";
  private static final String WEBVTT = "webvttDestinationSettings";
  private static final String BURN_IN = "burnInDestinationSettings";

  private static final List<String> EMBEDDED =
      List.of(
          "embeddedDestinationSettings",
          "embeddedPlusScte20DestinationSettings",
          "scte20PlusEmbeddedDestinationSettings");

  /** Texts that WebVTT can say, too. */
  private static final List<String> TEXT =
      List.of("ttmlDestinationSettings", "ebuTtDDestinationSettings", "smpteTtDestinationSettings");

  /** Others that only mark a choice, which the provider forgets. */
  private static final List<String> FORGOTTEN =
      List.of(
          "aribDestinationSettings",
          "rtmpCaptionInfoDestinationSettings",
          "scte27DestinationSettings",
          "smpteTtDestinationSettings",
          "teletextDestinationSettings");

  private static final String FORGETS =
      "the Terraform provider forgets that they were chosen, which would interrupt the channel at"
          + " every apply";

  private final SettingsEdit edit;
  private final List<SettingsFinding> findings = new ArrayList<>();

  private CaptionOutputs(SettingsEdit edit) {
    this.edit = edit;
  }

  /**
   * Changes captions in place.
   *
   * @param packager the group that goes to the packager
   * @return what was changed, and what can't be
   */
  @SuppressWarnings("ReferenceEquality") // That very group: its index may have changed.
  static List<SettingsFinding> fit(SettingsEdit edit, JsonPlace packager) {
    CaptionOutputs captions = new CaptionOutputs(edit);
    edit.root().list("outputGroups").stream()
        .filter(group -> group.node() != packager.node())
        .flatMap(group -> group.list("outputs").stream())
        .forEach(captions::beside);
    DescriptionKind.CAPTIONS
        .descriptions(edit.root())
        .forEach(description -> captions.packaged(packager, description));
    return captions.findings;
  }

  private static Optional<JsonPlace> format(JsonPlace description) {
    return description.at(SETTINGS).stream()
        .flatMap(settings -> settings.children().stream())
        .filter(format -> !format.node().isNull())
        .findFirst();
  }

  /** An output that goes elsewhere does without captions that the provider can't keep. */
  private void beside(JsonPlace output) {
    for (JsonPlace description : DescriptionKind.CAPTIONS.descriptions(edit.root())) {
      Optional<String> name = description.text("name");
      Optional<String> format = format(description).map(JsonPlace::name);
      if (name.isEmpty()
          || format.filter(f -> EMBEDDED.contains(f) || FORGOTTEN.contains(f)).isEmpty()
          || !DescriptionKind.CAPTIONS.names(output).contains(name.get())) {
        continue;
      }
      findings.add(
          SettingsFinding.warning(
              edit.written(output).child(DescriptionKind.CAPTIONS.member()),
              Flaw.of("captions-lost"),
              "goes without the captions '%s', %s: %s%s"
                  .formatted(
                      name.get(),
                      format.get(),
                      FORGETS,
                      EMBEDDED.contains(format.get())
                          ? "; to show them all the same, give it " + BURN_IN
                          : "")));
      takeOut(output, name.get());
      if (DescriptionKind.CAPTIONS.descriptions(edit.root()).contains(description)
          && !Removal.used(edit.root(), DescriptionKind.CAPTIONS).contains(name.get())) {
        Removal.takeOut(
            edit.root().node().get(DescriptionKind.CAPTIONS.list()), description.node());
      }
    }
  }

  private void packaged(JsonPlace packager, JsonPlace description) {
    Optional<String> name = description.text("name");
    Optional<JsonPlace> format = format(description);
    List<JsonPlace> carriers =
        packager.list("outputs").stream()
            .filter(
                output -> name.filter(DescriptionKind.CAPTIONS.names(output)::contains).isPresent())
            .toList();
    if (format.isEmpty() || carriers.isEmpty()) {
      return;
    }
    String is = format.get().name();
    JsonPath written = edit.written(description).child(SETTINGS).child(is);
    if (EMBEDDED.contains(is) || TEXT.contains(is)) {
      webvtt(packager, description, name.get(), carriers);
      findings.add(
          SettingsFinding.warning(
              written,
              Flaw.of("webvtt"),
              "becomes WebVTT, in an output of its own: "
                  + (EMBEDDED.contains(is)
                      ? FORGETS
                          + "; of several languages that are embedded, only the selector's remains"
                      : "HLS takes captions as WebVTT, embedded or burnt in")));
    } else if (!is.equals(WEBVTT) && !is.equals(BURN_IN)) {
      findings.add(
          SettingsFinding.error(
              written,
              Flaw.of("captions"),
              "HLS takes captions as WebVTT, embedded or burnt in only; use %s or %s"
                  .formatted(WEBVTT, BURN_IN)));
    }
  }

  private void webvtt(
      JsonPlace packager, JsonPlace description, String name, List<JsonPlace> carriers) {
    JsonPlace settings = description.at(SETTINGS).orElseThrow();
    ObjectNode node = (ObjectNode) settings.node();
    edit.made(node, edit.written(settings));
    node.removeAll().putObject(WEBVTT).put("styleControl", "PASSTHROUGH");
    List<JsonPlace> mixed =
        carriers.stream().filter(output -> !DescriptionKind.CAPTIONS.isAllOf(output)).toList();
    mixed.forEach(output -> takeOut(output, name));
    if (mixed.size() == carriers.size()) {
      ObjectNode own = ((ArrayNode) packager.node().get("outputs")).addObject();
      edit.made(own, edit.written(description));
      own.put("outputName", free(name));
      own.set("outputSettings", mixed.get(0).node().path("outputSettings").deepCopy());
      own.putArray(DescriptionKind.CAPTIONS.member()).add(name);
      stream(JsonPlace.root(own));
    }
  }

  /** Only outputs with video carry what MediaPackage reads from the transport stream. */
  private static void stream(JsonPlace output) {
    GroupKind.HLS
        .outputSettings(output)
        .ifPresent(
            hls -> {
              ((ObjectNode) hls.node()).remove("nameModifier");
              hls.at("hlsSettings", "standardHlsSettings")
                  .map(standard -> (ObjectNode) standard.node())
                  .ifPresent(
                      standard -> {
                        standard.remove("audioRenditionSets");
                        standard
                            .withObject("/m3u8Settings")
                            .put("scte35Behavior", "NO_PASSTHROUGH")
                            .put("timedMetadataBehavior", "NO_PASSTHROUGH");
                      });
            });
  }

  private String free(String name) {
    Set<String> taken = new LinkedHashSet<>();
    edit.root().list("outputGroups").stream()
        .flatMap(group -> group.list("outputs").stream())
        .forEach(output -> output.text("outputName").ifPresent(taken::add));
    String free = name;
    while (taken.contains(free)) {
      free += "-captions";
    }
    return free;
  }

  private static void takeOut(JsonPlace output, String name) {
    DescriptionKind.CAPTIONS.named(output).stream()
        .filter(place -> place.node().asText().equals(name))
        .forEach(
            place -> {
              ObjectNode node = (ObjectNode) output.node();
              if (node.get(DescriptionKind.CAPTIONS.member()) instanceof ArrayNode list) {
                Removal.takeOut(list, place.node());
              }
              if (node.path(DescriptionKind.CAPTIONS.member()).isEmpty()) {
                node.remove(DescriptionKind.CAPTIONS.member());
              }
            });
  }
}
