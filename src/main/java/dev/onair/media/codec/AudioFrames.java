package dev.onair.media.codec;

import dev.onair.media.Octets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Frames of audio, of which a PES packet may hold several, and which may go on in the next. */
final class AudioFrames implements TrackReader {

  private static final long CLOCK = 90_000;

  /** Two frames of E-AC-3 of the greatest size; nobody sends more together. */
  private static final int MAX_JOINED = 8192;

  private final Syntax syntax;
  private final List<AccessUnit> units = new ArrayList<>();
  private Optional<TrackFormat> format = Optional.empty();
  private Octets rest = Octets.EMPTY;
  private long restPosition;
  private long began;
  private long samples;
  private boolean timed;
  private boolean inStep = true;

  AudioFrames(Syntax syntax) {
    this.syntax = syntax;
  }

  /** How frames of a codec are told from each other. */
  interface Syntax {

    /** Bytes that are enough to read a header. */
    int headerSize();

    /** The frame that begins at a place; absent if none does. */
    Optional<Frame> at(Octets data, int at);
  }

  /**
   * A frame's header.
   *
   * @param size bytes of all of it, at least as many as its header
   * @param belongsToLast whether it is decoded together with the frame before it
   */
  record Frame(int size, boolean belongsToLast, AudioFormat format) {}

  @Override
  public void accept(Optional<UnitTime> time, Octets data, long position) {
    Octets all = rest.isEmpty() ? data : Octets.join(List.of(rest, data));
    int fresh = rest.size();
    boolean stamped = time.isEmpty();
    int at = 0;
    while (at + syntax.headerSize() <= all.size()) {
      Optional<Frame> frame = syntax.at(all, at);
      int end = at + frame.map(Frame::size).orElse(0);
      if (frame.isPresent() && end > all.size() && inStep) {
        break;
      }
      boolean sure = inStep && at >= fresh;
      if (frame.isEmpty() || (!sure && !followed(all, end))) {
        inStep = false;
        at++;
        continue;
      }
      inStep = true;
      // A time holds for the first frame that begins in its packet (ISO/IEC 13818-1, 2.4.3.7).
      if (!stamped && at >= fresh) {
        begin(time.get().pts());
        stamped = true;
      }
      if (timed) {
        add(frame.get(), all.slice(at, end), at >= fresh ? position : restPosition);
      }
      at = end;
    }
    keep(all, Math.min(at, all.size()), fresh, position);
    if (!stamped && !rest.isEmpty() && at >= fresh) {
      begin(time.get().pts());
    }
  }

  /**
   * Whether a frame that may be none, or may lack bytes that were lost, ends where another begins.
   */
  private boolean followed(Octets all, int end) {
    return end <= all.size()
        && (end + syntax.headerSize() > all.size() || syntax.at(all, end).isPresent());
  }

  private void keep(Octets all, int at, int fresh, long position) {
    restPosition = at >= fresh ? position : restPosition;
    // Copied: a few bytes are not to keep all of a segment.
    rest = Octets.of(all.slice(at).toArray());
  }

  private void begin(long pts) {
    began = pts;
    samples = 0;
    timed = true;
  }

  private void add(Frame frame, Octets data, long position) {
    if (frame.belongsToLast()) {
      AccessUnit last = units.isEmpty() ? null : units.get(units.size() - 1);
      if (last != null && last.data().size() + data.size() <= MAX_JOINED) {
        Octets joined = Octets.join(List.of(last.data(), data));
        units.set(
            units.size() - 1,
            new AccessUnit(last.pts(), last.dts(), true, joined, last.position()));
      }
      return;
    }
    AudioFormat told = frame.format();
    if (format.isEmpty()) {
      format = Optional.of(told);
    }
    long time = began + (samples * CLOCK + told.sampleRate() / 2) / told.sampleRate();
    units.add(new AccessUnit(time, time, true, data, position));
    samples += told.frameSamples();
  }

  @Override
  public List<AccessUnit> units() {
    return Collections.unmodifiableList(units);
  }

  @Override
  public Optional<TrackFormat> format() {
    return format;
  }
}
