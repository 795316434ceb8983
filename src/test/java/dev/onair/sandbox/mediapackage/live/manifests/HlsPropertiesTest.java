package dev.onair.sandbox.mediapackage.live.manifests;

import static dev.onair.sandbox.mediapackage.live.manifests.StrictParser.media;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import dev.onair.sandbox.protocol.HttpReply;
import io.lindstrom.m3u8.model.MasterPlaylist;
import io.lindstrom.m3u8.model.MediaPlaylist;
import io.lindstrom.m3u8.model.MediaSegment;
import io.lindstrom.m3u8.model.PartialSegment;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rules that hold for every playlist of whatever stream, read by a strict parser of others. */
class HlsPropertiesTest {

  private static final String ROW =
      """
      {'ContainerType': '%s', 'StartoverWindowSeconds': 7200,
       'Segment': {'SegmentDurationSeconds': %d, 'IncludeIframeOnlyStreams': true},
       'HlsManifests': [{'ManifestName': 'index', 'ManifestWindowSeconds': %d,
         'ProgramDateTimeIntervalSeconds': %d, 'ScteHls': {'AdMarkerHls': '%s'}}],
       'LowLatencyHlsManifests': [{'ManifestName': 'll', 'ManifestWindowSeconds': %3$d,
         'ProgramDateTimeIntervalSeconds': %4$d, 'ScteHls': {'AdMarkerHls': 'DATERANGE'}}]}
      """;

  private static final Lead LEAD = new Lead(MadeUpChannel.VIDEO);

  private static final List<String> RENDITIONS = List.of("720p", "360p", "audio_eng");

  @Property(tries = 100)
  void asAPlaylistMovesItNeverContradictsWhatItSaidBefore(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int gops) {
    MadeUpStream stream = RandomStream.of(random, gops);
    MadeUpChannel channel = MadeUpChannel.of(stream);
    Requests requests = requests(random, gops, channel);
    for (String rendition : RENDITIONS) {
      Map<String, Long> runs = new HashMap<>();
      Map<String, Double> durations = new HashMap<>();
      long sequence = 0;
      int target = 0;
      for (int arrived = 1; arrived < RandomStream.SEGMENTS; arrived += 1 + random.nextInt(3)) {
        channel.arrived(arrived, 0);
        MediaPlaylist playlist = media(requests.text("index_" + rendition + ".m3u8"));

        assertThat(playlist.mediaSequence()).isGreaterThanOrEqualTo(sequence);
        sequence = playlist.mediaSequence();
        assertThat(playlist.targetDuration()).isGreaterThanOrEqualTo(target);
        target = playlist.targetDuration();
        long run = playlist.discontinuitySequence();
        long number = playlist.mediaSequence();
        for (MediaSegment segment : playlist.mediaSegments()) {
          run += segment.discontinuity() ? 1 : 0;
          assertThat(Math.round(segment.duration())).isLessThanOrEqualTo(target);
          assertThat(segment.uri()).endsWith("_" + number + extension(segment));
          assertThat(runs.putIfAbsent(segment.uri(), run)).isIn(null, run);
          assertThat(durations.putIfAbsent(segment.uri(), segment.duration()))
              .isIn(null, segment.duration());
          number++;
        }
      }
    }
  }

  @Property(tries = 100)
  void allRenditionsHaveTheSameSegmentsAtTheSameTimes(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int gops) {
    MadeUpStream stream = RandomStream.of(random, gops);
    MadeUpChannel channel = MadeUpChannel.of(stream);
    Requests requests = requests(random, gops, channel);
    channel.arrived(1 + random.nextInt(RandomStream.SEGMENTS - 1), 0);
    String lead = requests.text("index_720p.m3u8");

    for (String file :
        List.of("index_360p.m3u8", "index_audio_eng.m3u8", "index_720p.iframes.m3u8")) {
      MediaPlaylist other = media(requests.text(file));

      assertThat(other.mediaSequence()).isEqualTo(media(lead).mediaSequence());
      assertThat(other.discontinuitySequence()).isEqualTo(media(lead).discontinuitySequence());
      assertThat(times(other)).isEqualTo(times(media(lead)));
      assertThat(other.mediaSegments().stream().map(MediaSegment::discontinuity))
          .isEqualTo(
              media(lead).mediaSegments().stream().map(MediaSegment::discontinuity).toList());
    }
  }

  @Property(tries = 100)
  void dateTimesFollowFromDurationsWithinARun(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int gops) {
    MadeUpChannel channel = MadeUpChannel.of(RandomStream.of(random, gops));
    MediaPlaylist playlist = media(requests(random, gops, channel).text("index_360p.m3u8"));

    Optional<OffsetDateTime> before = Optional.empty();
    double since = 0;
    for (MediaSegment segment : playlist.mediaSegments()) {
      if (segment.programDateTime().isPresent()) {
        OffsetDateTime time = segment.programDateTime().get();
        if (before.isPresent() && !segment.discontinuity()) {
          assertThat(seconds(before.get(), time)).isEqualTo(since, within(0.002));
        }
        before = segment.programDateTime();
        since = 0;
      }
      assertThat(before)
          .as("the first segment has one, and each after an interruption")
          .isPresent();
      since += segment.duration();
    }
  }

