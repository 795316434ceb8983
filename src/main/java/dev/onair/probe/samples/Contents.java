package dev.onair.probe.samples;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.VideoFormat;
import dev.onair.media.mp4.InitSegment;
import dev.onair.media.mp4.Mp4Track;
import dev.onair.media.mp4.ReadFragment;
import dev.onair.media.mp4.ReadFragment.ReadSample;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What is in a segment.
 *
 * @param tracks video before audio
 */
public record Contents(List<Track> tracks) {

  private static final double TICKS = 90_000;

  public Contents {
    tracks = tracks.stream().sorted(Comparator.comparing(track -> !track.video())).toList();
  }

  /** Its video. */
  public Optional<Track> video() {
    return tracks.stream().filter(Track::video).findFirst();
  }

  /** Its audio. */
  public Optional<Track> audio() {
    return tracks.stream().filter(track -> !track.video()).findFirst();
  }

  /** Its video, or else its audio. */
  public Optional<Track> lead() {
    return tracks.stream().findFirst();
  }

  /**
   * Reads a segment.
   *
   * @param init its initialization segment; absent of a transport stream
   * @throws MalformedMedia if it can't be read
   */
  static Contents read(Optional<Octets> init, Octets segment) throws MalformedMedia {
    return init.isPresent() ? fragments(init.get(), segment) : transport(segment);
  }

  private static Contents transport(Octets segment) throws MalformedMedia {
    List<Track> tracks = new ArrayList<>();
    for (TsTrack track : TsSegment.read(segment, OptionalLong.empty()).tracks()) {
      List<AccessUnit> units = track.units();
      double first = units.stream().mapToLong(AccessUnit::pts).min().orElseThrow() / TICKS;
      double last = units.stream().mapToLong(AccessUnit::pts).max().orElseThrow() / TICKS;
      double unit = units.size() > 1 ? (last - first) / (units.size() - 1) : 0;
      boolean isVideo = track.format() instanceof VideoFormat;
      tracks.add(
          new Track(
              isVideo,
              track.format().codecs(),
              track.format() instanceof VideoFormat video
                  ? Optional.of(
                      new Track.Picture(
                          video.picture().width(), video.picture().height(), rate(unit)))
                  : Optional.empty(),
              first,
              last - first + unit,
              units.get(0).sync(),
              units.size()));
    }
    return new Contents(tracks);
  }

  private static Contents fragments(Octets init, Octets segment) throws MalformedMedia {
    InitSegment tracks = InitSegment.read(init);
    List<ReadFragment> fragments = ReadFragment.all(segment, tracks);
    List<Track> found = new ArrayList<>();
    for (Mp4Track track : tracks.tracks()) {
      List<ReadFragment> own = fragments.stream().filter(it -> it.trackId() == track.id()).toList();
      if (!own.isEmpty()) {
        track(track, own).ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      throw new MalformedMedia("no fragment of a track that its initialization segment has");
    }
    return new Contents(found);
  }

  private static Optional<Track> track(Mp4Track track, List<ReadFragment> fragments) {
    List<ReadSample> samples = fragments.stream().flatMap(it -> it.samples().stream()).toList();
    if (samples.isEmpty()) {
      return Optional.empty();
    }
    double scale = track.timescale();
    long decode = fragments.get(0).decodeTime();
    long duration = fragments.stream().mapToLong(ReadFragment::duration).sum();
    long start = Long.MAX_VALUE;
    long at = decode;
    for (ReadSample sample : samples) {
      start = Math.min(start, at + sample.compositionOffset());
      at += sample.duration();
    }
    boolean isVideo = track.handler().equals("vide");
    return Optional.of(
        new Track(
            isVideo,
            track.codecs(),
            isVideo
                ? Optional.of(
                    new Track.Picture(
                        track.shape().width(),
                        track.shape().height(),
                        rate(duration / scale / samples.size())))
                : Optional.empty(),
            start / scale,
            duration / scale,
            samples.get(0).sync(),
            samples.size()));
  }

  private static OptionalDouble rate(double unit) {
    return unit > 0 ? OptionalDouble.of(1 / unit) : OptionalDouble.empty();
  }
}
