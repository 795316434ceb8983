package dev.onair.fleet.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a playback URL is asked for. */
class PlaybackHostsTest {

  private static final String URL = "https://d111.cloudfront.net/out/v1/g/news/hls/index.m3u8?a=b";

  private final PlaybackHosts aws = PlaybackHosts.in(Map.of());
  private final PlaybackHosts sandbox =
      PlaybackHosts.in(Map.of("ONAIR_SANDBOX_MEDIA", "http://127.0.0.1:4567"));

  @Test
  void atAwsItIsWhereTheUrlSays() {
    assertThat(aws.of(URL)).isEqualTo(URI.create(URL));
    assertThat(aws.of(URL, "news")).isEqualTo(URI.create(URL));
  }

  @Test
  void inASandboxEachDistributionHasANameOnThisMachine() {
    assertThat(sandbox.of(URL))
        .hasToString("http://d111.cloudfront.localhost:4567/out/v1/g/news/hls/index.m3u8?a=b");
    assertThat(sandbox.of("https://live.example.com/out/v1/x.mpd"))
        .hasToString("http://live.example.com.localhost:4567/out/v1/x.mpd");
  }

  @Test
  void aLabelMakesAHostOfItsOwn() {
    assertThat(sandbox.of(URL, "news").getHost()).isEqualTo("news.d111.cloudfront.localhost");
  }
}
