package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.testing.Golden;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One small manifest of each kind, for a person to read. */
class GoldenManifestsTest {

  private static final String TS =
      """
      {'ContainerType': 'TS', 'StartoverWindowSeconds': 3600,
       'Segment': {'SegmentDurationSeconds': 4, 'SegmentName': 'seg', 'IncludeIframeOnlyStreams': true,
                   'TsUseAudioRenditionGroup': true},
       'HlsManifests': [
         {'ManifestName': 'index', 'ManifestWindowSeconds': 30, 'UrlEncodeChildManifest': true},
         {'ManifestName': 'cues', 'ChildManifestName': 'cue', 'ManifestWindowSeconds': 30,
          'ProgramDateTimeIntervalSeconds': 1, 'ScteHls': {'AdMarkerHls': 'SCTE35_ENHANCED'}}]}
      """;

  private static final String CMAF =
      """
      {'ContainerType': 'CMAF', 'StartoverWindowSeconds': 3600,
       'Segment': {'SegmentDurationSeconds': 4, 'SegmentName': 'seg', 'IncludeIframeOnlyStreams': true},
       'HlsManifests': [
         {'ManifestName': 'index', 'ManifestWindowSeconds': 30, 'ProgramDateTimeIntervalSeconds': 8,
          'StartTag': {'TimeOffset': -15.5, 'Precise': true}, 'ScteHls': {'AdMarkerHls': 'DATERANGE'}}],
       'DashManifests': [
         {'ManifestName': 'index', 'ManifestWindowSeconds': 30, 'MinUpdatePeriodSeconds': 4,
          'MinBufferTimeSeconds': 5, 'SuggestedPresentationDelaySeconds': 12,
          'PeriodTriggers': ['SOURCE_DISRUPTIONS'], 'Compactness': 'STANDARD',
          'UtcTiming': {'TimingMode': 'UTC_DIRECT'},
          'ProgramInformation': {'Title': 'News & more', 'LanguageCode': 'en'}},
         {'ManifestName': 'avails', 'ManifestWindowSeconds': 60, 'PeriodTriggers': ['AVAILS'],
          'Profiles': ['DVB_DASH'], 'Compactness': 'NONE', 'ScteDash': {'AdMarkerDash': 'BINARY'},
          'UtcTiming': {'TimingMode': 'HTTP_ISO', 'TimingSource': 'https://time.example/'}},
         {'ManifestName': 'xml', 'ManifestWindowSeconds': 60, 'ScteDash': {'AdMarkerDash': 'XML'}}]}
      """;

  private static final String LOW =
      """
      {'ContainerType': '%s', 'Segment': {'SegmentDurationSeconds': 1, 'SegmentName': 'seg'},
       'LowLatencyHlsManifests': [
         {'ManifestName': 'll', 'ManifestWindowSeconds': 30, 'ProgramDateTimeIntervalSeconds': 4}]}
      """;

  @Test
  void multivariantPlaylistWithAudioGroupAndIframes() {
    golden("ts.m3u8", ts(plain()).text("index.m3u8", "start=2026-01-31T18:00:04Z"));
  }

  @Test
  void mediaPlaylistOfTsAcrossADiscontinuity() {
    golden("ts_720p.m3u8", ts(interrupted()).text("index_720p.m3u8"));
  }

  @Test
  void iframePlaylistOfTs() {
    golden("ts_720p.iframes.m3u8", ts(plain()).text("index_720p.iframes.m3u8"));
  }

  @Test
  void cueTagsOfAnAvail() {
    golden("cues_360p.m3u8", ts(avail()).text("cue_360p.m3u8"));
  }

  @Test
  void lowLatencyOfTs() {
    golden("ts-ll_360p.m3u8", low("TS").text("ll_360p.m3u8"));
  }

  @Test
  void multivariantPlaylistOfCmaf() {
    golden("cmaf.m3u8", cmaf(plain()).text("index.m3u8"));
  }

  @Test
  void mediaPlaylistOfCmafWithDateRanges() {
    golden("cmaf_360p.m3u8", cmaf(avail()).text("index_360p.m3u8"));
  }

  @Test
  void audioPlaylistAcrossADiscontinuity() {
    golden("cmaf_audio.m3u8", cmaf(interrupted()).text("index_audio_eng.m3u8"));
  }

  @Test
  void iframePlaylistOfCmaf() {
    golden("cmaf_720p.iframes.m3u8", cmaf(plain()).text("index_720p.iframes.m3u8"));
  }

  @Test
  void lowLatencyOfCmaf() {
    golden("cmaf-ll_audio_eng.m3u8", low("CMAF").text("ll_audio_eng.m3u8"));
  }

  @Test
  void catchUpIsComplete() {
    golden(
        "catch-up_360p.m3u8",
        cmaf(interrupted())
            .text("index_360p.m3u8", "start=2026-01-31T18:00:10Z&end=2026-01-31T18:00:30Z"));
  }

  @Test
  void dashAcrossAnInterruption() {
    golden("live.mpd", cmaf(interrupted()).text("index.mpd"));
  }

  @Test
  void dashWithAvailsAsPeriods() {
    golden("avails.mpd", cmaf(avail()).text("avails.mpd"));
  }

  @Test
  void dashWithAdMarkersInXml() {
    golden("xml.mpd", cmaf(avail()).text("xml.mpd"));
  }

  @Test
  void dashCatchUpIsStatic() {
    golden(
        "catch-up.mpd",
        cmaf(interrupted())
            .text(
                "index.mpd",
                "aws.manifestsettings=start%3A1769882410%3Bend%3A2026-01-31T18%3A00%3A30Z"));
  }

  private static MadeUpChannel plain() {
    return MadeUpChannel.of(MadeUpChannel.stream().segments(8, 4));
  }

  private static MadeUpChannel interrupted() {
    return MadeUpChannel.of(
        MadeUpChannel.stream()
            .segments(4, 4)
            .segment(2)
            .run(Duration.ofMillis(2_750))
            .segments(4, 4));
  }

  /** An avail that is ended, and one that goes on; to keep it short, with one rendition of each. */
  private static MadeUpChannel avail() {
    MadeUpStream stream = new MadeUpStream(List.of("360p"), List.of("audio_eng"));
    stream.segments(2, 4).segment(3);
    stream.segment(4, stream.out(7, 8)).segment(4);
    stream.segment(4, stream.in(7)).segment(4);
    stream.segment(4, stream.out(8, 30));
    return MadeUpChannel.of(
        stream,
        List.of(
            MadeUpChannel.video("360p", 640, 360, 800_000),
            MadeUpChannel.audio("audio_eng", "eng")));
  }

  private static Requests low(String container) {
    MadeUpChannel channel = MadeUpChannel.of(MadeUpChannel.stream().segments(7, 1));
    return new Requests(LOW.formatted(container), channel.arrived(6, 2));
  }

  private static Requests ts(MadeUpChannel channel) {
    return new Requests(TS, channel);
  }

  private static Requests cmaf(MadeUpChannel channel) {
    return new Requests(CMAF, channel);
  }

  private static void golden(String file, String text) {
    Golden.assertMatches("manifests/" + file, text);
  }
}
