package dev.onair.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.Project;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestPreferenceTest {

  private static final List<String> BEST_FIRST =
      List.of("hls/index", "cmaf/index", "hls/ll-index", "cmaf/ll-index", "cmaf/dash", "hls/late");

  @TempDir private Path root;

  @Test
  void everyManifestIsPreferredToThoseThatFewerPlayersPlay() {
    ManifestPreference preference = preference();

    Map<String, String> left = new HashMap<>();
    BEST_FIRST.forEach(name -> left.put(name, "https://" + name));

    for (String best : BEST_FIRST) {
      assertThat(preference.best(left)).contains("https://" + best);
      left.remove(best);
    }
    assertThat(preference.best(left)).isEmpty();
  }

  @Test
  void whatTheFileNoLongerSaysIsTheLastResort() {
    ManifestPreference preference = preference();

    assertThat(preference.best(Map.of("a/old", "https://old", "cmaf/dash", "https://dash")))
        .contains("https://dash");
    assertThat(preference.best(Map.of("a/old", "https://old"))).contains("https://old");
  }

  @Test
  void withoutAFileTheUrlTellsThatFewerPlayersPlayDash() {
    Map<String, String> playback =
        Map.of(
            "cmaf/dash", "https://a/dash.mpd",
            "cmaf/index", "https://a/index.m3u8",
            "cmaf/ll-index", "https://a/ll-index.m3u8");

    assertThat(ManifestPreference.NONE.best(playback)).contains("https://a/index.m3u8");
  }

  @Test
  void hevcInTransportStreamsIsTheLastThatAPlayerPlays() {
    ManifestPreference preference = preference("encoding.profile = hd-1080p-25fps-hevc\n");

    assertThat(
            preference.best(
                Map.of(
                    "hls/index",
                    "https://ts",
                    "cmaf/late",
                    "https://late",
                    "cmaf/dash",
                    "https://d")))
        .contains("https://d");
    assertThat(preference.best(Map.of("hls/index", "https://ts", "cmaf/index", "https://fmp4")))
        .contains("https://fmp4");
    assertThat(preference.best(Map.of("hls/index", "https://ts"))).contains("https://ts");
  }

  private ManifestPreference preference() {
    return preference("");
  }

  private ManifestPreference preference(String more) {
    ProjectFolder.in(root)
        .channel(
            "news",
            """
            class = SINGLE_PIPELINE
            inputs.main { type = URL_PULL, sources = ["https://a.onair.dev/live.m3u8"] }
            packaging.endpoints.hls.manifests.late { format = HLS, time-delay = 30s }
            """
                + more);
    return new ManifestPreference(Project.load(root, Map.of()).fleet().channels().get(0));
  }
}
