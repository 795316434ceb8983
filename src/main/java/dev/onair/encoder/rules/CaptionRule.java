package dev.onair.encoder.rules;

import dev.onair.encoder.settings.Finding;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.model.Languages;
import java.util.List;

/** Captions have a language of three letters. */
final class CaptionRule implements SettingsRule {

  @Override
  public List<Finding> check(JsonPlace settings) {
    return settings.list("captionDescriptions").stream()
        .flatMap(caption -> caption.at("languageCode").stream())
        .flatMap(
            code ->
                Languages.problem(code.node().asText()).stream()
                    .map(problem -> Finding.error(code.path(), problem)))
        .toList();
  }
}
