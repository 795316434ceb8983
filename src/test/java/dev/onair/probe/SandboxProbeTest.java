package dev.onair.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.demo.SandboxStreams;
import dev.onair.config.Project;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.play.Manifest;
import dev.onair.preview.Preview;
import dev.onair.probe.checks.Finding;
import dev.onair.probe.expected.Expected;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.Video;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealFfmpeg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every format of a channel on a sandbox that streams, read as a player would. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxProbeTest {

  /** Seconds: three target durations, without which players have no room. */
  private static final double WINDOW = 12;

  @TempDir private static Path folder;

  private static Sandbox sandbox;
  private static ChannelSpec channel;
  private static List<Manifest> manifests;

  @BeforeAll
  static void aTinyChannelIsOnAir() throws Exception {
    Path ffmpeg = RealFfmpeg.orSkip().program();
    ProjectFolder project = ProjectFolder.in(folder.resolve("project"));
    project.file(
        "profiles/tiny.conf",
        """
        input { resolution = SD, max-bitrate = MAX_10_MBPS }
        frame-rate = 25
        renditions = [
          { size = 320x180, max-bitrate = 400 kbps, quality = 6 }
          { size = 192x108, max-bitrate = 200 kbps, quality = 6 }
        ]
        """);
    project.channel(
        "news",
        """
        inputs.main {
          type = URL_PULL
          sources = ["https://example.com/a/index.m3u8", "https://example.com/b/index.m3u8"]
        }
        encoding.profile = tiny
        """);
    FleetSpec fleet = Project.load(project.root(), Map.of()).fleet();
    channel = fleet.channels().get(0);
    Video video =
        new Video(
            ffmpeg, 0, folder.resolve("reels"), folder.resolve("spool"), 1L << 30, line -> {});
    sandbox =
        Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ZERO).withVideo(video));
    Preview.start(sandbox, fleet.with(List.of(channel)));
    SandboxStreams streams = new SandboxStreams(sandbox, fleet);
    assertThat(streams.await(Duration.ofMinutes(2))).isEmpty();
    manifests = streams.channels().get(0).manifests();
    awaitWindow();
  }

  @AfterAll
  static void ends() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  private static void awaitWindow() throws InterruptedException {
    for (Manifest manifest : manifests) {
      ProbePlan glance = ProbePlan.of(manifest.url()).watching(Duration.ofMillis(1));
      while (Probe.of(glance).run().facts().window().orElse(0) < WINDOW) {
        Thread.sleep(500);
      }
    }
  }

  @Test
  @Order(1)
  void nothingIsWrongInAnyFormat() throws Exception {
    assertThat(manifests).hasSize(5);
    Map<String, List<Finding>> found = probe();

    assertThat(found)
        .hasSize(5)
        .allSatisfy(
            (name, findings) ->
                assertThat(findings).as(name).extracting(Finding::id).isSubsetOf(explained(name)));
  }

  @Test
  @Order(2)
  void anEncoderThatBeganAnewIsADiscontinuityAndNoMore() throws Exception {
    String id = sandbox.all("medialive/channel").get(0).path("id").asText();
    sandbox.streamFaults().orElseThrow().killEncoder(id);
    // What is asked for while it dies may never come.
    while (probe().get("hls/index").isEmpty()) {
      Thread.sleep(500);
    }

    Map<String, List<Finding>> found = probe();

    assertThat(found)
        .hasSize(5)
        .allSatisfy(
            (name, findings) ->
                assertThat(findings).as(name).extracting(Finding::id).isSubsetOf(restarted(name)));
  }

  /** ffmpeg puts three frames of AAC into a PES packet, and parts of TS have whole ones. */
  private static List<String> explained(String manifest) {
    return manifest.equals("hls/ll-index") ? List.of("probe.part.short") : List.of();
  }

  /** What the encoder did not send is a hole between periods in DASH. */
  private static List<String> restarted(String manifest) {
    List<String> ids = new ArrayList<>(explained(manifest));
    ids.add(manifest.equals("cmaf/dash") ? "probe.period.gap" : "probe.discontinuity.seen");
    return ids;
  }

  private static Map<String, List<Finding>> probe() throws InterruptedException {
    Map<String, List<Finding>> found = new TreeMap<>();
    List<Thread> threads = new ArrayList<>();
    for (Manifest manifest : manifests) {
      Thread thread =
          new Thread(
              () -> {
                List<Finding> findings = findings(manifest);
                synchronized (found) {
                  found.put(manifest.name(), findings);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return found;
  }

  private static List<Finding> findings(Manifest manifest) {
    Expected expected = Expected.of(channel, manifest.name()).orElseThrow();
    try {
      return Probe.of(ProbePlan.of(manifest.url()).expecting(expected)).run().findings();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
