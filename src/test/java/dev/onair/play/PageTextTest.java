package dev.onair.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.testing.RealTerraform;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page's text, with channels whose words are somebody else's. */
class PageTextTest {

  private static final String WORDS = "</script><!--<script>alert(1)</script>&\"'";

  @Test
  void noTextOfOthersBecomesHtml() {
    String html = html("https://d1.example/a.m3u8");

    assertThat(html).contains("&lt;/script&gt;&lt;!--&lt;script&gt;alert(1)");
    assertThat(html.replace("\\u003c", "")).doesNotContain("<script>alert");
  }

  @Test
  void thePageMayAskTheHostsOfItsStreamsAlone() {
    assertThat(html("https://me@d1.example:8443/a.m3u8"))
        .contains("connect-src https://d1.example:8443; ");
    assertThat(html("https://x;script-src-elem&Tab;'unsafe-inline'/a.m3u8"))
        .contains("connect-src ; ")
        .doesNotContain("elem&Tab;'unsafe-inline';");
  }

  private static String html(String url) {
    Manifest manifest = new Manifest(WORDS, Manifest.Format.HLS, URI.create(url));
    WallChannel channel = new WallChannel(WORDS, List.of(manifest), List.of(WORDS));
    try {
      return WallPage.html(new Wall(WORDS, List.of(channel), Optional.of(WORDS)));
    } catch (PlayersMissingException e) {
      RealTerraform.needs(false, "the players", e.getMessage());
      throw e;
    }
  }
}
