package dev.onair.media.mp4;

import dev.onair.media.Octets;
import dev.onair.media.codec.TrackFormat;
import dev.onair.media.codec.VideoFormat;
import java.util.Optional;

/** Writes initialization segments of one track (ISO/IEC 14496-12, ISO/IEC 23000-19). */
final class InitWriter {

  static final int TRACK = 1;

  private static final String UNDETERMINED = "und";

  /** The identity, as fixed point numbers of 16.16, the last column of 2.30. */
  private static final int[] MATRIX = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

  private final BoxWriter out = new BoxWriter();
  private final TrackFormat format;
  private final Optional<VideoFormat> video;

  InitWriter(TrackFormat format) {
    this.format = format;
    this.video = format instanceof VideoFormat pictures ? Optional.of(pictures) : Optional.empty();
  }

  Octets write(Optional<String> language) {
    out.open("ftyp").text("iso6").u32(0).text("iso6").text("cmfc").text("mp41").close();
    out.open("moov");
    movie();
    track(language.orElse(UNDETERMINED));
    out.open("mvex");
    // Fragments say all but which sample description holds: the first.
    out.open("trex", 0, 0).u32(TRACK).u32(1).u32(0).u32(0).u32(0).close();
    out.close();
    out.close();
    return out.octets();
  }

  private void movie() {
    out.open("mvhd", 0, 0).zeros(8).u32(format.timescale()).u32(0);
    // Rate and volume: normal.
    out.u32(0x10000).u16(0x100).zeros(10);
    matrix();
    out.zeros(24).u32(TRACK + 1).close();
  }

  private void matrix() {
    for (int value : MATRIX) {
      out.u32(value);
    }
  }

  private void track(String language) {
    out.open("trak");
    // Enabled, and part of the presentation.
    out.open("tkhd", 0, 3).zeros(8).u32(TRACK).zeros(4).u32(0).zeros(8).zeros(4);
    out.u16(video.isPresent() ? 0 : 0x100).zeros(2);
    matrix();
    out.u32(video.map(pictures -> pictures.picture().width()).orElse(0) << 16);
    out.u32(video.map(pictures -> pictures.picture().height()).orElse(0) << 16);
    out.close();
    out.open("mdia");
    out.open("mdhd", 0, 0).zeros(8).u32(format.timescale()).u32(0);
    out.u16(Language.packed(language)).zeros(2).close();
    out.open("hdlr", 0, 0).zeros(4).text(video.isPresent() ? "vide" : "soun").zeros(12);
    out.string("").close();
    media();
    out.close();
    out.close();
  }

  private void media() {
    out.open("minf");
    if (video.isPresent()) {
      out.open("vmhd", 0, 1).zeros(8).close();
    } else {
      out.open("smhd", 0, 0).zeros(4).close();
    }
    out.open("dinf").open("dref", 0, 0).u32(1);
    // Its data are in the same file.
    out.open("url ", 0, 1).close();
    out.close().close();
    out.open("stbl");
    out.open("stsd", 0, 0).u32(1);
    format.match(new SampleEntries(out));
    out.close();
    // No samples here: they are in fragments.
    out.open("stts", 0, 0).u32(0).close();
    out.open("stsc", 0, 0).u32(0).close();
    out.open("stsz", 0, 0).u32(0).u32(0).close();
    out.open("stco", 0, 0).u32(0).close();
    out.close();
    out.close();
  }
}
