package dev.onair.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.probe.samples.Rendition;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthyStreamTest {

  @ParameterizedTest
  @CsvSource({
    "hls/index.m3u8, HLS, 4",
    "ll/index.m3u8, LL-HLS, 4",
    "ts/index.m3u8, HLS, 2",
    "dash/index.mpd, DASH, 3",
    "hls/v0.m3u8, HLS, 1",
    "ll/a0.m3u8, LL-HLS, 1",
  })
  void nothingIsWrongWithAHealthyStream(String path, String format, int renditions)
      throws Exception {
    ProbeResult result = probe(path);

    assertThat(result.findings()).isEmpty();
    assertThat(result.facts().format()).isEqualTo(format);
    assertThat(result.facts().renditions()).hasSize(renditions);
  }

  @Test
  void factsSayWhatIsReallyThere() throws Exception {
    Facts facts = probe("hls/index.m3u8").facts();

    Rendition lowest = facts.renditions().get(1);
    assertThat(lowest.samples().get(0).contents().orElseThrow().video().orElseThrow().picture())
        .hasValueSatisfying(
            picture -> {
              assertThat(picture.size()).isEqualTo("192x108");
              assertThat(picture.rate().orElseThrow()).isEqualTo(25);
            });
    assertThat(facts.edgeAge().orElseThrow()).isBetween(1d, 3d);
    assertThat(facts.window().orElseThrow()).isEqualTo(20);
    assertThat(facts.readings()).isGreaterThan(3);
  }

  private static ProbeResult probe(String path) throws InterruptedException {
    ScriptedChannel channel = ScriptedChannel.healthy();
    URI uri = URI.create("https://live.example.com/" + path);
    return Probe.of(ProbePlan.of(uri), channel, channel).run();
  }
}
