package dev.onair.running.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.operate.HarvestJob;
import dev.onair.operate.HarvestSource;
import dev.onair.operate.HarvestSource.Format;
import dev.onair.operate.HarvestSource.Manifest;
import dev.onair.running.harvest.HarvestRules.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HarvestRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");
  private static final HarvestSource TS =
      source("ts", Duration.ofHours(3), manifest("index", Format.HLS));

  @Test
  void whatCanBeHarvestedIsOrderedWithNamesOfItsOwn() {
    Verdict verdict = judge(wish("-2h", "-30m"), TS);

    assertThat(verdict.refusals()).isEmpty();
    HarvestJob.Order order = verdict.order().orElseThrow();
    assertThat(order.id())
        .isEqualTo(new HarvestJob.Id("onair_main", "news", "ts", "news-20261126T200000Z"));
    assertThat(order.urls()).containsExactly("s3://clips/news/news-20261126T200000Z/index.m3u8");
  }

  @Test
  void thePartIsNoLongerThanADayAndBeginsInThePast() {
    HarvestSource long14days = source("ts", Duration.ofDays(14), manifest("index", Format.HLS));

    assertThat(judge(wish("-25h", "now"), long14days).refusals())
        .containsExactly("2026-11-25T19:00:00Z to 2026-11-26T20:00:00Z is 25 h; at most 24 h");
    assertThat(judge(wish("-1h", "-2h"), TS).refusals())
        .containsExactly("--to 2026-11-26T18:00:00Z is not after --from 2026-11-26T19:00:00Z");
    assertThat(judge(wish("+1h", "+2h"), TS).refusals())
        .containsExactly("--from 2026-11-26T21:00:00Z is not in the past; it is " + NOW);
    assertThat(judge(wish("-24h", "now"), long14days).refusals()).isEmpty();
  }

  @Test
  void thePartMayEndInTheFuture() {
    assertThat(judge(wish("-1h", "+1h"), TS).order()).isPresent();
  }

  @Test
  void thePartIsWithinTheStartoverWindow() {
    assertThat(judge(wish("-4h", "-3h"), TS).refusals())
        .containsExactly(
            "--from 2026-11-26T16:00:00Z is too long ago: endpoint ts keeps 3 h, since"
                + " 2026-11-26T17:00:00Z");
    assertThat(judge(wish("-2h", "+90m"), TS).refusals())
        .containsExactly(
            "2026-11-26T18:00:00Z to 2026-11-26T21:30:00Z is 3 h 30 min, and endpoint ts keeps"
                + " 3 h");
    assertThat(judge(wish("-3h", "now"), TS).refusals()).isEmpty();
  }

  @Test
  void theEndpointIsTheOneThatKeepsTheStream() {
    HarvestSource cmaf = source("cmaf", Duration.ofHours(3), manifest("index", Format.DASH));
    HarvestSource none =
        new HarvestSource("none", Optional.empty(), List.of(manifest("index", Format.HLS)));

    assertThat(judge(wish("-1h", "now"), none, TS).order().orElseThrow().id().endpoint())
        .isEqualTo("ts");
    assertThat(judge(wish("-1h", "now"), cmaf, TS).refusals())
        .containsExactly("several endpoints keep the stream; which one? --endpoint, of cmaf, ts");
    assertThat(judge(wish("-1h", "now"), none).refusals())
        .containsExactly("none of its endpoints keeps the stream: startover-window, in its file");
    assertThat(judge(wish("-1h", "now")).refusals())
        .containsExactly("MediaPackage has no endpoint of it: it is not deployed");
    assertThat(judge(wish("-1h", "now", "none"), none, TS).refusals())
        .containsExactly("endpoint none does not keep the stream: startover-window, in its file");
    assertThat(judge(wish("-1h", "now", "hls"), cmaf, TS).refusals())
        .containsExactly("--endpoint: it has no endpoint 'hls'; it has cmaf, ts");
    assertThat(judge(wish("-1h", "now", "cmaf"), cmaf, TS).order().orElseThrow().urls())
        .allMatch(url -> url.endsWith("/index.mpd"));
  }

  @Test
  void allManifestsThatCanBeHarvestedAre() {
    HarvestSource many =
        source(
            "many",
            Duration.ofHours(3),
            manifest("index", Format.HLS),
            new Manifest("late", Format.HLS, true),
            manifest("smooth", Format.MSS),
            manifest("low", Format.LL_HLS));

    assertThat(judge(wish("-1h", "now"), many).order().orElseThrow().manifests())
        .extracting(Manifest::name)
        .containsExactly("index", "low");
    assertThat(judge(wish("-1h", "now", "many", "late", "smooth", "lost"), many).refusals())
        .containsExactly(
            "--manifest: 'late' has a time delay, a start or an end of its own, and can't be"
                + " harvested",
            "--manifest: 'smooth' is of Smooth Streaming, which can't be harvested",
            "--manifest: endpoint many has no manifest 'lost'; it has index, late, smooth, low");
    assertThat(
            judge(
                    wish("-1h", "now"),
                    source("late", Duration.ofHours(3), new Manifest("late", Format.HLS, true)))
                .refusals())
        .containsExactly("endpoint late has no manifest that can be harvested");
  }

  @Test
  void namesAreSuchThatAwsTakesThem() {
    HarvestWish wish =
        new HarvestWish(
            NOW.minusSeconds(60),
            NOW,
            Optional.empty(),
            List.of(),
            new HarvestWish.Destination("No_Bucket", Optional.of("/a b")),
            Optional.of("a/b"));

    assertThat(judge(wish, TS).refusals())
        .containsExactly(
            "--to-bucket: 'No_Bucket' is no name of a bucket",
            "--prefix: '/a b': up to 1,024 characters, no blanks, no / at either end",
            "--name: 'a/b': up to 256 letters, digits, hyphens, underscores");
  }

  private static Verdict judge(HarvestWish wish, HarvestSource... sources) {
    return HarvestRules.judge("onair_main", "news", wish, List.of(sources), NOW);
  }

  private static HarvestWish wish(String from, String to) {
    return new HarvestWish(
        time(from),
        time(to),
        Optional.empty(),
        List.of(),
        new HarvestWish.Destination("clips", Optional.empty()),
        Optional.empty());
  }

  private static HarvestWish wish(String from, String to, String endpoint, String... manifests) {
    return new HarvestWish(
        time(from),
        time(to),
        Optional.of(endpoint),
        List.of(manifests),
        new HarvestWish.Destination("clips", Optional.empty()),
        Optional.empty());
  }

  private static Instant time(String text) {
    if (text.equals("now")) {
      return NOW;
    }
    Duration by = Duration.parse("PT" + text.substring(1).toUpperCase(java.util.Locale.ROOT));
    return text.startsWith("-") ? NOW.minus(by) : NOW.plus(by);
  }

  private static HarvestSource source(String name, Duration window, Manifest... manifests) {
    return new HarvestSource(name, Optional.of(window), List.of(manifests));
  }

  private static Manifest manifest(String name, Format format) {
    return new Manifest(name, format, false);
  }
}
