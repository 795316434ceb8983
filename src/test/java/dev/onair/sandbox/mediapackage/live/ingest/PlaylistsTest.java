package dev.onair.sandbox.mediapackage.live.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.MalformedMedia;
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

  @Test
  void ofALongPlaylistTheEndCounts() throws Exception {
    StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-TARGETDURATION:2\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("#EXTINF:2,\n").append(i).append(".ts\n");
    }

    assertThat(Playlists.child(text.toString(), "index.m3u8"))
        .hasSize(1_000)
        .last()
        .extracting(Playlists.Entry::file)
        .isEqualTo("4999.ts");
  }

  @Test
  void timesThatNoClockKnowsAreRefused() {
    String text =
        """
        #EXTM3U
        #EXT-X-TARGETDURATION:2
        #EXT-X-PROGRAM-DATE-TIME:+999999999-12-31T23:59:59Z
        #EXTINF:9000000000000,
        a.ts
        #EXTINF:2,
        b.ts
        """;

    assertThatThrownBy(() -> Playlists.child(text, "index.m3u8"))
        .isInstanceOf(MalformedMedia.class);
  }

  @Test
  void aPlaylistOfThousandsOfPlaylistsIsRefused() {
    StringBuilder text = new StringBuilder("#EXTM3U\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("#EXT-X-STREAM-INF:BANDWIDTH=1\n").append(i).append(".m3u8\n");
    }

    assertThatThrownBy(() -> Playlists.multivariant(text.toString(), "index.m3u8"))
        .isInstanceOf(MalformedMedia.class)
        .hasMessage("the playlist lists more than 100 others");
  }

  @Test
  void aLanguageThatIsNoneIsNotTold() throws Exception {
    String text =
        """
        #EXTM3U
        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="1",LANGUAGE="../x?<",URI="a.m3u8"
        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="2",LANGUAGE="pt-BR",URI="b.m3u8"
        #EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"
        v.m3u8
        """;

    assertThat(Playlists.multivariant(text, "index.m3u8"))
        .containsEntry("a.m3u8", Optional.empty())
        .containsEntry("b.m3u8", Optional.of("pt-BR"));
  }
}
