package dev.onair.sandbox.mediapackage.live.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.protocol.HttpReply;
import io.lindstrom.mpd.MPDParser;
import io.lindstrom.mpd.data.AdaptationSet;
import io.lindstrom.mpd.data.MPD;
import io.lindstrom.mpd.data.Period;
import io.lindstrom.mpd.data.PresentationType;
import io.lindstrom.mpd.data.Segment;
import io.lindstrom.mpd.data.SegmentTemplate;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rules that hold for every DASH manifest of whatever stream, read by a parser of others. */
class DashPropertiesTest {

  private static final String ROW =
      """
      {'ContainerType': 'CMAF', 'StartoverWindowSeconds': 7200,
       'Segment': {'SegmentDurationSeconds': %d},
       'DashManifests': [{'ManifestName': 'index', 'ManifestWindowSeconds': %d,
         'PeriodTriggers': ['%s', 'SOURCE_DISRUPTIONS'], 'Compactness': '%s',
         'ScteDash': {'AdMarkerDash': 'BINARY'}, 'UtcTiming': {'TimingMode': 'UTC_DIRECT'}}]}
      """;

  private static final MPDParser PARSER = new MPDParser();

  @Property(tries = 50)
  void asAManifestMovesEachSegmentKeepsItsTime(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int gops) throws IOException {
    MadeUpChannel channel = MadeUpChannel.of(RandomStream.of(random, gops));
    Requests requests = requests(random, gops, channel);
    Map<String, Duration> starts = new HashMap<>();
    Map<String, Duration> times = new HashMap<>();
    for (int arrived = 1; arrived < RandomStream.SEGMENTS; arrived += 1 + random.nextInt(4)) {
      channel.arrived(arrived, 0);
      MPD mpd = mpd(requests.text("index.mpd"));

      assertThat(mpd.getType()).isEqualTo(PresentationType.DYNAMIC);
      assertThat(mpd.getAvailabilityStartTime().toEpochSecond()).isZero();
      Duration end = Duration.ZERO;
      for (Period period : mpd.getPeriods()) {
        assertThat(starts.putIfAbsent(period.getId(), period.getStart()))
            .isIn(null, period.getStart());
        assertThat(period.getStart()).isGreaterThanOrEqualTo(end);
        end = period.getDuration() == null ? end : period.getStart().plus(period.getDuration());
        for (AdaptationSet set : period.getAdaptationSets()) {
          for (Map.Entry<Long, Duration> segment : segments(period, set).entrySet()) {
            String name = set.getId() + "/" + segment.getKey();
            assertThat(times.putIfAbsent(name, segment.getValue()))
                .as(name)
                .isIn(null, segment.getValue());
          }
        }
      }
    }
    assertThat(times.keySet().stream().filter(name -> name.startsWith("1/")).count())
        .isEqualTo(times.size() / 2);
  }

  @Property(tries = 100)
  void whatIsOverIsStaticAndBeginsAtZero(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int gops) throws Exception {
    MadeUpStream stream = RandomStream.of(random, gops);
    Requests requests = requests(random, gops, MadeUpChannel.of(stream));
    long all = Duration.between(MadeUpStream.BEGINNING, stream.now()).toSeconds();
    long start = MadeUpStream.FIRST_NUMBER + random.nextInt((int) all - 1);
    long end = start + 1 + random.nextInt((int) (MadeUpStream.FIRST_NUMBER + all - start));
    HttpReply reply = requests.answer("index.mpd", "start=" + start + "&end=" + end);
    Assume.that(reply.status() != 404); // Between two runs.
    MPD mpd = mpd(reply.body().text());

    List<Period> periods = mpd.getPeriods();
    assertThat(mpd.getType()).isEqualTo(PresentationType.STATIC);
    assertThat(mpd.getMinimumUpdatePeriod()).isNull();
    assertThat(periods.get(0).getStart()).isZero();
    Period last = periods.get(periods.size() - 1);
    assertThat(last.getStart().plus(last.getDuration()))
        .isEqualTo(mpd.getMediaPresentationDuration());
    AdaptationSet video = periods.get(0).getAdaptationSets().get(0);
    assertThat(segments(periods.get(0), video).values()).first().isEqualTo(Duration.ZERO);
  }

  /** The parser knows nothing that is in events, and takes nothing that it doesn't know. */
  private static MPD mpd(String text) throws IOException {
    return PARSER.parse(text.replaceAll("(?s)(<Event [^>]*)>.*?</Event>", "$1/>"));
  }

  /** When each segment begins, by its number. */
  private static Map<Long, Duration> segments(Period period, AdaptationSet set) {
    SegmentTemplate template =
        set.getSegmentTemplate() != null
            ? set.getSegmentTemplate()
            : set.getRepresentations().get(0).getSegmentTemplate();
    SortedMap<Long, Duration> starts = new TreeMap<>();
    long number = template.getStartNumber();
    long time = 0;
    for (Segment segment : template.getSegmentTimeline()) {
      time = segment.getT();
      for (long i = 0; i <= (segment.getR() == null ? 0 : segment.getR()); i++) {
        long ticks = time - template.getPresentationTimeOffset();
        // To the millisecond: periods begin to the microsecond.
        long micros = period.getStart().toNanos() / 1_000 + Math.round(ticks * 100 / 9.0);
        starts.put(number++, Duration.ofMillis(Math.round(micros / 1_000.0)));
        time += segment.getD();
      }
    }
    return starts;
  }

  private static Requests requests(Random random, int gops, MadeUpChannel channel) {
    return new Requests(
        ROW.formatted(
            gops,
            30 + random.nextInt(60),
            random.nextBoolean() ? "AVAILS" : "SOURCE_CHANGES",
            random.nextBoolean() ? "STANDARD" : "NONE"),
        channel);
  }
}
