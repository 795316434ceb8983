package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.codec.AudioFormat;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.codec.Picture;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Extent;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The adaptation sets of a period.
 *
 * @param endpoint what names the segments
 * @param compact whether what representations share stands once in their set
 * @param selection the manifest's renditions
 */
record DashTracks(Endpoint endpoint, boolean compact, Selection selection) {

  private static final String TIMESCALE = "90000";

  void write(Xml xml, Cut cut, DashPeriod period) {
    int id = 1;
    for (List<Rendition> set : sets(selection.video(), period, DashTracks::codec)) {
      write(xml, cut, period, set, id++, true);
    }
    for (List<Rendition> set : sets(selection.audio(), period, DashTracks::sound)) {
      write(xml, cut, period, set, id++, false);
    }
  }

  /** What players can switch between; those that lack in the period are left out of it. */
  private static List<List<Rendition>> sets(
      List<Rendition> renditions, DashPeriod period, Function<Rendition, String> kind) {
    Map<String, List<Rendition>> sets =
        renditions.stream()
            .filter(
                one -> period.segments().stream().allMatch(s -> s.extents().containsKey(one.id())))
            .collect(Collectors.groupingBy(kind, LinkedHashMap::new, Collectors.toList()));
    return List.copyOf(sets.values());
  }

  private static String codec(Rendition rendition) {
    return rendition.format().codecs().replaceFirst("\\..*", "");
  }

  private static String sound(Rendition rendition) {
    return rendition.language().orElse("")
        + "/"
        + rendition.format().codecs()
        + "/"
        + Selection.audio(rendition).channels();
  }

  private void write(
      Xml xml, Cut cut, DashPeriod period, List<Rendition> set, int id, boolean video) {
    Rendition first = set.get(0);
    boolean shared = compact && set.stream().allMatch(one -> alike(period, first, one));
    xml.open(
        "AdaptationSet",
        "id",
        Integer.toString(id),
        "contentType",
        video ? "video" : "audio",
        "mimeType",
        video ? "video/mp4" : "audio/mp4",
        "lang",
        first.language().orElse(""),
        "segmentAlignment",
        "true",
        "startWithSAP",
        "1");
    if (shared) {
      template(xml, cut, period, first);
    }
    for (Rendition rendition : set) {
      xml.open("Representation", attributes(rendition, video));
      if (!video) {
        channels(xml, Selection.audio(rendition));
      }
      if (!shared) {
        template(xml, cut, period, rendition);
      }
      xml.close();
    }
    xml.close();
  }

  private static boolean alike(DashPeriod period, Rendition one, Rendition other) {
    return period.segments().stream()
        .allMatch(
            segment -> {
              Extent first = segment.extents().get(one.id());
              Extent second = segment.extents().get(other.id());
              return first.time() == second.time() && first.duration() == second.duration();
            });
  }

  private static String[] attributes(Rendition rendition, boolean video) {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "id",
                rendition.id(),
                "codecs",
                rendition.format().codecs(),
                "bandwidth",
                Long.toString(Math.max(1, rendition.peakBitrate()))));
    if (video) {
      Picture picture = Selection.video(rendition).picture();
      attributes.addAll(
          List.of(
              "width",
              Integer.toString(picture.width()),
              "height",
              Integer.toString(picture.height()),
              "frameRate",
              rendition.frameRate().map(DashTracks::fraction).orElse("")));
    } else {
      attributes.addAll(
          List.of("audioSamplingRate", Integer.toString(Selection.audio(rendition).sampleRate())));
    }
    return attributes.toArray(String[]::new);
  }

  private static String fraction(FrameRate rate) {
    return rate.denominator() == 1
        ? Long.toString(rate.numerator())
        : rate.numerator() + "/" + rate.denominator();
  }

  private static void channels(Xml xml, AudioFormat format) {
    xml.empty(
        "AudioChannelConfiguration",
        "schemeIdUri",
        "urn:mpeg:dash:23003:3:audio_channel_configuration:2011",
        "value",
        Integer.toString(format.channels()));
  }

  private void template(Xml xml, Cut cut, DashPeriod period, Rendition rendition) {
    FileNames names = new FileNames(endpoint.segmentName(), endpoint.container());
    List<Segment> segments = period.segments();
    long number = segments.get(0).number();
    String id = "$RepresentationID$";
    xml.open(
        "SegmentTemplate",
        "timescale",
        TIMESCALE,
        "presentationTimeOffset",
        Long.toString(period.offset()),
        "startNumber",
        Long.toString(number),
        "initialization",
        names.init(cut, id, segments.get(0).run()),
        "media",
        names.segment(id, "$Number$"));
    xml.open("SegmentTimeline");
    int i = 0;
    while (i < segments.size()) {
      Extent extent = segments.get(i).extents().get(rendition.id());
      int same = 1;
      while (i + same < segments.size()
          && follows(extent, same, segments.get(i + same).extents().get(rendition.id()))) {
        same++;
      }
      xml.empty(
          "S",
          "t",
          Long.toString(extent.time()),
          "d",
          Long.toString(extent.duration()),
          "r",
          same == 1 ? "" : Integer.toString(same - 1));
      i += same;
    }
    xml.close().close();
  }

  private static boolean follows(Extent extent, int count, Extent next) {
    return next.duration() == extent.duration()
        && next.time() == extent.time() + count * extent.duration();
  }
}
