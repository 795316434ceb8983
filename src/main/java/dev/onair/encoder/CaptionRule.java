package dev.onair.encoder;

import java.util.List;

/** Captions have a language of three letters. */
final class CaptionRule implements SettingsRule {

  @Override
  public List<Finding> check(JsonPlace settings) {
    return settings.list("captionDescriptions").stream()
        .flatMap(caption -> caption.at("languageCode").stream())
        .filter(code -> !code.node().asText().matches("[a-z]{3}"))
        .map(
            code ->
                Finding.error(
                    code.path(),
                    "'%s' is not an ISO 639-2 code of three letters, such as eng"
                        .formatted(code.node().asText())))
        .toList();
  }
}
