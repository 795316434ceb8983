package dev.onair.media.mp4;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.mp4.ReadFragment.ReadSample;
import java.util.ArrayList;
import java.util.List;

/** Reads the fragments of a segment. */
final class FragmentReader {

  /** Of a segment; more than an hour of AAC: what claims more is none. */
  private static final int MAX_SAMPLES = 200_000;

  private static final int BASE_OFFSET = 0x1;
  private static final int DESCRIPTION = 0x2;
  private static final int DEFAULT_DURATION = 0x8;
  private static final int DEFAULT_SIZE = 0x10;
  private static final int DEFAULT_FLAGS = 0x20;
  private static final int DATA_OFFSET = 0x1;
  private static final int FIRST_FLAGS = 0x4;
  private static final int DURATION = 0x100;
  private static final int SIZE = 0x200;
  private static final int FLAGS = 0x400;
  private static final int COMPOSITION = 0x800;
  private static final int NO_SYNC = 0x10000;

  private final InitSegment init;
  private final List<ReadFragment> fragments = new ArrayList<>();
  private List<EventMessage> events = new ArrayList<>();
  private long dataWanted;
  private long sampleCount;

  private FragmentReader(InitSegment init) {
    this.init = init;
  }

  static List<ReadFragment> read(Octets segment, InitSegment init) throws MalformedMedia {
    FragmentReader reader = new FragmentReader(init);
    for (Box box : Box.all(segment)) {
      switch (box.type()) {
        case "emsg" -> reader.event(new Box.Fields(box.body()));
        case "moof" -> reader.fragment(box);
        case "mdat" -> reader.data(box.body().size());
        default -> {
          // styp, sidx, prft: nothing that is asked for.
        }
      }
    }
    if (reader.dataWanted > 0) {
      throw new MalformedMedia("no 'mdat' after the last 'moof'");
    }
    return reader.fragments;
  }

  private void data(long size) throws MalformedMedia {
    if (size < dataWanted) {
      throw new MalformedMedia("samples of " + dataWanted + " bytes, of which 'mdat' has " + size);
    }
    dataWanted = 0;
  }

  private void event(Box.Fields fields) throws MalformedMedia {
    // Version 0 counts from the segment's beginning, and is made by nobody here.
    if (fields.u8() == 1) {
      fields.skip(3);
      long timescale = fields.u32();
      long time = fields.u64();
      long duration = fields.u32();
      long id = fields.u32();
      String scheme = fields.string();
      String value = fields.string();
      events.add(new EventMessage(scheme, value, timescale, time, duration, id, fields.rest()));
    }
  }

  private void fragment(Box box) throws MalformedMedia {
    if (dataWanted > 0) {
      throw new MalformedMedia("no 'mdat' after a 'moof'");
    }
    long sequence = box.fields("mfhd").skip(4).u32();
    for (Box child : box.children()) {
      if (child.type().equals("traf")) {
        track(child, sequence);
      }
    }
  }

  private void track(Box box, long sequence) throws MalformedMedia {
    Box.Fields header = box.fields("tfhd").skip(1);
    int flags = header.u24();
    Mp4Track track = init.track(header.u32());
    header.skip(((flags & BASE_OFFSET) == 0 ? 0 : 8) + ((flags & DESCRIPTION) == 0 ? 0 : 4));
    Mp4Track.Defaults told = track.defaults();
    Mp4Track.Defaults defaults =
        new Mp4Track.Defaults(
            (flags & DEFAULT_DURATION) == 0 ? told.duration() : header.u32(),
            (flags & DEFAULT_SIZE) == 0 ? told.size() : header.u32(),
            (flags & DEFAULT_FLAGS) == 0 ? told.flags() : header.u32());
    Box.Fields time = box.fields("tfdt");
    boolean longTime = time.u8() == 1;
    time.skip(3);
    long decodeTime = longTime ? time.u64() : time.u32();
    List<ReadSample> samples = new ArrayList<>();
    for (Box child : box.children()) {
      if (child.type().equals("trun")) {
        run(new Box.Fields(child.body()), defaults, samples);
      }
    }
    fragments.add(new ReadFragment(track.id(), sequence, decodeTime, samples, events));
    events = new ArrayList<>();
  }

  private void run(Box.Fields fields, Mp4Track.Defaults defaults, List<ReadSample> samples)
      throws MalformedMedia {
    int version = fields.u8();
    int flags = fields.u24();
    long count = fields.u32();
    if (count > MAX_SAMPLES - sampleCount) {
      throw new MalformedMedia("a segment of more than " + MAX_SAMPLES + " samples");
    }
    sampleCount += count;
    fields.skip((flags & DATA_OFFSET) == 0 ? 0 : 4);
    long first = (flags & FIRST_FLAGS) == 0 ? defaults.flags() : fields.u32();
    for (int i = 0; i < count; i++) {
      long duration = (flags & DURATION) == 0 ? defaults.duration() : fields.u32();
      long size = (flags & SIZE) == 0 ? defaults.size() : fields.u32();
      long sampleFlags = (flags & FLAGS) != 0 ? fields.u32() : i == 0 ? first : defaults.flags();
      long offset = (flags & COMPOSITION) == 0 ? 0 : fields.u32();
      samples.add(
          new ReadSample(
              size, duration, version == 0 ? offset : (int) offset, (sampleFlags & NO_SYNC) == 0));
      dataWanted += size;
    }
  }
}
