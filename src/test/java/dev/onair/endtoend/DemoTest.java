package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.OnairProcess;
import dev.onair.secrets.Place;
import dev.onair.secrets.Planted;
import dev.onair.secrets.Search;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealFfmpeg;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code onair demo}, in processes of its own: it is what a newcomer runs first. */
@Order(7)
class DemoTest {

  @TempDir private Path root;

  @BeforeEach
  void aProjectOfTwoChannels() {
    RealTerraform.orSkip();
    ProjectFolder.in(root)
        .shared(
            "region = eu-west-1\naccount = \"111122223333\"\nstate { backend = s3, bucket = states }\n")
        .file(
            "profiles/tiny.conf",
            """
            input { resolution = SD, max-bitrate = MAX_10_MBPS }
            frame-rate = 25
            renditions = [{ size = 160x90, max-bitrate = 150 kbps, quality = 6 }]
            """)
        .channel(
            "news",
            """
            class = SINGLE_PIPELINE
            inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8?token=%s"] }
            encoding.profile = tiny
            packaging.endpoints { hls.segment = 2s, cmaf.segment = 2s }
            """
                .formatted(Planted.URL_TOKEN.value()))
        .channel(
            "arena",
            """
            class = SINGLE_PIPELINE
            start = false
            inputs {
              main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
              slate { type = MP4_FILE, sources = ["s3ssl://slates-example/slate.mp4"] }
            }
            encoding.profile = tiny
            packaging.endpoints { hls.segment = 2s, cmaf = null }
            """);
  }

  @Test
  void itPutsTheChannelsOnAirShowsThemAndLeavesNothing() throws Exception {
    RealFfmpeg.orSkip();
    Map<String, String> environment = new HashMap<>(Planted.environment());
    environment.put("XDG_CACHE_HOME", root.resolve("cache").toString());
    try (OnairProcess onair = OnairProcess.start(root, environment, "demo")) {
      onair.await("$ onair plan");
      assertThat(onair.await("shared ")).contains("(new)");
      onair.await("$ onair apply");
      onair.await("shared: applied");
      assertThat(onair.await("arena: ")).isEqualTo("arena: applied");
      assertThat(onair.await("news: ")).isEqualTo("news: applied");
      assertThat(onair.await("arena: ")).contains("start = false");
      assertThat(onair.await("news: ")).startsWith("news: on air");
      onair.await("$ onair start arena");
      onair.await("$ onair list");
      assertThat(onair.await("arena")).contains("main=RTMP_PUSH");
      assertThat(onair.await("news")).contains("main=URL_PULL");
      onair.await("$ onair output");
      assertThat(onair.await("news "))
          .contains("https://", "/out/v1/onair_main/news/cmaf/dash.mpd");
      assertThat(onair.await("$ onair probe")).endsWith("probe arena news --fail-on never");
      // What it finds hangs on how busy this machine is; that it finds all of them does not.
      assertThat(onair.await("arena hls/index: ")).contains("HLS, segments up to 2.0 s");
      assertThat(onair.await("news cmaf/dash: ")).contains("DASH, segments up to 2.0 s");
      onair.await("7 streams: ");
      onair.await("$ onair plan --all");
      onair.await("A second plan of every stack is empty.");
      onair.await("$ onair destroy arena news --confirm arena,news");
      onair.await("arena: destroyed");
      onair.await("news: destroyed");
      onair.await("$ onair destroy shared --confirm shared");
      onair.await("shared: destroyed");
      onair.await("Everything was destroyed again; the sandbox confirms that nothing is left.");
      onair.await("  onair plan");
      assertThat(onair.await("Without a review: npx cdktf-cli"))
          .endsWith("deploy shared arena news");
      assertThat(onair.exitCode()).isEqualTo(0);
      assertThatNothingLeaks(onair.said());
    }
    assertThat(root).isDirectoryNotContaining("glob:**.tfstate");
    assertThat(root.resolve("target/demo")).isDirectoryContaining("glob:**.tfstate");
  }

  /** Of what all the commands said, and what they and Terraform left. */
  private void assertThatNothingLeaks(String said) throws IOException {
    Search search = new Search();
    search.look(Place.SAID, "demo", said);
    search.files(root.resolve("target/demo"));

    assertThat(search.placesOf(Planted.URL_TOKEN)).contains(Place.STACK, Place.STATE);
    search.assertNothingLeaks();
  }

  @Test
  void ctrlCEndsTheTerraformsThatRunAndSaysSo() throws Exception {
    try (OnairProcess onair =
        OnairProcess.start(root, Planted.environment(), "demo", "--no-video")) {
      onair.await("$ onair apply");
      Path lock = root.resolve("target/demo/.terraform.shared.tfstate.lock.info");
      for (int waited = 0; waited < 1_500 && !Files.exists(lock); waited++) {
        Thread.sleep(200);
      }
      assertThat(lock).as("the lock of an apply under way").exists();
      List<ProcessHandle> started = onair.descendants();
      assertThat(started).anyMatch(p -> p.info().command().orElse("").endsWith("terraform"));

      assertThat(onair.signal("INT")).isEqualTo(130);

      onair.await("onair: stopped");
      assertThat(started).noneMatch(ProcessHandle::isAlive);
    }
  }
}
