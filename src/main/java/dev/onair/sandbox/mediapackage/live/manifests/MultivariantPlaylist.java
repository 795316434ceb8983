package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.codec.Picture;
import dev.onair.media.codec.TrackFormat;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The multivariant playlist of an HLS manifest.
 *
 * @param settings the manifest
 * @param selection its renditions
 * @param query what its media playlists are asked with
 * @param iframeBitrate bits a second of a rendition's I-frame stream
 */
record MultivariantPlaylist(
    HlsSettings settings,
    Selection selection,
    String query,
    ToLongFunction<Rendition> iframeBitrate) {

  String text() {
    Map<String, List<Rendition>> groups = groups();
    List<String> lines = new ArrayList<>();
    lines.add("#EXTM3U");
    lines.add("#EXT-X-VERSION:6");
    lines.add("#EXT-X-INDEPENDENT-SEGMENTS");
    settings.startTag().ifPresent(lines::add);
    if (!selection.video().isEmpty()) {
      groups.forEach((group, renditions) -> lines.addAll(media(group, renditions)));
    }
    for (Rendition video : selection.video()) {
      if (groups.isEmpty()) {
        variant(lines, video, List.of(), "");
      }
      groups.forEach((group, audio) -> variant(lines, video, audio, ",AUDIO=\"" + group + "\""));
    }
    if (selection.video().isEmpty()) {
      selection.audio().forEach(audio -> variant(lines, audio, List.of(), ""));
    }
    selection.iframes().forEach(video -> lines.add(iframes(video)));
    return String.join("\n", lines) + "\n";
  }

  /** Audio by codec and channels: what players can choose without another decoder. */
  private Map<String, List<Rendition>> groups() {
    Map<String, List<Rendition>> byFormat =
        selection.audio().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.format().codecs() + "/" + Selection.audio(one).channels(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, List<Rendition>> groups = new LinkedHashMap<>();
    byFormat.values().forEach(audio -> groups.put("audio_" + groups.size(), audio));
    return groups;
  }

  private List<String> media(String group, List<Rendition> renditions) {
    List<String> lines = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Rendition audio : renditions) {
      boolean first = names.isEmpty();
      String name = audio.language().filter(names::add).orElse(audio.id());
      names.add(name);
      lines.add(
          "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\""
              + group
              + "\",NAME=\""
              + name
              + "\""
              + audio.language().map(one -> ",LANGUAGE=\"" + one + "\"").orElse("")
              + (first ? ",DEFAULT=YES" : ",DEFAULT=NO")
              + ",AUTOSELECT=YES,CHANNELS=\""
              + Selection.audio(audio).channels()
              + "\",URI=\""
              + uri(audio, false)
              + "\"");
    }
    return lines;
  }

  private void variant(
      List<String> lines, Rendition rendition, List<Rendition> audio, String group) {
    long peak = rendition.peakBitrate() + most(audio, Rendition::peakBitrate);
    long average = rendition.averageBitrate() + most(audio, Rendition::averageBitrate);
    String codecs =
        Stream.of(
                Stream.of(rendition.format()),
                rendition.muxed().stream(),
                audio.stream().map(Rendition::format))
            .flatMap(formats -> formats)
            .map(TrackFormat::codecs)
            .distinct()
            .collect(Collectors.joining(","));
    lines.add(
        "#EXT-X-STREAM-INF:BANDWIDTH="
            + Math.max(peak, average)
            + ",AVERAGE-BANDWIDTH="
            + average
            + ",CODECS=\""
            + codecs
            + "\""
            + picture(rendition)
            + group);
    lines.add(uri(rendition, false));
  }

  private String iframes(Rendition video) {
    return "#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH="
        + iframeBitrate.applyAsLong(video)
        + ",CODECS=\""
        + video.format().codecs()
        + "\""
        + resolution(video)
        + ",URI=\""
        + uri(video, true)
        + "\"";
  }

  private static String picture(Rendition rendition) {
    if (!Selection.isVideo(rendition)) {
      return "";
    }
    return resolution(rendition)
        + rendition
            .frameRate()
            .map(rate -> ",FRAME-RATE=" + String.format(Locale.ROOT, "%.3f", rate.perSecond()))
            .orElse("");
  }

  private static String resolution(Rendition video) {
    Picture picture = Selection.video(video).picture();
    return ",RESOLUTION=" + picture.width() + "x" + picture.height();
  }

  private String uri(Rendition rendition, boolean iframes) {
    return new HlsName(settings.childName(), rendition.id(), iframes).file() + query;
  }

  private static long most(List<Rendition> renditions, ToLongFunction<Rendition> bitrate) {
    return renditions.stream().mapToLong(bitrate).max().orElse(0);
  }
}