  @Property(tries = 200)
  void partsKeepTheRulesOfLowLatency(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int gops) {
    MadeUpStream stream = RandomStream.of(random, gops);
    MadeUpChannel channel = MadeUpChannel.of(stream);
    Requests requests = requests(random, gops, channel);
    int whole = 1 + random.nextInt(RandomStream.SEGMENTS - 1);
    int most = stream.segments().get(whole).extents().get("720p").parts().size();
    int more = random.nextInt(most);
    channel.arrived(whole, more);
    for (String rendition : RENDITIONS) {
      MediaPlaylist playlist = media(requests.text("ll_" + rendition + ".m3u8"));
      double target = playlist.partialSegmentInformation().orElseThrow().partTargetDuration();

      assertThat(playlist.serverControl().orElseThrow().partHoldBack().orElseThrow())
          .isGreaterThanOrEqualTo(3 * target - 0.000_003);
      double end =
          sum(playlist.partialSegments())
              + playlist.mediaSegments().stream().mapToDouble(MediaSegment::duration).sum();
      double at = 0;
      for (MediaSegment segment : playlist.mediaSegments()) {
        if (!segment.partialSegments().isEmpty()) {
          assertThat(end - at).isLessThanOrEqualTo(3.0 * playlist.targetDuration() + 0.000_1);
          assertThat(sum(segment.partialSegments())).isEqualTo(segment.duration(), within(0.000_1));
          check(segment.partialSegments(), target);
        }
        at += segment.duration();
      }
      check(playlist.partialSegments(), target);
      assertThat(playlist.partialSegments()).hasSize(more);
      assertThat(playlist.preloadHint().orElseThrow().uri())
          .endsWith("_" + (MadeUpStream.FIRST_NUMBER + whole) + "." + more + ".mp4");
      assertThat(playlist.renditionReports()).hasSize(2);
    }
  }

  @Property(tries = 100)
  void timeShiftShowsWhatWasAskedForAndNothingElse(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int gops)
      throws InterruptedException {
    MadeUpStream stream = RandomStream.of(random, gops);
    MadeUpChannel channel = MadeUpChannel.of(stream);
    long all = Duration.between(MadeUpStream.BEGINNING, stream.now()).toSeconds();
    long start = MadeUpStream.FIRST_NUMBER + random.nextInt((int) all - 1);
    long end = start + 1 + random.nextInt((int) (all - (start - MadeUpStream.FIRST_NUMBER)));
    List<Long> shown =
        stream.segments().stream()
            .filter(s -> s.start().isBefore(Instant.ofEpochSecond(end)))
            .filter(s -> LEAD.end(s).isAfter(Instant.ofEpochSecond(start)))
            .map(Segment::number)
            .toList();

    HttpReply reply =
        requests(random, gops, channel).answer("index_360p.m3u8", "start=" + start + "&end=" + end);

    if (shown.isEmpty()) { // Between two runs.
      assertThat(reply.status()).isEqualTo(404);
      return;
    }
    MediaPlaylist playlist = media(reply.body().text());
    boolean ended = end <= stream.now().getEpochSecond();
    assertThat(playlist.ongoing()).isEqualTo(!ended);
    assertThat(playlist.playlistType().orElseThrow()).hasToString(ended ? "VOD" : "EVENT");
    assertThat(playlist.mediaSequence()).isEqualTo(shown.get(0));
    assertThat(playlist.mediaSegments()).hasSameSizeAs(shown);
  }

  @Property(tries = 50)
  void multivariantPlaylistsAreRead(@ForAll Random random) {
    MadeUpChannel channel = MadeUpChannel.of(RandomStream.of(random, 4));

    MasterPlaylist playlist =
        StrictParser.multivariant(requests(random, 4, channel).text("ll.m3u8"));

    assertThat(playlist.variants()).hasSize(2);
    assertThat(playlist.iFrameVariants()).hasSize(2);
    assertThat(playlist.alternativeRenditions()).hasSize(1);
  }

  /** A part has at most the target, and 85 % of it but for a segment's last. */
  private static void check(List<PartialSegment> parts, double target) {
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).duration()).isLessThanOrEqualTo(target + 0.000_001);
      if (i + 1 < parts.size()) {
        assertThat(parts.get(i).duration()).isGreaterThanOrEqualTo(0.85 * target);
      }
    }
  }

  private static double sum(List<PartialSegment> parts) {
    return parts.stream().mapToDouble(PartialSegment::duration).sum();
  }

  private static List<String> times(MediaPlaylist playlist) {
    return playlist.mediaSegments().stream()
        .map(segment -> segment.programDateTime().map(OffsetDateTime::toString).orElse(""))
        .toList();
  }

  private static double seconds(OffsetDateTime from, OffsetDateTime to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  private static String extension(MediaSegment segment) {
    return segment.uri().endsWith(".ts") ? ".ts" : ".mp4";
  }

  private static Requests requests(Random random, int gops, MadeUpChannel channel) {
    int window = 30 + random.nextInt(60);
    int interval = 1 + random.nextInt(12);
    String markers = random.nextBoolean() ? "DATERANGE" : "SCTE35_ENHANCED";
    return new Requests(ROW.formatted("CMAF", gops, window, interval, markers), channel);
  }
}
