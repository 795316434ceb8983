package dev.onair.importing.ladder;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.importing.text.Conf;
import dev.onair.model.encoding.AudioTrack;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The audio and caption tracks of a ladder.
 *
 * @param audio the audio tracks
 * @param captions the caption tracks
 */
record Tracks(List<Track> audio, List<Track> captions) {

  /**
   * A track.
   *
   * @param name what it is called in the ladder
   * @param description the name of its description
   * @param place the description
   */
  record Track(String name, String description, JsonPlace place) {}

  /** Empty where an output has captions that are not an output of their own. */
  static Optional<Tracks> of(JsonPlace settings, JsonPlace group) {
    List<Track> captions = new ArrayList<>();
    Labels labels = new Labels();
    for (JsonPlace output : group.list("outputs")) {
      if (output.at("videoDescriptionName").isPresent()) {
        continue;
      }
      List<JsonPlace> named = output.list("captionDescriptionNames");
      if (named.size() != 1 || output.at("audioDescriptionNames").isPresent()) {
        return Optional.empty();
      }
      String wanted = named.get(0).node().asText();
      String name = labels.of(output.text("outputName").orElse(wanted), "captions");
      find(settings, "captionDescriptions", wanted)
          .ifPresent(place -> captions.add(new Track(name, wanted, place)));
    }
    List<Track> audio = new ArrayList<>();
    Labels ofAudio = new Labels();
    for (JsonPlace description : settings.list("audioDescriptions")) {
      String name = description.text("name").orElse("");
      audio.add(new Track(ofAudio.of(name, "audio"), name, description));
    }
    return Optional.of(new Tracks(audio, captions));
  }

  private static Optional<JsonPlace> find(JsonPlace settings, String list, String name) {
    return settings.list(list).stream()
        .filter(description -> description.text("name").filter(name::equals).isPresent())
        .findFirst();
  }

  /** The ladder's names of audio descriptions. */
  List<String> named(List<String> descriptions) {
    return descriptions.stream()
        .flatMap(
            wanted -> audio.stream().filter(track -> track.description().equals(wanted)).limit(1))
        .map(Track::name)
        .toList();
  }

  void write(Conf conf, Ladder standard) {
    List<String> lines = audio.stream().map(track -> audio(track, standard)).toList();
    // What a ladder has where it says nothing.
    if (!lines.equals(List.of("{ name = audio }"))) {
      conf.list("audio", lines);
    }
    if (!captions.isEmpty()) {
      conf.list("captions", captions.stream().map(Tracks::captions).toList());
    }
  }

  private static String audio(Track track, Ladder standard) {
    JsonPlace place = track.place();
    List<String> members = new ArrayList<>();
    members.add("name = " + track.name());
    member(members, "language", place.text("languageCode"));
    member(members, "label", place.text("streamName"));
    place
        .text("audioSelectorName")
        .filter(selector -> !selector.equals("default"))
        .ifPresent(selector -> members.add("selector = " + Conf.word(selector)));
    boolean dolby = place.at("codecSettings", "ac3Settings").isPresent();
    if (dolby) {
      members.add("codec = " + AudioTrack.Codec.AC3);
    }
    place
        .at("codecSettings", dolby ? "ac3Settings" : "aacSettings")
        .ifPresent(
            codec ->
                members.addAll(
                    OptionsText.inline(
                        codec,
                        standard.audio().value().stream()
                            .filter(t -> (t.codec().value() == AudioTrack.Codec.AC3) == dolby)
                            .findFirst()
                            .map(AudioTrack::options)
                            .orElse(Options.NONE))));
    return "{ " + String.join(", ", members) + " }";
  }

  private static String captions(Track track) {
    JsonPlace place = track.place();
    List<String> members = new ArrayList<>();
    members.add("name = " + track.name());
    member(members, "language", place.text("languageCode"));
    member(members, "label", place.text("languageDescription"));
    member(members, "selector", place.text("captionSelectorName"));
    place
        .text("destinationSettings", "webvttDestinationSettings", "styleControl")
        .filter(style -> !style.equals("PASSTHROUGH"))
        .ifPresent(style -> members.add("style = " + style));
    return "{ " + String.join(", ", members) + " }";
  }

  private static void member(List<String> members, String key, Optional<String> value) {
    value.ifPresent(text -> members.add(key + " = " + Conf.word(text)));
  }
}
