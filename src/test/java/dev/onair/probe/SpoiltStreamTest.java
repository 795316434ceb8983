package dev.onair.probe;

import static dev.onair.probe.Spoilt.answer;
import static dev.onair.probe.Spoilt.dates;
import static dev.onair.probe.Spoilt.first;
import static dev.onair.probe.Spoilt.frozen;
import static dev.onair.probe.Spoilt.header;
import static dev.onair.probe.Spoilt.status;
import static dev.onair.probe.Spoilt.text;
import static dev.onair.probe.Spoilt.took;
import static dev.onair.probe.Spoilt.trouble;
import static dev.onair.probe.Spoilt.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.onair.model.packaging.ManifestSpec.Format;
import dev.onair.probe.ScriptedChannel.Spoiler;
import dev.onair.probe.checks.Fault;
import dev.onair.probe.checks.Faults;
import dev.onair.probe.checks.Finding;
import dev.onair.probe.expected.Expected;
import dev.onair.probe.expected.ExpectedVideo;
import dev.onair.probe.http.Exchange;
import dev.onair.probe.http.Trouble.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fault by a channel that has it, and no other. */
class SpoiltStreamTest {

  private static final String HLS = "hls/index.m3u8";
  private static final String LL = "ll/index.m3u8";
  private static final String DASH = "dash/index.mpd";
  private static final String INDEX = ".*/index\\..*";
  private static final String V0 = ".*/v0\\.m3u8";
  private static final String V1 = ".*/v1\\.m3u8";
  private static final String MEDIA = ".*/[vai]\\d\\.m3u8";
  private static final String MPD = ".*\\.mpd";
  private static final String V1_TIMELINE = "(?s)(id=\"v1\".*?<S t=\")(\\d+)000";
  private static final String AUDIO = "(?s)(id=\"a0\".*?)";

  private record Pair(String id, String path, UnaryOperator<ProbePlan> plan, Spoiler spoiler) {
    private Pair(String id, String path, Spoiler spoiler) {
      this(id, path, plan -> plan, spoiler);
    }
  }

  @TestFactory
  Stream<DynamicTest> eachFaultIsFoundWhereItIs() {
    return pairs().stream()
        .map(
            pair ->
                dynamicTest(pair.id(), () -> assertThat(found(pair)).containsExactly(pair.id())));
  }

  @Test
  void everyFaultHasAPair() {
    assertThat(pairs().stream().map(Pair::id).distinct())
        .containsExactlyInAnyOrderElementsOf(Faults.all().stream().map(Fault::id).toList());
  }

