package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.mp4.InitSegment;
import dev.onair.media.mp4.ReadFragment;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eleven seconds of a real stream, pushed, packaged in each way, and followed as players do. */
class PackagedStreamTest {

  private final PackagedStream stream = new PackagedStream();

  @BeforeEach
  void elevenSeconds() {
    stream.packed.live(stream.packed.encoder(1), 0, 11);
  }

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void whatAMultivariantPlaylistSaysIsWhatTheStreamIs() {
    assertThat(stream.lines("muxed/index.m3u8"))
        .anySatisfy(line -> assertThat(line).contains("avc1.64000c,mp4a.40.2", "320x180", "25.000"))
        .noneMatch(line -> line.contains("TYPE=AUDIO"));
    for (String endpoint : List.of("ts", "cmaf")) {
      assertThat(stream.lines(endpoint + "/index.m3u8"))
          .anySatisfy(
              line -> assertThat(line).contains("TYPE=AUDIO", "LANGUAGE=\"eng\"", "CHANNELS="))
          .anySatisfy(
              line -> assertThat(line).contains("avc1.64000b,mp4a.40.2", "192x108", "AUDIO="));
    }
  }

  @Test
  void fragmentsAreAsLongAsThePlaylistSaysAndFollowEachOtherToTheTick() throws Exception {
    for (String rendition : List.of("big", "small", "audio_eng")) {
      Followed followed = new Followed(stream, "cmaf", "index_" + rendition);
      InitSegment init = InitSegment.read(stream.octets("cmaf/" + followed.map));
      long timescale = init.tracks().get(0).timescale();
      long end = -1;
      for (Followed.Entry entry : followed.segments) {
        List<ReadFragment> fragments = ReadFragment.all(entry.octets(), init);
        long length = fragments.stream().mapToLong(ReadFragment::duration).sum();

        assertThat((double) length / timescale).isEqualTo(entry.seconds(), within(0.000_01));
        if (end >= 0) {
          assertThat(fragments.get(0).decodeTime()).isEqualTo(end);
        }
        assertThat(fragments.get(0).samples().get(0).sync()).isTrue();
        end = fragments.get(0).decodeTime() + length;
      }
      assertThat(followed.segments).hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"muxed", "ts"})
  void transportStreamsBeginWithAKeyPictureAndHaveWhatThePlaylistSays(String endpoint)
      throws Exception {
    for (Followed.Entry entry : new Followed(stream, endpoint, "index_big").segments) {
      TsSegment segment = TsSegment.read(entry.octets(), OptionalLong.empty());
      List<TsTrack> tracks = segment.tracks();
      List<AccessUnit> pictures = tracks.get(0).units();

      assertThat(tracks).hasSize(endpoint.equals("muxed") ? 2 : 1);
      assertThat(pictures.get(0).sync()).isTrue();
      assertThat(pictures).hasSize((int) Math.round(entry.seconds() * 25));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "muxed/big",
        "ts/small",
        "ts/audio_eng",
        "cmaf/big",
        "cmaf/small",
        "cmaf/audio_eng"
      })
  void thePartsOfASegmentAreTheSegment(String of) {
    String endpoint = of.replaceFirst("/.*", "");
    Followed followed = new Followed(stream, endpoint, of.replaceFirst(".*/", "ll_"));

    for (Followed.Entry entry : followed.segments) {
      List<Octets> parts = new ArrayList<>();
      entry.parts().forEach(part -> parts.add(stream.octets(endpoint + "/" + part)));
      if (!parts.isEmpty()) {
        assertThat(Octets.join(parts)).isEqualTo(entry.octets());
      }
    }
    assertThat(followed.segments).anyMatch(entry -> !entry.parts().isEmpty());
    assertThat(followed.growing).hasSize(4);
    followed.growing.forEach(
        part -> assertThat(stream.octets(endpoint + "/" + part).isEmpty()).isFalse());
  }

  /** RFC 8216bis, 4.4.4.9. */
  @ParameterizedTest
  @ValueSource(strings = {"muxed/ll_big", "ts/ll_small", "cmaf/ll_small", "cmaf/ll_audio_eng"})
  void noPartIsLongerThanItsTargetAndNoDependentOneMuchShorter(String playlist) {
    List<String> lines = stream.lines(playlist + ".m3u8");
    List<String> parts = lines.stream().filter(line -> line.startsWith("#EXT-X-PART:")).toList();
    double target =
        lines.stream()
            .filter(line -> line.startsWith("#EXT-X-PART-INF"))
            .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".*=", "")))
            .sum();

    assertThat(parts).hasSizeGreaterThan(12);
    for (String part : parts) {
      double least = part.contains("INDEPENDENT") ? 0 : 0.85 * target;
      assertThat(Double.parseDouble(part.replaceFirst(".*DURATION=([0-9.]+),.*", "$1")))
          .isBetween(least, target);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"muxed", "ts", "cmaf"})
  void anIframeStreamHasOnePictureASegment(String endpoint) throws Exception {
    Followed followed = new Followed(stream, endpoint, "index_small.iframes");

    for (Followed.Entry entry : followed.segments) {
      if (endpoint.equals("cmaf")) {
        InitSegment init = InitSegment.read(stream.octets("cmaf/" + followed.map));
        assertThat(ReadFragment.all(entry.octets(), init))
            .singleElement()
            .satisfies(
                fragment ->
                    assertThat(fragment.samples())
                        .singleElement()
                        .matches(ReadFragment.ReadSample::sync));
      } else {
        TsSegment segment = TsSegment.read(entry.octets(), OptionalLong.empty());
        assertThat(segment.tracks().get(0).units()).singleElement().matches(AccessUnit::sync);
      }
    }
    assertThat(followed.segments).hasSize(5);
  }

  @Test
  void theSegmentsOfADashManifestAreWhereItSays() throws Exception {
    String mpd = stream.get("cmaf/index.mpd").body().text();
    String number = mpd.replaceFirst("(?s).*?startNumber=\"(\\d+)\".*", "$1");
    long time = Long.parseLong(mpd.replaceFirst("(?s).*?<S t=\"(\\d+)\".*", "$1"));
    String init = mpd.replaceFirst("(?s).*?initialization=\"([^\"]+)\".*", "$1");

    Octets first = stream.octets("cmaf/segment_big_" + number + ".mp4");

    InitSegment read =
        InitSegment.read(stream.octets("cmaf/" + init.replace("$RepresentationID$", "big")));
    assertThat(ReadFragment.all(first, read).get(0).decodeTime()).isEqualTo(time);
  }

  @Test
  void aRestartedEncoderIsADiscontinuityAndAPeriodOfItsOwn() throws Exception {
    stream.packed.clock.pass(Duration.ofSeconds(3));
    stream.packed.live(stream.packed.encoder(1).shifted(5_000_000), 14, 20);

    List<String> lines = stream.lines("cmaf/index_big.m3u8");
    assertThat(lines).containsOnlyOnce("#EXT-X-DISCONTINUITY");
    assertThat(lines.stream().filter(line -> line.startsWith("#EXT-X-MAP"))).hasSize(2);
    assertThat(stream.get("cmaf/index.mpd").body().text().split("<Period ", -1)).hasSize(3);
    Followed followed = new Followed(stream, "cmaf", "index_big");
    followed.segments.forEach(entry -> assertThat(entry.octets().isEmpty()).isFalse());
  }
}
