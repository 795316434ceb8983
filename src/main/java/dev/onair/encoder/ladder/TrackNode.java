package dev.onair.encoder.ladder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.encoding.AudioTrack;
import dev.onair.model.encoding.CaptionTrack;

/** Audio and caption tracks as MediaLive's descriptions. */
final class TrackNode {

  private TrackNode() {}

  static ObjectNode of(AudioTrack track) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", track.name());
    node.put("audioSelectorName", track.selector());
    node.put("audioTypeControl", "FOLLOW_INPUT");
    node.put(
        "languageCodeControl", track.language().isPresent() ? "USE_CONFIGURED" : "FOLLOW_INPUT");
    track.language().ifPresent(code -> node.put("languageCode", code));
    track.label().ifPresent(label -> node.put("streamName", label));
    String codec =
        switch (track.codec()) {
          case AAC -> "aacSettings";
          case AC3 -> "ac3Settings";
        };
    node.putObject("codecSettings").set(codec, OptionsNode.of(track.options()));
    return node;
  }

  static ObjectNode of(CaptionTrack track) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", track.name());
    node.put("captionSelectorName", track.selector());
    node.put("languageCode", track.language());
    track.label().ifPresent(label -> node.put("languageDescription", label));
    node.putObject("destinationSettings")
        .putObject("webvttDestinationSettings")
        .put("styleControl", track.style().name());
    return node;
  }
}
