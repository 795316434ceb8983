package dev.onair.model.ingest;

import java.util.Objects;

/**
 * Picks audio out of an input.
 *
 * @param name how the ladder's audio renditions refer to it
 * @param by what it is picked by
 */
public record AudioSelector(String name, By by) {

  /** What audio is picked by. */
  public sealed interface By {

    /** Visits the variant. */
    <R> R match(Cases<R> cases);

    /** One case for each variant. */
    interface Cases<R> {
      R language(Language by);

      R pid(Pid by);

      R tracks(Tracks by);

      R hlsRendition(HlsRendition by);
    }
  }

  /** By language: a three-letter ISO 639-2 code. */
  public record Language(String code) implements By {
    public Language {
      Objects.requireNonNull(code, "code");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.language(this);
    }
  }

  /** By the packet id in a transport stream: 1 to 8191. */
  public record Pid(int pid) implements By {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.pid(this);
    }
  }

  /** By track numbers, from 1. */
  public record Tracks(java.util.List<Integer> tracks) implements By {
    public Tracks {
      tracks = java.util.List.copyOf(tracks);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.tracks(this);
    }
  }

  /**
   * By the audio rendition of an HLS source, as its {@code EXT-X-MEDIA} tag names it.
   *
   * @param group the tag's {@code GROUP-ID}
   * @param name the tag's {@code NAME}
   */
  public record HlsRendition(String group, String name) implements By {
    public HlsRendition {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(name, "name");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.hlsRendition(this);
    }
  }

  public AudioSelector {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(by, "by");
  }
}
