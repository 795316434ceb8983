package dev.onair.sandbox.medialive.playout.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.medialive.playout.encode.Track;
import dev.onair.sandbox.medialive.playout.receive.Contents;
import java.util.List;
import java.util.Optional;

/** Which of a source's audio streams a track takes: by its selector, or else the first. */
final class AudioSelection {

  private AudioSelection() {}

  /** The stream of each track, in ffmpeg's words; none of a silent source. */
  static List<String> of(List<Track> tracks, JsonNode attachment, Contents contents) {
    return contents.sounds().isEmpty()
        ? List.of()
        : tracks.stream().map(track -> of(track, attachment, contents).stream()).toList();
  }

  private static Contents.Sound of(Track track, JsonNode attachment, Contents contents) {
    List<Contents.Sound> sounds = contents.sounds();
    Optional<Contents.Sound> selected = Optional.empty();
    for (JsonNode selector : attachment.at("/inputSettings/audioSelectors")) {
      if (selector.path("name").asText().equals(track.selector())) {
        selected = selected(selector.path("selectorSettings"), sounds);
      }
    }
    return selected.orElse(sounds.get(0));
  }

  private static Optional<Contents.Sound> selected(JsonNode settings, List<Contents.Sound> sounds) {
    String language = settings.at("/audioLanguageSelection/languageCode").asText();
    if (!language.isEmpty()) {
      return sounds.stream()
          .filter(sound -> sound.language().filter(language::equalsIgnoreCase).isPresent())
          .findFirst();
    }
    int pid = settings.at("/audioPidSelection/pid").asInt();
    if (pid > 0) {
      return sounds.stream().filter(sound -> sound.pid() == pid).findFirst();
    }
    int number = settings.at("/audioTrackSelection/tracks/0/track").asInt();
    return number >= 1 && number <= sounds.size()
        ? Optional.of(sounds.get(number - 1))
        : Optional.empty();
  }
}
