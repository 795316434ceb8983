package dev.onair.sandbox.mediapackage.live.ingest;

import dev.onair.media.MalformedMedia;
import io.lindstrom.m3u8.model.AlternativeRendition;
import io.lindstrom.m3u8.model.MasterPlaylist;
import io.lindstrom.m3u8.model.MediaPlaylist;
import io.lindstrom.m3u8.model.MediaSegment;
import io.lindstrom.m3u8.model.MediaType;
import io.lindstrom.m3u8.parser.MasterPlaylistParser;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import io.lindstrom.m3u8.parser.ParsingMode;
import io.lindstrom.m3u8.parser.PlaylistParserException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads encoders' playlists; tags that nobody knows are passed over. */
public final class Playlists {

  /**
   * A segment that a child playlist lists.
   *
   * @param file its path, as in {@link IngestPath}
   * @param dated its program date time, also where that follows from the segments before it
   */
  public record Entry(
      String file, Duration duration, Optional<Instant> dated, boolean discontinuity) {}

  /** Longer ones are read at their end: what is to come is there. */
  private static final int MOST_ENTRIES = 1_000;

  /** More than any ladder has: a playlist of more is a mistake. */
  private static final int MOST_CHILDREN = 100;

  /** RFC 5646, near enough: it becomes part of names of files. */
  private static final String LANGUAGE = "[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,4}";

  private Playlists() {}

  /** Whether a playlist lists playlists. */
  public static boolean isMultivariant(String text) {
    return text.contains("#EXT-X-STREAM-INF");
  }

  /**
   * The segments of a child playlist.
   *
   * @param file the playlist's own path
   */
  public static List<Entry> child(String text, String file) throws MalformedMedia {
    List<MediaSegment> segments = parsed(text).mediaSegments();
    try {
      return entries(
          segments.subList(Math.max(0, segments.size() - MOST_ENTRIES), segments.size()), file);
    } catch (DateTimeException | ArithmeticException e) {
      throw malformed(e);
    }
  }

  private static List<Entry> entries(List<MediaSegment> segments, String file) {
    List<Entry> entries = new ArrayList<>();
    Optional<Instant> next = Optional.empty();
    for (MediaSegment segment : segments) {
      Duration duration = Duration.ofNanos(Math.round(segment.duration() * 1e9));
      Optional<Instant> own = segment.programDateTime().map(OffsetDateTime::toInstant);
      Optional<Instant> dated = own.isPresent() || segment.discontinuity() ? own : next;
      entries.add(
          new Entry(resolved(file, segment.uri()), duration, dated, segment.discontinuity()));
      next = dated.map(time -> time.plus(duration));
    }
    return entries;
  }

  private static MediaPlaylist parsed(String text) throws MalformedMedia {
    try {
      return new MediaPlaylistParser(ParsingMode.LENIENT).readPlaylist(text);
    } catch (PlaylistParserException | RuntimeException e) {
      throw malformed(e);
    }
  }

  /**
   * The children of a multivariant playlist with the languages that it tells, by path: variants
   * first, then audio.
   *
   * @param file the playlist's own path
   */
  public static Map<String, Optional<String>> multivariant(String text, String file)
      throws MalformedMedia {
    MasterPlaylist playlist;
    try {
      playlist = new MasterPlaylistParser(ParsingMode.LENIENT).readPlaylist(text);
    } catch (PlaylistParserException | RuntimeException e) {
      throw malformed(e);
    }
    Map<String, Optional<String>> children = new LinkedHashMap<>();
    playlist
        .variants()
        .forEach(variant -> children.put(resolved(file, variant.uri()), Optional.empty()));
    for (AlternativeRendition rendition : playlist.alternativeRenditions()) {
      if (rendition.type() == MediaType.AUDIO) {
        Optional<String> language = rendition.language().filter(tag -> tag.matches(LANGUAGE));
        rendition.uri().ifPresent(uri -> children.put(resolved(file, uri), language));
      }
    }
    if (children.size() > MOST_CHILDREN) {
      throw new MalformedMedia("the playlist lists more than " + MOST_CHILDREN + " others");
    }
    return children;
  }

  private static MalformedMedia malformed(Exception problem) {
    return new MalformedMedia("the playlist can't be read: " + problem.getMessage());
  }

  private static String resolved(String file, String uri) {
    try {
      URI playlist = new URI(null, null, "/" + file, null);
      String path = playlist.resolve(uri.replace(" ", "%20")).getPath();
      return path.substring(path.startsWith("/") ? 1 : 0);
    } catch (URISyntaxException | IllegalArgumentException | NullPointerException e) {
      return uri;
    }
  }
}
