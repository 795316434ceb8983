package dev.onair.media.mp4;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box that was read.
 *
 * @param type four letters
 * @param body after size and type
 */
record Box(String type, Octets body) {

  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;

  /** The boxes that bytes are made of. */
  static List<Box> all(Octets bytes) throws MalformedMedia {
    List<Box> boxes = new ArrayList<>();
    int at = 0;
    while (at < bytes.size()) {
      Fields fields = new Fields(bytes.slice(at));
      long size = fields.u32();
      String type = fields.text(4);
      int header = HEADER;
      if (size == 1) {
        size = fields.u64();
        header = LONG_HEADER;
      } else if (size == 0) {
        size = (long) bytes.size() - at;
      }
      if (size < header || size > bytes.size() - at) {
        throw new MalformedMedia(
            "box '" + type + "' of " + size + " bytes, where there are " + (bytes.size() - at));
      }
      boxes.add(new Box(type, bytes.slice(at + header, at + (int) size)));
      at += (int) size;
    }
    return boxes;
  }

  /** The boxes in it. */
  List<Box> children() throws MalformedMedia {
    return all(body);
  }

  /** The box that a path of types leads to, if there is one. */
  Optional<Box> find(String... path) throws MalformedMedia {
    Box found = this;
    for (String type : path) {
      Optional<Box> next =
          found.children().stream().filter(child -> child.type().equals(type)).findFirst();
      if (next.isEmpty()) {
        return next;
      }
      found = next.get();
    }
    return Optional.of(found);
  }

  /** The fields of a box that a path leads to, which must be there. */
  Fields fields(String... path) throws MalformedMedia {
    Optional<Box> found = find(path);
    if (found.isEmpty()) {
      throw new MalformedMedia("box '" + String.join("/", path) + "' is missing in '" + type + "'");
    }
    return new Fields(found.get().body());
  }

  /** Fields of a box, read one after the other. */
  static final class Fields {

    private final Octets bytes;
    private int at;

    Fields(Octets bytes) {
      this.bytes = bytes;
    }

    private Octets take(long count) throws MalformedMedia {
      if (count > bytes.size() - at) {
        throw new MalformedMedia("a box ends before its last field");
      }
      Octets taken = bytes.slice(at, at + (int) count);
      at += (int) count;
      return taken;
    }

    private long number(int size) throws MalformedMedia {
      Octets taken = take(size);
      long value = 0;
      for (int i = 0; i < size; i++) {
        value = value << 8 | taken.at(i);
      }
      return value;
    }

    int u8() throws MalformedMedia {
      return (int) number(1);
    }

    int u16() throws MalformedMedia {
      return (int) number(2);
    }

    int u24() throws MalformedMedia {
      return (int) number(3);
    }

    long u32() throws MalformedMedia {
      return number(4);
    }

    long u64() throws MalformedMedia {
      return number(8);
    }

    Fields skip(int count) throws MalformedMedia {
      take(count);
      return this;
    }

    Octets octets(int count) throws MalformedMedia {
      return take(count);
    }

    String text(int count) throws MalformedMedia {
      return new String(take(count).toArray(), StandardCharsets.ISO_8859_1);
    }

    /** Characters up to a zero. */
    String string() throws MalformedMedia {
      int end = at;
      while (end < bytes.size() && bytes.at(end) != 0) {
        end++;
      }
      String text = new String(take(end - at).toArray(), StandardCharsets.UTF_8);
      take(1);
      return text;
    }

    int left() {
      return bytes.size() - at;
    }

    Octets rest() throws MalformedMedia {
      return take(left());
    }
  }
}
