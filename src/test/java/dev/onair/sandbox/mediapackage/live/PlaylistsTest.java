package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaylistsTest {

  @Test
  void datesGoOnFromTheLastThatIsTold() throws Exception {
    String text =
        """
        #EXTM3U
        #EXT-X-TARGETDURATION:2
        #EXTINF:2.000,
        a.ts
        #EXT-X-PROGRAM-DATE-TIME:2026-11-27T12:00:00.500Z
        #EXTINF:1.500,
        b.ts
        #EXTINF:2.000,
        c.ts
        #EXT-X-DISCONTINUITY
        #EXTINF:2.000,
        d.ts
        """;

    assertThat(Playlists.child(text, "sub/index.m3u8"))
        .containsExactly(
            entry("a", 2000, Optional.empty(), false),
            entry("b", 1500, Optional.of(Instant.parse("2026-11-27T12:00:00.500Z")), false),
            entry("c", 2000, Optional.of(Instant.parse("2026-11-27T12:00:02Z")), false),
            entry("d", 2000, Optional.empty(), true));
  }

  private static Playlists.Entry entry(
      String name, int millis, Optional<Instant> dated, boolean discontinuity) {
    return new Playlists.Entry(
        "sub/" + name + ".ts", Duration.ofMillis(millis), dated, discontinuity);
  }

  @Test
  void tagsThatNobodyKnowsArePassedOver() throws Exception {
    String text =
        """
        #EXTM3U
        #EXT-X-TARGETDURATION:2
        #EXT-X-OF-SOMEBODY:1
        #EXTINF:2,
        #EXT-OATCLS-SCTE35:/DA=
        with%20space.ts?token=1
        """;

    assertThat(Playlists.child(text, "index.m3u8"))
        .extracting(Playlists.Entry::file)
        .containsExactly("with space.ts");
  }

  @Test
  void childrenAreVariantsAndThenAudioWithItsLanguage() throws Exception {
    String text =
        """
        #EXTM3U
        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="de",LANGUAGE="de",URI="../x/de.m3u8"
        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="en",URI="en.m3u8"
        #EXT-X-STREAM-INF:BANDWIDTH=2,AUDIO="a"
        high.m3u8
        #EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"
        low.m3u8
        """;

    assertThat(Playlists.isMultivariant(text)).isTrue();
    assertThat(Playlists.multivariant(text, "sub/index.m3u8").entrySet())
        .extracting(Object::toString)
        .containsExactly(
            "sub/high.m3u8=Optional.empty",
            "sub/low.m3u8=Optional.empty",
            "x/de.m3u8=Optional[de]");
  }
}
