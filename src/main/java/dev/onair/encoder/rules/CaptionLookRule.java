package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Captions of one selector that MediaLive draws look the same wherever they are drawn: AWS refuses
 * a channel in which they don't.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/font-styles-for-burn-in.html">AWS:
 *     font styles for burn-in or DVB-Sub</a>
 */
final class CaptionLookRule implements SettingsRule {

  private static final List<String> DRAWN =
      List.of("burnInDestinationSettings", "dvbSubDestinationSettings");

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    Map<String, JsonPlace> first = new HashMap<>();
    return settings.list("captionDescriptions").stream()
        .flatMap(captions -> differing(captions, first).stream())
        .toList();
  }

  private static Optional<SettingsFinding> differing(
      JsonPlace captions, Map<String, JsonPlace> first) {
    Optional<String> selector = captions.text("captionSelectorName");
    Optional<JsonPlace> look =
        Stream.of(captions)
            .flatMap(c -> DRAWN.stream().flatMap(d -> c.at("destinationSettings", d).stream()))
            .findFirst();
    if (selector.isEmpty() || look.isEmpty()) {
      return Optional.empty();
    }
    String format = look.get().name();
    JsonPlace other = first.putIfAbsent(selector.get() + format, captions);
    return Optional.ofNullable(other)
        .filter(
            before ->
                before
                    .at("destinationSettings", format)
                    .filter(its -> !its.node().equals(look.get().node()))
                    .isPresent())
        .map(
            before ->
                SettingsFinding.error(
                    look.get().path(),
                    Flaw.of("look"),
                    "the captions '%s', of the same selector, look otherwise, which AWS refuses; give"
                            .formatted(before.text("name").orElse(""))
                        + " both the same settings"));
  }
}
