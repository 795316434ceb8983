package dev.onair.sandbox.medialive.playout.encode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a description says of its codec.
 *
 * @param kind the member of the union that there is, for example {@code h264Settings}
 * @param settings what that says
 */
record CodecSettings(String kind, JsonNode settings) {

  /**
   * Those of a description.
   *
   * @param usual the kind where it says nothing
   */
  static CodecSettings of(JsonNode description, String usual) {
    JsonNode union = description.path("codecSettings");
    String kind = union.fieldNames().hasNext() ? union.fieldNames().next() : usual;
    return new CodecSettings(kind, union.path(kind));
  }

  /**
   * Why it isn't encoded.
   *
   * @param encoder the one that this ffmpeg lacks; absent: there is none for it
   */
  String missing(Optional<String> encoder) {
    return encoder
        .map(lacking -> "this ffmpeg has no " + lacking)
        .orElse(kind.replace("Settings", "") + " is not encoded here");
  }
}
