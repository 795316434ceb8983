package dev.onair.running.schedule;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * ID3 tags in the form in which MediaLive takes them: whole, of version 2.4, in Base64.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/schedule-fields-for-id3-userdata.html">AWS:
 *     fields for ID3 metadata</a>
 * @see <a href="https://id3.org/id3v2.4.0-structure">ID3 2.4.0</a>
 */
public final class Id3Tag {

  private static final int HEADER = 10;
  private static final byte VERSION = 4;
  private static final byte UTF_8 = 3;
  private static final byte[] FRAME = "TXXX".getBytes(StandardCharsets.US_ASCII);

  private Id3Tag() {}

  /** A tag with one frame, TXXX, that has no description and this text. */
  public static String of(String text) {
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream tag = new ByteArrayOutputStream();
    tag.writeBytes(new byte[] {'I', 'D', '3', VERSION, 0, 0});
    tag.writeBytes(size(HEADER + 2 + value.length));
    tag.writeBytes(FRAME);
    tag.writeBytes(size(2 + value.length));
    // No flags; the encoding, and an empty description.
    tag.writeBytes(new byte[] {0, 0, UTF_8, 0});
    tag.writeBytes(value);
    return Base64.getEncoder().encodeToString(tag.toByteArray());
  }

  /** The text of a tag as {@link #of} makes them. */
  static Optional<String> text(String base64) {
    int from = 2 * HEADER + 2;
    if (flaw(base64).isPresent()) {
      return Optional.empty();
    }
    byte[] tag = Base64.getDecoder().decode(base64);
    boolean isOurs =
        tag.length >= from
            && Arrays.equals(Arrays.copyOfRange(tag, HEADER, HEADER + FRAME.length), FRAME)
            && tag[from - 2] == UTF_8
            && tag[from - 1] == 0;
    return isOurs
        ? Optional.of(new String(tag, from, tag.length - from, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** What is wrong with a tag; empty if nothing is. */
  static Optional<String> flaw(String base64) {
    byte[] tag;
    try {
      tag = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return Optional.of("is no Base64");
    }
    if (tag.length <= HEADER || tag[0] != 'I' || tag[1] != 'D' || tag[2] != '3') {
      return Optional.of("is no ID3 tag: it needs a header and a frame");
    }
    if (tag[3] != VERSION) {
      return Optional.of("is of ID3 2.%d; MediaLive takes 2.4".formatted(tag[3]));
    }
    int size = tag[6] << 21 | tag[7] << 14 | tag[8] << 7 | tag[9];
    return size == tag.length - HEADER
        ? Optional.empty()
        : Optional.of(
            "says that it has %d bytes after its header, and has %d"
                .formatted(size, tag.length - HEADER));
  }

  /** A size as ID3 has it: seven bits a byte. */
  private static byte[] size(int bytes) {
    return new byte[] {
      (byte) (bytes >> 21 & 0x7f),
      (byte) (bytes >> 14 & 0x7f),
      (byte) (bytes >> 7 & 0x7f),
      (byte) (bytes & 0x7f)
    };
  }
}
