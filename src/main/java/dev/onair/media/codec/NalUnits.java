package dev.onair.media.codec;

import dev.onair.media.Octets;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * NAL units of H.264 and H.265 as they stand in a byte stream, after start codes (ITU-T H.264,
 * annex B).
 */
public final class NalUnits {

  private NalUnits() {}

  /**
   * The units of a byte stream, without start codes; bytes before the first start code are none.
   */
  public static List<Octets> of(Octets stream) {
    List<Octets> units = new ArrayList<>();
    int begin = startCode(stream, 0);
    while (begin < stream.size()) {
      int next = startCode(stream, begin + 3);
      int end = next;
      // Zeros before a start code are of no unit: a unit ends with a bit that is set.
      while (end > begin + 3 && stream.at(end - 1) == 0) {
        end--;
      }
      if (end > begin + 3) {
        units.add(stream.slice(begin + 3, end));
      }
      begin = next;
    }
    return units;
  }

  /** Where the next 00 00 01 is; the size if there is none. */
  private static int startCode(Octets stream, int from) {
    int size = stream.size();
    int at = from + 2;
    while (at < size) {
      int last = stream.at(at);
      if (last > 1) {
        at += 3;
      } else if (last == 1 && stream.at(at - 1) == 0 && stream.at(at - 2) == 0) {
        return at - 2;
      } else {
        at++;
      }
    }
    return size;
  }

  /** A unit without the bytes that keep start codes out of it. */
  static Octets unescaped(Octets unit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(unit.size());
    int zeros = 0;
    for (int i = 0; i < unit.size(); i++) {
      int value = unit.at(i);
      if (zeros >= 2 && value == 3) {
        zeros = 0;
      } else {
        out.write(value);
        zeros = value == 0 ? zeros + 1 : 0;
      }
    }
    return Octets.of(out);
  }
}
