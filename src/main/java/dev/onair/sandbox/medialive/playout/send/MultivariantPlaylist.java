package dev.onair.sandbox.medialive.playout.send;

import dev.onair.media.MalformedMedia;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.codec.VideoFormat;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The multivariant playlist of a group: MediaLive's main manifest, with what the streams are. */
final class MultivariantPlaylist {

  private final HlsGroup group;
  private final Map<Integer, List<TsTrack>> tracks = new HashMap<>();

  MultivariantPlaylist(HlsGroup group) {
    this.group = group;
  }

  /** Looks at what a segment is, if it may be something new. */
  void look(Segment segment) {
    if (!segment.discontinuity() && tracks.containsKey(segment.program())) {
      return;
    }
    try {
      tracks.put(
          segment.program(),
          TsSegment.read(segment.bytes(), OptionalLong.of(segment.start())).tracks());
    } catch (MalformedMedia e) {
      throw new IllegalStateException("what was just written can't be read", e);
    }
  }

  /** Whether something is known of all outputs. */
  boolean isComplete() {
    return tracks.keySet().containsAll(group.outputs().stream().map(HlsOutput::program).toList());
  }

  /**
   * The playlist.
   *
   * @param playlists of the outputs, by program
   * @param name the base name of files
   */
  String text(Map<Integer, MediaPlaylist> playlists, String name) {
    StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:4\n");
    text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
    for (HlsOutput output : group.outputs()) {
      output
          .audio()
          .filter(audio -> !audio.isVariant())
          .ifPresent(audio -> text.append(media(output, audio, name)));
    }
    for (HlsOutput output : group.outputs()) {
      if (output.audio().isEmpty() || output.audio().get().isVariant()) {
        text.append(variant(output, playlists.get(output.program())));
        text.append(name).append(FileNames.playlist(output)).append('\n');
      }
    }
    return text.toString();
  }

  private String media(HlsOutput output, HlsOutput.Audio audio, String name) {
    String language =
        tracks.get(output.program()).stream()
            .map(TsTrack::language)
            .flatMap(Optional::stream)
            .findFirst()
            // RFC 5646, where there is a code of two letters.
            .map(code -> ",LANGUAGE=\"" + shortest(code) + '"')
            .orElse("");
    return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"%s\"%s,AUTOSELECT=%s,DEFAULT=%s,URI=\"%s\"\n"
        .formatted(
            quoted(audio.group()),
            quoted(audio.name()),
            language,
            audio.type().contains("NOT_AUTO") ? "NO" : "YES",
            audio.type().endsWith("AUTO_SELECT_DEFAULT") ? "YES" : "NO",
            name + FileNames.playlist(output));
  }

  private String variant(HlsOutput output, MediaPlaylist playlist) {
    List<TsTrack> of = tracks.get(output.program());
    StringBuilder line = new StringBuilder("#EXT-X-STREAM-INF:BANDWIDTH=");
    line.append(playlist.peakBitrate());
    line.append(",AVERAGE-BANDWIDTH=").append(playlist.averageBitrate());
    line.append(",CODECS=\"").append(codecs(output, of)).append('"');
    for (TsTrack track : of) {
      if (track.format() instanceof VideoFormat video) {
        line.append(",RESOLUTION=")
            .append(video.picture().width())
            .append('x')
            .append(video.picture().height());
        video
            .picture()
            .frameRate()
            .map(FrameRate::perSecond)
            .ifPresent(rate -> line.append(String.format(Locale.ROOT, ",FRAME-RATE=%.3f", rate)));
      }
    }
    output.audioGroups().stream()
        .findFirst()
        .ifPresent(group -> line.append(",AUDIO=\"").append(quoted(group)).append('"'));
    return line.append('\n').toString();
  }

  /** Those of its own, and those of the sound that goes with it. */
  private String codecs(HlsOutput output, List<TsTrack> of) {
    List<TsTrack> all = new ArrayList<>(of);
    group.outputs().stream()
        .filter(other -> other.audio().isPresent())
        .filter(other -> output.audioGroups().contains(other.audio().get().group()))
        .forEach(other -> all.addAll(tracks.get(other.program())));
    return all.stream()
        .map(track -> track.format().codecs())
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static String shortest(String iso) {
    return Stream.of(Locale.getISOLanguages())
        .filter(two -> new Locale(two).getISO3Language().equals(iso))
        .findFirst()
        .orElse(iso);
  }

  private static String quoted(String text) {
    return text.replaceAll("[^\\p{L}\\p{N} _.-]", "_");
  }
}
