package dev.onair.media.mp4;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.HevcProfile;
import java.util.Locale;
import java.util.Optional;

/**
 * The description of samples, as read.
 *
 * @param codecs as in RFC 6381
 */
record SampleEntry(String codecs, Mp4Track.Shape shape) {

  private static final int VISUAL = 78;
  private static final int AUDIO = 28;

  static SampleEntry read(Box entry, String handler) throws MalformedMedia {
    Box.Fields fields = new Box.Fields(entry.body());
    switch (handler) {
      case "vide" -> {
        int width = fields.skip(24).u16();
        int height = fields.u16();
        Box inner = new Box(entry.type(), fields.skip(VISUAL - 28).rest());
        return new SampleEntry(codecs(inner), new Mp4Track.Shape(width, height, 0, 0));
      }
      case "soun" -> {
        int channels = fields.skip(16).u16();
        int rate = fields.skip(6).u16();
        Box inner = new Box(entry.type(), fields.skip(AUDIO - 26).rest());
        return new SampleEntry(codecs(inner), new Mp4Track.Shape(0, 0, channels, rate));
      }
      default -> {
        return new SampleEntry(entry.type(), Mp4Track.Shape.NONE);
      }
    }
  }

  /**
   * The name of a codec.
   *
   * @param inner the boxes after the fixed fields, under the entry's type
   */
  private static String codecs(Box inner) throws MalformedMedia {
    String type = inner.type();
    if (type.equals("encv") || type.equals("enca")) {
      type = inner.fields("sinf", "frma").text(4);
    }
    return switch (type) {
      case "avc1", "avc3" -> {
        Octets config = inner.fields("avcC").octets(4);
        yield String.format(
            Locale.ROOT, "%s.%02x%02x%02x", type, config.at(1), config.at(2), config.at(3));
      }
      case "hvc1", "hev1" ->
          type + "." + new HevcProfile(inner.fields("hvcC").skip(1).octets(12)).codecs();
      case "mp4a" -> type + audioObject(inner.find("esds"));
      default -> type;
    };
  }

  /** Object types of MPEG-4 audio, as far as descriptors tell them. */
  private static String audioObject(Optional<Box> box) throws MalformedMedia {
    if (box.isEmpty()) {
      return "";
    }
    Box.Fields fields = new Box.Fields(box.get().body()).skip(4);
    descriptor(fields, 3);
    int flags = fields.skip(2).u8();
    // Optional fields: on which stream it depends, a URL, its clock.
    fields.skip((flags & 0x80) == 0 ? 0 : 2);
    fields.skip((flags & 0x40) == 0 ? 0 : fields.u8());
    fields.skip((flags & 0x20) == 0 ? 0 : 2);
    descriptor(fields, 4);
    int objectType = fields.u8();
    String name = String.format(Locale.ROOT, ".%02x", objectType);
    if (objectType != 0x40) {
      return name;
    }
    fields.skip(12);
    descriptor(fields, 5);
    return name + "." + (fields.u8() >> 3);
  }

  /** Reads over a descriptor's tag and its length, which has up to four bytes. */
  private static void descriptor(Box.Fields fields, int tag) throws MalformedMedia {
    int found = fields.u8();
    if (found != tag) {
      throw new MalformedMedia("descriptor " + found + " in 'esds' instead of " + tag);
    }
    for (int i = 0; i < 4 && (fields.u8() & 0x80) != 0; i++) {
      // The next byte goes on with the length.
    }
  }
}
