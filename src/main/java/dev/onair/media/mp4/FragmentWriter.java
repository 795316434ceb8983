package dev.onair.media.mp4;

import dev.onair.media.Octets;
import java.util.List;
import java.util.function.ToLongFunction;

/** Writes fragments of one track (ISO/IEC 14496-12, 8.8). */
final class FragmentWriter {

  private static final int DEFAULT_DURATION = 0x8;
  private static final int DEFAULT_FLAGS = 0x20;
  private static final int BASE_IS_MOOF = 0x20000;
  private static final int DATA_OFFSET = 0x1;
  private static final int DURATION = 0x100;
  private static final int SIZE = 0x200;
  private static final int FLAGS = 0x400;
  private static final int COMPOSITION = 0x800;

  /** Depends on no other sample. */
  private static final int SYNC = 0x2000000;

  /** Depends on others; decoding can't begin with it. */
  private static final int NO_SYNC = 0x1010000;

  private static final int BOX_HEADER = 8;

  private FragmentWriter() {}

  static Octets write(Fragment fragment) {
    BoxWriter out = new BoxWriter();
    fragment.events().forEach(event -> event(event, out));
    int begin = out.size();
    out.open("moof");
    out.open("mfhd", 0, 0).u32(fragment.sequence()).close();
    int offsetAt = track(fragment, out);
    out.close();
    out.set(offsetAt, out.size() - begin + BOX_HEADER);
    out.open("mdat");
    fragment.samples().forEach(sample -> out.octets(sample.data()));
    out.close();
    return out.octets();
  }

  private static void event(EventMessage event, BoxWriter out) {
    out.open("emsg", 1, 0).u32(event.timescale()).u64(event.time()).u32(event.duration());
    out.u32(event.id()).string(event.scheme()).string(event.value()).octets(event.data()).close();
  }

  /** Writes what samples have in common once; tells where the data's offset is to be. */
  private static int track(Fragment fragment, BoxWriter out) {
    List<Sample> samples = fragment.samples();
    Sample first = samples.get(0);
    boolean sameDuration = same(samples, Sample::duration);
    boolean sameFlags = same(samples, FragmentWriter::flags);
    boolean composed = samples.stream().anyMatch(sample -> sample.compositionOffset() != 0);
    out.open("traf");
    out.open(
        "tfhd",
        0,
        BASE_IS_MOOF | (sameDuration ? DEFAULT_DURATION : 0) | (sameFlags ? DEFAULT_FLAGS : 0));
    out.u32(InitWriter.TRACK);
    if (sameDuration) {
      out.u32(first.duration());
    }
    if (sameFlags) {
      out.u32(flags(first));
    }
    out.close();
    out.open("tfdt", 1, 0).u64(fragment.decodeTime()).close();
    out.open(
        "trun",
        1,
        DATA_OFFSET
            | SIZE
            | (sameDuration ? 0 : DURATION)
            | (sameFlags ? 0 : FLAGS)
            | (composed ? COMPOSITION : 0));
    out.u32(samples.size());
    final int offsetAt = out.size();
    out.u32(0);
    for (Sample sample : samples) {
      if (!sameDuration) {
        out.u32(sample.duration());
      }
      out.u32(sample.data().size());
      if (!sameFlags) {
        out.u32(flags(sample));
      }
      if (composed) {
        out.u32(sample.compositionOffset());
      }
    }
    out.close().close();
    return offsetAt;
  }

  private static long flags(Sample sample) {
    return sample.sync() ? SYNC : NO_SYNC;
  }

  private static boolean same(List<Sample> samples, ToLongFunction<Sample> value) {
    return samples.stream().mapToLong(value).distinct().limit(2).count() == 1;
  }
}
