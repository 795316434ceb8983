package dev.onair.encoder.groups;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsEdit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Captions that were sent as files of text in another format, which HLS has in WebVTT.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/supported-formats-hls-output.html">AWS:
 *     captions in HLS outputs</a>
 */
final class WebvttCaptions {

  private static final String SETTINGS = "destinationSettings";

  private static final List<String> TEXT =
      List.of("ttmlDestinationSettings", "ebuTtDDestinationSettings", "smpteTtDestinationSettings");

  private WebvttCaptions() {}

  /**
   * Makes WebVTT of the text that outputs of captions alone have.
   *
   * @return the names of the caption tracks that were another format
   */
  static Set<String> make(SettingsEdit edit, List<JsonPlace> outputs) {
    Set<String> wanted = new LinkedHashSet<>();
    outputs.stream()
        .filter(DescriptionKind.CAPTIONS::isAllOf)
        .forEach(output -> wanted.addAll(DescriptionKind.CAPTIONS.names(output)));
    Set<String> made = new LinkedHashSet<>();
    for (JsonPlace captions : DescriptionKind.CAPTIONS.descriptions(edit.root())) {
      captions
          .text("name")
          .filter(wanted::contains)
          .filter(name -> TEXT.stream().anyMatch(kind -> captions.at(SETTINGS, kind).isPresent()))
          .ifPresent(
              name -> {
                JsonPlace settings = captions.at(SETTINGS).orElseThrow();
                ((ObjectNode) settings.node())
                    .removeAll()
                    .putObject("webvttDestinationSettings")
                    .put("styleControl", "PASSTHROUGH");
                edit.made(settings.node(), edit.written(settings));
                made.add(name);
              });
    }
    return made;
  }
}
