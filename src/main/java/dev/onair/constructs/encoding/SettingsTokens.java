package dev.onair.constructs.encoding;

import com.hashicorp.cdktf.Token;
import dev.onair.model.encoding.EncoderSettings;
import java.util.IdentityHashMap;

/**
 * Encoder settings as CDKTF tokens. Settings are large, many channels use the same, and each one
 * that crosses JSII costs as much as the rest of its channel: through a token they cross once.
 */
public final class SettingsTokens {

  private final IdentityHashMap<EncoderSettings, String> tokens = new IdentityHashMap<>();

  /** The token that stands for the settings, for use anywhere in the same app. */
  String of(EncoderSettings settings) {
    return tokens.computeIfAbsent(settings, s -> Token.asString(s.block()));
  }
}
