package dev.onair.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Bytes that don't change, equal to others by what they hold; a part of an array or all of it. */
public final class Octets {

  public static final Octets EMPTY = new Octets(new byte[0], 0, 0);

  private final byte[] array;
  private final int from;
  private final int size;

  private Octets(byte[] array, int from, int size) {
    this.array = array;
    this.from = from;
    this.size = size;
  }

  /**
   * All of an array, which is not copied.
   *
   * @param owned changed by nobody from now on
   */
  public static Octets of(byte[] owned) {
    return new Octets(owned, 0, owned.length);
  }

  /** A part of an array, which is not copied. */
  public static Octets of(byte[] owned, int from, int to) {
    return of(owned).slice(from, to);
  }

  /** What a stream took so far. */
  public static Octets of(ByteArrayOutputStream written) {
    return of(written.toByteArray());
  }

  /** The same, one after the other. */
  public static Octets join(List<Octets> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    byte[] all = new byte[parts.stream().mapToInt(Octets::size).reduce(0, Math::addExact)];
    int at = 0;
    for (Octets part : parts) {
      part.copyTo(all, at);
      at += part.size;
    }
    return of(all);
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** The byte at a place, 0 to 255. */
  public int at(int index) {
    return array[from + Objects.checkIndex(index, size)] & 0xff;
  }

  /** From one place to before another, not copied. */
  public Octets slice(int begin, int end) {
    Objects.checkFromToIndex(begin, end, size);
    return new Octets(array, from + begin, end - begin);
  }

  /** From a place to the end, not copied. */
  public Octets slice(int begin) {
    return slice(begin, size);
  }

  /** A copy. */
  public byte[] toArray() {
    return Arrays.copyOfRange(array, from, from + size);
  }

  /** Copies all to a place in an array. */
  public void copyTo(byte[] target, int at) {
    System.arraycopy(array, from, target, at, size);
  }

  /** Writes all. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(array, from, size);
  }

  /** Writes all. */
  public void writeTo(ByteArrayOutputStream out) {
    out.write(array, from, size);
  }

  /** To read them from. */
  public InputStream stream() {
    return new ByteArrayInputStream(array, from, size);
  }

  /** In lower case, two digits a byte. */
  public String hex() {
    return HexFormat.of().formatHex(array, from, from + size);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets octets
        && Arrays.equals(
            array, from, from + size, octets.array, octets.from, octets.from + octets.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = from; i < from + size; i++) {
      hash = 31 * hash + array[i];
    }
    return hash;
  }

  /** How many they are, and the first of them. */
  @Override
  public String toString() {
    return size + " bytes " + slice(0, Math.min(size, 16)).hex();
  }
}
