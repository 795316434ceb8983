package dev.onair.probe;

import java.time.Duration;
import java.time.Instant;

/** Manifests of a live channel at a time; segment 0 began at {@link #BEGIN}. */
final class ScriptedManifests {

  static final Instant BEGIN = Instant.parse("2026-11-27T00:00:00Z");

  /** Seconds from a picture to the end of what the manifests offer. */
  private static final int BEHIND = 1;

  private static final int WINDOW = 10;

  private ScriptedManifests() {}

  /** Parts of a second each: how many were whole at a time, of all segments together. */
  static long parts(Instant now) {
    return Duration.between(BEGIN, now).toSeconds() - BEHIND;
  }

  static String multivariant(String container) {
    return """
        #EXTM3U
        #EXT-X-VERSION:7
        #EXT-X-INDEPENDENT-SEGMENTS
        #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",LANGUAGE="en",URI="a0.m3u8"
        #EXT-X-STREAM-INF:BANDWIDTH=700000,CODECS="%s,mp4a.40.2",RESOLUTION=320x180,FRAME-RATE=25.000,AUDIO="audio"
        v0.m3u8
        #EXT-X-STREAM-INF:BANDWIDTH=700000,CODECS="%s,mp4a.40.2",RESOLUTION=192x108,FRAME-RATE=25.000,AUDIO="audio"
        v1.m3u8
        #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=90000,CODECS="%s",RESOLUTION=192x108,URI="i1.m3u8"
        """
        .formatted(
            ScriptedMedia.codecs("v0"), ScriptedMedia.codecs("v1"), ScriptedMedia.codecs("v1"))
        .replace(container.equals("ts") ? ",AUDIO=\"audio\"" : "nothing", "")
        .replaceAll(container.equals("ts") ? "#EXT-X-(MEDIA:|I-FRAME).*\n" : "nothing", "");
  }

  /** A media playlist, with parts or without. */
  static String media(String track, boolean lowLatency, String container, Instant now) {
    long parts = parts(now);
    long next = parts / ScriptedMedia.SECONDS;
    long first = next - WINDOW;
    StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:9\n");
    text.append("#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:%d\n".formatted(first));
    text.append("#EXT-X-DISCONTINUITY-SEQUENCE:0\n");
    if (track.startsWith("i")) {
      text.append("#EXT-X-I-FRAMES-ONLY\n");
    }
    if (lowLatency) {
      text.append("#EXT-X-PART-INF:PART-TARGET=1.000\n");
      text.append("#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=3.000\n");
    }
    if (container.equals("mp4")) {
      text.append("#EXT-X-MAP:URI=\"%s-init.mp4\"\n".formatted(track));
    }
    for (long number = first; number < next; number++) {
      text.append("#EXT-X-PROGRAM-DATE-TIME:%s\n".formatted(at(number)));
      if (lowLatency && number > next - 3) {
        parts(text, track, number, 2);
      }
      text.append("#EXTINF:2.000,\n%s-%d.%s\n".formatted(track, number, container));
    }
    if (lowLatency) {
      text.append("#EXT-X-PROGRAM-DATE-TIME:%s\n".formatted(at(next)));
      int grown = (int) (parts % ScriptedMedia.SECONDS);
      parts(text, track, next, grown);
      text.append(
          "#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"%s-%d-%d.mp4\"\n".formatted(track, next, grown));
    }
    return text.toString();
  }

  private static void parts(StringBuilder text, String track, long number, int count) {
    for (int part = 0; part < count; part++) {
      text.append(
          "#EXT-X-PART:DURATION=1.000,INDEPENDENT=YES,URI=\"%s-%d-%d.mp4\"\n"
              .formatted(track, number, part));
    }
  }

  static Instant at(long number) {
    return BEGIN.plusSeconds(number * ScriptedMedia.SECONDS);
  }

  static String mpd(Instant now) {
    long next = parts(now) / ScriptedMedia.SECONDS;
    long first = next - WINDOW;
    String timeline =
        """
        <SegmentTemplate timescale="1000" startNumber="%d" initialization="$RepresentationID$-init.mp4" media="$RepresentationID$-$Number$.mp4">
                  <SegmentTimeline><S t="%d" d="2000" r="%d"/></SegmentTimeline>
                </SegmentTemplate>"""
            .formatted(first, first * 2000, WINDOW - 1);
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="dynamic" availabilityStartTime="%s" publishTime="%s" minimumUpdatePeriod="PT2S" minBufferTime="PT2S">
          <UTCTiming schemeIdUri="urn:mpeg:dash:utc:direct:2014" value="%s"/>
          <Period id="0" start="PT0S">
            <AdaptationSet contentType="video" mimeType="video/mp4">
              <Representation id="v0" bandwidth="700000" codecs="%s" width="320" height="180" frameRate="25">
                %s
              </Representation>
              <Representation id="v1" bandwidth="700000" codecs="%s" width="192" height="108" frameRate="25">
                %s
              </Representation>
            </AdaptationSet>
            <AdaptationSet contentType="audio" mimeType="audio/mp4" lang="en">
              <Representation id="a0" bandwidth="96000" codecs="mp4a.40.2">
                %s
              </Representation>
            </AdaptationSet>
          </Period>
        </MPD>
        """
        .formatted(
            BEGIN,
            at(next),
            now,
            ScriptedMedia.codecs("v0"),
            timeline,
            ScriptedMedia.codecs("v1"),
            timeline,
            timeline);
  }
}
