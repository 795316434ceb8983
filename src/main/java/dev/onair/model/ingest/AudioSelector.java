package dev.onair.model.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

  /**
   * By language.
   *
   * @param code a three-letter ISO 639-2 code
   * @param policy what is heard when that language ends
   */
  public record Language(String code, Policy policy) implements By {

    /** What is heard when a language ends. */
    public enum Policy {
      /** Another audio of the same kind. */
      LOOSE,
      /** Nothing, until it comes back. */
      STRICT
    }

    public Language {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(policy, "policy");
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

  /**
   * By track numbers.
   *
   * @param tracks their numbers, from 1
   * @param dolbyE which program of Dolby E they carry; absent: they carry none
   */
  public record Tracks(List<Integer> tracks, Optional<DolbyE> dolbyE) implements By {

    /** Programs of Dolby E. */
    public enum DolbyE {
      ALL_CHANNELS,
      PROGRAM_1,
      PROGRAM_2,
      PROGRAM_3,
      PROGRAM_4,
      PROGRAM_5,
      PROGRAM_6,
      PROGRAM_7,
      PROGRAM_8
    }

    public Tracks {
      tracks = List.copyOf(tracks);
      Objects.requireNonNull(dolbyE, "dolbyE");
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
