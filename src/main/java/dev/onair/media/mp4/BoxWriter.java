package dev.onair.media.mp4;

import dev.onair.media.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Writes boxes in boxes; their sizes are filled in as they are closed. */
final class BoxWriter {

  private byte[] bytes = new byte[1024];
  private int size;
  private final Deque<Integer> open = new ArrayDeque<>();

  /** Begins a box. */
  BoxWriter open(String type) {
    open.push(size);
    return u32(0).text(type);
  }

  /** Begins a box with version and flags. */
  BoxWriter open(String type, int version, int flags) {
    return open(type).u8(version).u24(flags);
  }

  /** Ends the box that was begun last. */
  BoxWriter close() {
    int begin = open.pop();
    set(begin, size - begin);
    return this;
  }

  BoxWriter u8(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  BoxWriter u16(int value) {
    return u8(value >> 8).u8(value);
  }

  BoxWriter u24(int value) {
    return u8(value >> 16).u16(value);
  }

  BoxWriter u32(long value) {
    return u16((int) (value >> 16)).u16((int) value);
  }

  BoxWriter u64(long value) {
    return u32(value >> 32).u32(value);
  }

  /** Zeros. */
  BoxWriter zeros(int count) {
    room(count);
    size += count;
    return this;
  }

  BoxWriter octets(Octets value) {
    room(value.size());
    value.copyTo(bytes, size);
    size += value.size();
    return this;
  }

  /** Characters without an end. */
  BoxWriter text(String value) {
    return octets(Octets.of(value.getBytes(StandardCharsets.UTF_8)));
  }

  /** Characters that a zero ends. */
  BoxWriter string(String value) {
    return text(value).u8(0);
  }

  int size() {
    return size;
  }

  /** Writes 32 bits over what stands at a place. */
  void set(int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >> (24 - 8 * i));
    }
  }

  private void room(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, needed * 2L));
    }
  }

  /** All that was written. */
  Octets octets() {
    return Octets.of(bytes, 0, size);
  }
}
