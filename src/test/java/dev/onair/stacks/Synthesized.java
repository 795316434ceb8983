package dev.onair.stacks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hashicorp.cdktf.Testing;
import dev.onair.config.SharedConf;
import dev.onair.model.WrittenSettings;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Stacks as Terraform sees them. */
final class Synthesized {

  private Synthesized() {}

  /** The shared stack of a {@code shared.conf}. */
  static JsonNode shared(String sharedConf) {
    return json(sharedJson(sharedConf));
  }

  static String sharedJson(String sharedConf) {
    return Testing.synth(
        new SharedStack(Testing.app(), SharedConf.spec(sharedConf), WrittenSettings.NONE));
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
