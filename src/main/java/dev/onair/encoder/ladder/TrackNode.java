package dev.onair.encoder.ladder;

import dev.onair.encoder.settings.PlacedObject;
import dev.onair.model.encoding.AudioTrack;
import dev.onair.model.encoding.CaptionForm;
import dev.onair.model.encoding.CaptionTrack;

/** Audio and caption tracks as MediaLive's descriptions. */
final class TrackNode {

  private TrackNode() {}

  static void write(PlacedObject description, AudioTrack track) {
    description.put("name", track.name());
    description.put("audioSelectorName", track.selector());
    description.put("audioTypeControl", "FOLLOW_INPUT");
    description.put(
        "languageCodeControl",
        track.language().map(code -> code.isPresent() ? "USE_CONFIGURED" : "FOLLOW_INPUT"));
    description.put("languageCode", track.language());
    description.put("streamName", track.label());
    String codec =
        switch (track.codec().value()) {
          case AAC -> "aacSettings";
          case AC3 -> "ac3Settings";
        };
    description.object("codecSettings", track.codec().at()).object(codec).putAll(track.options());
  }

  static void write(PlacedObject description, CaptionTrack track) {
    description.put("name", track.name());
    description.put("captionSelectorName", track.selector());
    description.put("languageCode", track.language());
    description.put("languageDescription", track.label());
    track.form().match(new Destination(description.object("destinationSettings")));
  }

  private record Destination(PlacedObject settings) implements CaptionForm.Cases<Void> {
    @Override
    public Void webvtt(CaptionForm.Webvtt form) {
      settings.object("webvttDestinationSettings").put("styleControl", form.style());
      return null;
    }

    @Override
    public Void burnIn(CaptionForm.BurnIn form) {
      settings.object("burnInDestinationSettings", form.look().at()).putAll(form.look().value());
      return null;
    }
  }
}
