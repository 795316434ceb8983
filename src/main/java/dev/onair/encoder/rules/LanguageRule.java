package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.Languages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Captions have a language of three letters; audio may have any language tag.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html#channels-model-audiodescription">AWS:
 *     MediaLive, AudioDescription</a>
 */
final class LanguageRule implements SettingsRule {

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return Stream.concat(
            findings(settings, "captionDescriptions", Languages::problem),
            findings(settings, "audioDescriptions", Languages::problemOfTag))
        .toList();
  }

  private static Stream<SettingsFinding> findings(
      JsonPlace settings, String list, Function<String, Optional<String>> rule) {
    return settings.list(list).stream()
        .flatMap(description -> description.at("languageCode").stream())
        .flatMap(
            code ->
                rule.apply(code.node().asText()).stream()
                    .map(problem -> SettingsFinding.error(code.path(), Flaw.FORMAT, problem)));
  }
}