  @Test
  void whatIsWrongInAllSegmentsIsOneFinding() throws Exception {
    List<Finding> findings =
        run(new Pair("", HLS, text(V0, "TARGETDURATION:2", "TARGETDURATION:1")));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).where()).isEqualTo("320x180");
    assertThat(findings.get(0).found()).matches("segment \\d+: 2.000 s, and 9 more");
    assertThat(findings.get(0).right()).isEqualTo("rounded at most 1 s");
  }

  private static Set<String> found(Pair pair) throws InterruptedException {
    Set<String> ids = new TreeSet<>();
    run(pair).forEach(finding -> ids.add(finding.id()));
    return ids;
  }

  private static List<Finding> run(Pair pair) throws InterruptedException {
    ScriptedChannel channel = new ScriptedChannel(pair.spoiler());
    URI uri = URI.create("https://live.example.com/" + pair.path());
    ProbePlan plan = pair.plan().apply(ProbePlan.of(uri));
    return Probe.of(plan, channel, channel).run().findings();
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    pairs.addAll(reach());
    pairs.addAll(answers());
    pairs.addAll(renditions());
    pairs.addAll(segments());
    pairs.addAll(alignment());
    pairs.addAll(times());
    pairs.addAll(markers());
    pairs.addAll(lowLatency());
    pairs.addAll(dash());
    return pairs;
  }

  private static List<Pair> reach() {
    return List.of(
        new Pair("probe.reach.host", HLS, trouble(INDEX, Kind.UNREACHABLE)),
        new Pair("probe.reach.timeout", HLS, trouble(V0, Kind.TIMEOUT)),
        new Pair("probe.reach.tls", DASH, trouble(MPD, Kind.TLS)),
        new Pair("probe.reach.redirects", HLS, trouble(INDEX, Kind.REDIRECTS)),
        new Pair("probe.reach.forbidden", HLS, status(INDEX, 403)),
        new Pair("probe.reach.forbidden", HLS, status(MEDIA, 403)),
        new Pair("probe.reach.missing", HLS, status(".*/v1-\\d+\\.mp4", 404)),
        new Pair("probe.reach.missing", DASH, status(".*/a0-init\\.mp4", 404)),
        new Pair("probe.reach.server", HLS, status(".*/a0\\.m3u8", 503)),
        new Pair("probe.reach.status", DASH, status(MPD, 418)),
        new Pair("probe.reach.size", HLS, trouble(V1, Kind.SIZE)),
        new Pair("probe.reach.budget", HLS, trouble(".*/i1-\\d+\\.mp4", Kind.BUDGET)));
  }

  private static List<Pair> answers() {
    return List.of(
        new Pair("probe.manifest.kind", HLS, text(INDEX, "(?s).*", "<html></html>")),
        new Pair("probe.manifest.kind", HLS, first(V0, "#EXTM3U", "#EXT")),
        new Pair("probe.manifest.syntax", HLS, first(V0, "#EXT-X-MAP", "#EXT-X-BYTERANGE:x\n$0")),
        new Pair("probe.manifest.syntax", HLS, first(INDEX, "\n#EXT-X-I", "\nnowhere.m3u8$0")),
        new Pair("probe.manifest.syntax", DASH, first(MPD, "PT2S", "2 s")),
        new Pair("probe.manifest.syntax", DASH, first(MPD, "</MPD>", "")),
        new Pair("probe.manifest.type", HLS, header(V0, "content-type", "text/plain")),
        new Pair("probe.manifest.type", DASH, header(MPD, "content-type", "text/xml")),
        new Pair("probe.cache.manifest", HLS, header(V0, "cache-control", "max-age=60")),
        new Pair("probe.cache.manifest", DASH, header(MPD, "cache-control", "public")),
        new Pair("probe.cache.age", HLS, header(V0, "age", "30")),
        new Pair("probe.cache.segment", HLS, header(".*v0-.*", "cache-control", "no-store")),
        new Pair(
            "probe.cors.origin",
            HLS,
            header(INDEX, "access-control-allow-origin", "https://other.example")),
        new Pair("probe.cors.origin", DASH, header(".*a0-.*", "access-control-allow-origin", "")),
        new Pair(
            "probe.token.open",
            HLS,
            plan -> plan.withToken("key=secret"),
            (uri, exchange) -> exchange));
  }

  private static List<Pair> renditions() {
    return List.of(
        new Pair("probe.rendition.undeclared", HLS, first(INDEX, ",FRAME-RATE=25.000", "")),
        new Pair("probe.rendition.undeclared", DASH, first(MPD, " frameRate=\"25\"", "")),
        new Pair(
            "probe.rendition.unread",
            HLS,
            answer(".*/v0-\\d+\\.mp4", it -> ScriptedChannel.with(it, "not a segment"))),
        new Pair("probe.rendition.size", HLS, first(INDEX, "320x180", "640x360")),
        new Pair("probe.rendition.frame-rate", HLS, first(INDEX, "25\\.000", "50.000")),
        new Pair(
            "probe.rendition.codecs", HLS, first(INDEX, "avc1\\.[0-9a-f]+", "hvc1.1.6.L93.B0")),
        new Pair("probe.rendition.codecs", HLS, text(INDEX, "mp4a.40.2", "mp4a.40.5")),
        new Pair(
            "probe.rendition.bandwidth", HLS, first(INDEX, "BANDWIDTH=700000", "BANDWIDTH=9000")),
        new Pair(
            "probe.rendition.audio",
            DASH,
            text(MPD, "(?s)<AdaptationSet contentType=\"audio\".*?</AdaptationSet>", "")),
        new Pair(
            "probe.rendition.audio",
            HLS,
            answer(
                INDEX,
                it ->
                    ScriptedChannel.with(
                        it,
                        it.text()
                            .replaceAll("#EXT-X-MEDIA:.*\n", "")
                            .replace(",AUDIO=\"audio\"", "")))),
        new Pair(
            "probe.ladder.missing", HLS, expecting(25, "320x180", "192x108", "1280x720"), spared()),
        new Pair("probe.ladder.unexpected", HLS, expecting(25, "320x180"), spared()),
        new Pair("probe.ladder.different", DASH, expecting(50, "320x180", "192x108"), spared()));
  }

  private static Spoiler spared() {
    return (uri, exchange) -> exchange;
  }

  private static UnaryOperator<ProbePlan> expecting(double rate, String... sizes) {
    List<ExpectedVideo> ladder =
        Stream.of(sizes)
            .map(it -> new ExpectedVideo(Optional.of(it), OptionalDouble.of(rate), "AVC"))
            .toList();
    return plan -> plan.expecting(new Expected(Format.HLS, ladder, Duration.ZERO, true));
  }

  private static List<Pair> segments() {
    return List.of(
        new Pair("probe.segment.duration", HLS, text(V0, "TARGETDURATION:2", "TARGETDURATION:1")),
        new Pair("probe.segment.length", HLS, units(".*/v0-\\d+\\.mp4", 0, 25, 0, true)),
        new Pair("probe.segment.length", DASH, units(".*/v0-\\d+\\.mp4", 0, 25, 0, true)),
        new Pair("probe.segment.sync", HLS, units(".*/v1-\\d+\\.mp4", 0, 99, 0, false)),
        new Pair("probe.segment.slow", DASH, took(".*/a0-\\d+\\.mp4", 5)),
        new Pair(
            "probe.playlist.window", HLS, text(MEDIA, "(?s)TARGETDURATION:2", "TARGETDURATION:8")),
        new Pair("probe.iframe.playlist", HLS, text(".*/i1.m3u8", "#EXT-X-I-FRAMES-ONLY\n", "")),
        new Pair("probe.iframe.sync", HLS, units(".*/i1-\\d+\\.mp4", 0, 2, 0, true)),
        new Pair("probe.iframe.sync", HLS, units(".*/i1-\\d+\\.mp4", 1, 2, 0, true)),
        new Pair("probe.playlist.stale", HLS, frozen(V0)),
        new Pair("probe.playlist.stale", DASH, frozen(MPD)),
        new Pair("probe.playlist.contradiction", HLS, renamedLater()),
        new Pair(
            "probe.playlist.ended",
            HLS,
            expecting(25, "320x180", "192x108"),
            text(MEDIA, "\\z", "#EXT-X-ENDLIST\n")),
        new Pair(
            "probe.playlist.ended",
            DASH,
            expecting(25, "320x180", "192x108"),
            text(MPD, "type=\"dynamic\"", "type=\"static\"")));
  }

  /** Another packager answers after the first three times. */
  private static Spoiler renamedLater() {
    int[] answers = new int[1];
    return answer(
        V0,
        it ->
            answers[0]++ < 3
                ? it
                : ScriptedChannel.with(it, it.text().replaceAll("v0-(\\d)", "other-$1")));
  }

  private static List<Pair> alignment() {
    return List.of(
        new Pair(
            "probe.align.sequence",
            HLS,
            answer(
                ".*/a0\\.m3u8",
                it ->
                    ScriptedChannel.with(
                        it, it.text().replaceAll("SEQUENCE:(\\d{2,})", "SEQUENCE:9$1")))),
        new Pair("probe.align.time", HLS, dates(V1, number -> 0.3)),
        new Pair("probe.align.duration", DASH, first(MPD, V1_TIMELINE, "$1$2100")),
        new Pair(
            "probe.align.discontinuity",
            HLS,
            text(V1, "DISCONTINUITY-SEQUENCE:0", "DISCONTINUITY-SEQUENCE:3")),
        new Pair("probe.align.media", HLS, units(".*/v1-\\d+\\.mp4", 0, 99, 0.5, true)));
  }

  private static List<Pair> times() {
    return List.of(
        new Pair("probe.time.missing", HLS, text(MEDIA, "#EXT-X-PROGRAM-DATE-TIME:.*\n", "")),
        new Pair("probe.time.jump", HLS, dates(MEDIA, number -> number == 47 ? 0.5 : 0)),
        new Pair("probe.time.drift", HLS, dates(MEDIA, number -> (number - 50) * 0.04)),
        new Pair("probe.time.future", HLS, dates(MEDIA, number -> 10)),
        new Pair("probe.edge.age", HLS, dates(MEDIA, number -> -60)),
        new Pair(
            "probe.discontinuity.seen",
            HLS,
            text(
                MEDIA,
                "(#EXT-X-PROGRAM-DATE-TIME:.*\n#EXTINF:.*\n..-47\\.)",
                "#EXT-X-DISCONTINUITY\n$1")));
  }

  private static List<Pair> markers() {
    String range = "#EXT-X-DATERANGE:ID=\"%s\",%s\n";
    String start = "START-DATE=\"2026-11-27T00:01:%sZ\",PLANNED-DURATION=10,CLASS=\"x\"";
    return List.of(
        new Pair(
            "probe.marker.scte35",
            HLS,
            text(V0, "\\z", range.formatted("1", start.formatted("30") + ",SCTE35-OUT=0xFC00"))),
        new Pair(
            "probe.marker.scte35",
            HLS,
            text(V0, "\\z", range.formatted("1", start.formatted("30") + ",SCTE35-OUT=nonsense"))),
        new Pair("probe.marker.start", HLS, text(V0, "\\z", range.formatted("1", "CLASS=\"x\""))),
        new Pair(
            "probe.marker.pair",
            HLS,
            text(
                V0,
                "#EXT-X-PROGRAM-DATE-TIME:.*\n#EXTINF:.*\n..-4[68]\\.",
                "#EXT-X-CUE-OUT:DURATION=30\n$0")),
        new Pair(
            "probe.marker.event",
            DASH,
            first(
                MPD,
                "<AdaptationSet",
                "<EventStream schemeIdUri=\"urn:scte:scte35:2014:xml+bin\"><Event id=\"1\"/></EventStream>$0")));
  }

  private static List<Pair> lowLatency() {
    return List.of(
        new Pair("probe.part.duration", LL, text(V0, "PART-TARGET=1.000", "PART-TARGET=0.800")),
        new Pair("probe.part.short", LL, text(V0, "PART-TARGET=1.000", "PART-TARGET=1.300")),
        new Pair("probe.part.sum", LL, text(V0, "#EXT-X-PART:.*-1\\.mp4\"\n(#EXTINF)", "$1")),
        new Pair(
            "probe.part.old",
            LL,
            text(
                V0,
                "#EXTINF:.*\n(v0-4\\d)\\.",
                "#EXT-X-PART:DURATION=1.0,URI=\"$1-0.mp4\"\n#EXT-X-PART:DURATION=1.0,URI=\"$1-1.mp4\"\n$0")),
        new Pair("probe.part.hold-back", LL, text(V0, "BACK=3.000", "BACK=1.000")),
        new Pair("probe.part.blocking", LL, text(V0, "CAN-BLOCK-RELOAD=YES,", "")),
        new Pair("probe.blocking.answer", LL, blocking(it -> ScriptedChannel.with(it, 400))),
        new Pair(
            "probe.blocking.late",
            LL,
            blocking(it -> ScriptedChannel.with(it, Duration.ofSeconds(9)))),
        new Pair("probe.hint.missing", LL, text(V0, "#EXT-X-PRELOAD-HINT.*\n", "")),
        new Pair("probe.hint.answer", LL, hinted()));
  }

  private static Spoiler blocking(UnaryOperator<Exchange> change) {
    return (uri, exchange) ->
        ("" + uri.getQuery()).contains("_HLS_msn") ? change.apply(exchange) : exchange;
  }

  private static Spoiler hinted() {
    return status(".*/v0-\\d+-\\d+\\.mp4", 404);
  }

  private static List<Pair> dash() {
    return List.of(
        new Pair("probe.timeline.gap", DASH, answer(MPD, SpoiltStreamTest::withHole)),
        new Pair("probe.timeline.empty", DASH, first(MPD, AUDIO + "<S t=[^>]*>", "$1")),
        new Pair(
            "probe.period.gap",
            DASH,
            first(
                MPD,
                "</Period>",
                "</Period><Period id=\"1\" start=\"PT1H\"><AdaptationSet contentType=\"text\" mimeType=\"text/vtt\"/></Period>")),
        new Pair(
            "probe.clock.skew",
            DASH,
            answer(
                MPD,
                it ->
                    ScriptedChannel.with(
                        it,
                        it.text()
                            .replaceFirst("(2014\" value=\")[^\"]*", "$12026-11-27T00:00:01Z")))));
  }

  /** Half a second is missing in the sound before segment 47. */
  private static Exchange withHole(Exchange exchange) {
    Matcher line =
        Pattern.compile(AUDIO + "<S t=\"(\\d+)\" d=\"2000\" r=\"9\"/>").matcher(exchange.text());
    String holed =
        line.replaceFirst(
            found -> {
              long first = Long.parseLong(found.group(2)) / 2000;
              return "%s<S t=\"%d\" d=\"2000\" r=\"%d\"/><S t=\"94500\" d=\"2000\" r=\"%d\"/>"
                  .formatted(found.group(1), first * 2000, 46 - first, first + 9 - 47)
                  .replace("$", "\\$");
            });
    return ScriptedChannel.with(exchange, holed);
  }
}
