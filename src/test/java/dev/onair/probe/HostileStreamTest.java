package dev.onair.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Octets;
import dev.onair.probe.checks.Finding;
import dev.onair.probe.dash.Mpd;
import dev.onair.probe.dash.MpdReader;
import dev.onair.probe.hls.Playlists;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of those who mean no good. */
class HostileStreamTest {

  private static final URI BASE = URI.create("https://live.example.com/a/index.mpd");

  /** What hurts readers: numbers, separators, quotes, controls, and tags. */
  private static final String[] PIECES = {
    "999999999999999999999999",
    "-1",
    "NaN",
    "1e999",
    "\"",
    ",",
    "\n",
    "\u0000",
    "\u202e",
    "$",
    "%",
    "://",
    "\\",
    "<",
    ">",
    "&x;",
    "#EXTM3U\n",
    "#EXT-X-PART:",
    "#EXT-X-DISCONTINUITY\n",
    "#EXT-X-ENDLIST\n",
    "#EXT-X-DATERANGE:ID=\"a\",",
    "PT9999999999999999H",
    "r=\"-1\"",
    " t=\"0\""
  };

  @ParameterizedTest
  @CsvSource({"hls/index.m3u8, 120", "ll/index.m3u8, 120", "dash/index.mpd, 160"})
  void whateverStandsInManifestsIsAFindingAtMost(String path, int rounds) throws Exception {
    for (int seed = 0; seed < rounds; seed++) {
      Random random = new Random(seed);
      ScriptedChannel channel =
          new ScriptedChannel(
              (uri, exchange) ->
                  uri.getPath().matches(".*(m3u8|mpd)")
                      ? ScriptedChannel.with(exchange, mutated(exchange.text(), random))
                      : exchange);

      ProbeResult result =
          Probe.of(
                  ProbePlan.of(URI.create("https://live.example.com/" + path))
                      .watching(Duration.ofSeconds(2)),
                  channel,
                  channel)
              .run();

      assertThat(result.findings()).allSatisfy(HostileStreamTest::isShort);
    }
  }

  @Test
  void whateverStandsInSegmentsIsAFindingAtMost() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      ScriptedChannel channel =
          new ScriptedChannel(
              (uri, exchange) ->
                  uri.getPath().endsWith(".mp4")
                      ? ScriptedChannel.with(exchange, mutated(exchange.body(), random))
                      : exchange);

      ProbeResult result =
          Probe.of(
                  ProbePlan.of(URI.create("https://live.example.com/hls/index.m3u8"))
                      .watching(Duration.ofSeconds(2)),
                  channel,
                  channel)
              .run();

      assertThat(result.findings()).allSatisfy(HostileStreamTest::isShort);
    }
  }

  private static void isShort(Finding finding) {
    assertThat(finding.found()).hasSizeLessThan(400).doesNotContain("\n", "\u202e", "\u0000");
  }

  private static String mutated(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int from = random.nextInt(changed.length() + 1);
      int to = Math.min(changed.length(), from + random.nextInt(12));
      changed.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
    }
    return changed.toString();
  }

  private static Octets mutated(Octets bytes, Random random) {
    byte[] changed = bytes.toArray();
    for (int i = random.nextInt(20); i >= 0; i--) {
      // Most harm is done at the beginning, where the boxes are.
      changed[random.nextInt(Math.min(changed.length, 2000))] = (byte) random.nextInt(256);
    }
    return Octets.of(changed).slice(0, 1 + random.nextInt(changed.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE MPD [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><MPD>&x;</MPD>",
        "<!DOCTYPE MPD SYSTEM \"http://127.0.0.1:1/x.dtd\"><MPD/>",
        "<!DOCTYPE MPD [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><MPD x=\"&b;\"/>"
      })
  void entitiesAreNotFollowed(String document) {
    Mpd mpd = MpdReader.read(document, BASE);

    assertThat(mpd.periods()).isEmpty();
    assertThat(mpd.misread()).hasSize(1);
  }

  @Test
  void aLineThatStandsForABillionSegmentsFillsNoMemory() {
    String representation =
        "<Representation id=\"%d\" bandwidth=\"1\"><SegmentTemplate media=\"$Number$\">"
            + "<SegmentTimeline><S t=\"0\" d=\"1\" r=\"2000000000\"/></SegmentTimeline>"
            + "</SegmentTemplate></Representation>";
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      all.append(representation.formatted(i));
    }

    Mpd mpd =
        MpdReader.read(
            "<MPD><Period><AdaptationSet>" + all + "</AdaptationSet></Period></MPD>", BASE);

    assertThat(
            mpd.periods().get(0).representations().stream()
                .mapToInt(it -> it.segments().size())
                .sum())
        .isLessThanOrEqualTo(100_000);
  }

  @Test
  void elementsInElementsWithoutEndAreRefused() {
    Mpd mpd = MpdReader.read("<MPD>" + "<a>".repeat(100_000), BASE);

    assertThat(mpd.misread()).hasSize(1);
  }

  @Test
  void longLinesAreReadOnce() {
    String line = "#EXT-X-DATERANGE:" + "A=\"b\",".repeat(300_000);

    assertThat(Playlists.media("#EXTM3U\n" + line + "\n").misread()).isNotEmpty();
    assertThat(Playlists.media("#EXTM3U\n#EXT-X-CUE-OUT:" + "1,".repeat(500_000)).misread())
        .isNotEmpty();
  }

  @Test
  void aMultivariantPlaylistOfThousandsIsReadInPart() throws Exception {
    StringBuilder text = new StringBuilder("#EXTM3U\n");
    for (int i = 0; i < 5000; i++) {
      text.append("#EXT-X-STREAM-INF:BANDWIDTH=1\nv%d.m3u8\n".formatted(i));
    }
    ScriptedChannel channel =
        ScriptedChannel.rewritten(".*index.*", (playlist, path) -> text.toString());

    ProbeResult result =
        Probe.of(ProbePlan.of(URI.create("https://a.example/hls/index.m3u8")), channel, channel)
            .run();

    assertThat(result.facts().renditions()).hasSize(60);
  }

  @Test
  void bytesThatAreNoTextAreNoManifest() throws Exception {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    ScriptedChannel channel =
        new ScriptedChannel((uri, exchange) -> ScriptedChannel.with(exchange, Octets.of(bytes)));

    List<Finding> findings =
        Probe.of(ProbePlan.of(URI.create("https://a.example/hls/index.m3u8")), channel, channel)
            .run()
            .findings();

    assertThat(findings).extracting(Finding::id).containsExactly("probe.manifest.kind");
  }
}
