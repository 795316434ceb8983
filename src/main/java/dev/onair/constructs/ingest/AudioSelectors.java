package dev.onair.constructs.ingest;

import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.AudioSelector.HlsRendition;
import dev.onair.model.ingest.AudioSelector.Language;
import dev.onair.model.ingest.AudioSelector.Pid;
import dev.onair.model.ingest.AudioSelector.Tracks;
import java.util.LinkedHashMap;
import java.util.Map;

/** An audio selector in the provider's terms. */
final class AudioSelectors implements AudioSelector.By.Cases<Map<String, Object>> {

  private AudioSelectors() {}

  static Map<String, Object> of(AudioSelector selector) {
    return Map.of(
        "name", selector.name(), "selector_settings", selector.by().match(new AudioSelectors()));
  }

  @Override
  public Map<String, Object> language(Language by) {
    return Map.of(
        "audio_language_selection",
        Map.of("language_code", by.code(), "language_selection_policy", by.policy().name()));
  }

  @Override
  public Map<String, Object> pid(Pid by) {
    return Map.of("audio_pid_selection", Map.of("pid", by.pid()));
  }

  @Override
  public Map<String, Object> tracks(Tracks by) {
    Map<String, Object> selection = new LinkedHashMap<>();
    selection.put("tracks", by.tracks().stream().map(track -> Map.of("track", track)).toList());
    by.dolbyE()
        .ifPresent(
            program ->
                selection.put("dolby_e_decode", Map.of("program_selection", program.name())));
    return Map.of("audio_track_selection", selection);
  }

  @Override
  public Map<String, Object> hlsRendition(HlsRendition by) {
    return Map.of(
        "audio_hls_rendition_selection", Map.of("group_id", by.group(), "name", by.name()));
  }
}
