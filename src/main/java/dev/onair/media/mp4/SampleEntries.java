package dev.onair.media.mp4;

import dev.onair.media.Octets;
import dev.onair.media.codec.Aac;
import dev.onair.media.codec.Ac3;
import dev.onair.media.codec.Ac3Header;
import dev.onair.media.codec.AudioFormat;
import dev.onair.media.codec.Avc;
import dev.onair.media.codec.Hevc;
import dev.onair.media.codec.Picture;
import dev.onair.media.codec.TrackFormat;
import java.util.List;
import java.util.Set;

/**
 * Writes the description of samples that a decoder begins with (ISO/IEC 14496-12, 8.5.2; 14496-15;
 * ETSI TS 102 366, annex F).
 */
final class SampleEntries implements TrackFormat.Cases<BoxWriter> {

  /**
   * Profiles whose {@code avcC} ends with chroma format and bit depth (ISO/IEC 14496-15,
   * 5.3.3.1.2).
   */
  private static final Set<Integer> EXTENDED = Set.of(100, 110, 122, 144);

  private final BoxWriter out;

  SampleEntries(BoxWriter out) {
    this.out = out;
  }

  @Override
  public BoxWriter avc(Avc format) {
    Picture picture = format.picture();
    visual("avc1", picture);
    out.open("avcC").u8(1).u8(format.profile()).u8(format.constraints()).u8(format.level());
    // NAL units stand after lengths of four bytes.
    out.u8(0xff).u8(0xe0 | format.sequenceSets().size());
    format.sequenceSets().forEach(this::counted);
    out.u8(format.pictureSets().size());
    format.pictureSets().forEach(this::counted);
    if (EXTENDED.contains(format.profile())) {
      int depth = 0xf8 | picture.bitDepth() - 8;
      out.u8(0xfc | picture.chroma()).u8(depth).u8(depth).u8(0);
    }
    return out.close().close();
  }

  private void counted(Octets unit) {
    out.u16(unit.size()).octets(unit);
  }

  @Override
  public BoxWriter hevc(Hevc format) {
    Picture picture = format.picture();
    int depth = 0xf8 | picture.bitDepth() - 8;
    int layers = format.sequenceSets().get(0).at(2);
    visual("hvc1", picture);
    out.open("hvcC").u8(1).octets(format.profile().bytes());
    out.u16(0xf000).u8(0xfc).u8(0xfc | picture.chroma()).u8(depth).u8(depth).u16(0);
    // Temporal layers and whether they are nested, as the sequence says; lengths of four bytes.
    out.u8(((layers >> 1 & 7) + 1) << 3 | (layers & 1) << 2 | 3).u8(3);
    sets(32, format.videoSets());
    sets(33, format.sequenceSets());
    sets(34, format.pictureSets());
    return out.close().close();
  }

  private void sets(int type, List<Octets> units) {
    // That they are all here, and none is in samples alone.
    out.u8(0x80 | type).u16(units.size());
    units.forEach(this::counted);
  }

  private void visual(String type, Picture picture) {
    out.open(type).zeros(6).u16(1).zeros(16).u16(picture.width()).u16(picture.height());
    // 72 dots an inch, one frame a sample, no name, 24 bits of colour.
    out.u32(0x480000).u32(0x480000).zeros(4).u16(1).zeros(32).u16(24).u16(0xffff);
  }

  @Override
  public BoxWriter aac(Aac format) {
    Octets config = format.specificConfig();
    audio("mp4a", format);
    out.open("esds", 0, 0);
    out.u8(3).u8(23 + config.size()).zeros(3);
    // MPEG-4 audio (0x40), an audio stream; buffer and bit rates are not told.
    out.u8(4).u8(15 + config.size()).u8(0x40).u8(0x15).zeros(11);
    out.u8(5).u8(config.size()).octets(config);
    out.u8(6).u8(1).u8(2);
    return out.close().close();
  }

  @Override
  public BoxWriter ac3(Ac3 format) {
    Ac3Header header = format.header();
    int lfe = header.lfe() ? 1 : 0;
    audio(format.codecs(), format);
    if (format.enhanced()) {
      out.open("dec3").u16(header.bitRate() << 3);
      out.u24(
          header.fscod() << 22
              | header.bsid() << 17
              | header.bsmod() << 12
              | header.acmod() << 9
              | lfe << 8);
    } else {
      out.open("dac3");
      out.u24(
          header.fscod() << 22
              | header.bsid() << 17
              | header.bsmod() << 14
              | header.acmod() << 11
              | lfe << 10
              | header.bitRate() << 5);
    }
    return out.close().close();
  }

  private void audio(String type, AudioFormat format) {
    out.open(type).zeros(6).u16(1).zeros(8).u16(format.channels()).u16(16).zeros(4);
    // 16 bits of it: rates beyond are told by the codec alone.
    out.u16(format.sampleRate() > 0xffff ? 0 : format.sampleRate()).u16(0);
  }
}
