package dev.onair.sandbox.medialive.playout.receive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as RTMP writes them: AMF 0. Numbers are {@link Double}, objects {@link Map}.
 *
 * @see <a href="https://rtmp.veriskope.com/pdf/amf0-file-format-specification.pdf">Adobe: AMF 0</a>
 */
final class Amf {

  private static final int NUMBER = 0;
  private static final int BOOLEAN = 1;
  private static final int STRING = 2;
  private static final int OBJECT = 3;
  private static final int NULL = 5;
  private static final int UNDEFINED = 6;
  private static final int ARRAY = 8;
  private static final int END = 9;
  private static final int STRICT_ARRAY = 10;
  private static final int DATE = 11;
  private static final int LONG_STRING = 12;
  private static final int DEEPEST = 8;

  private Amf() {}

  /**
   * All values of a message.
   *
   * @throws IOException if they are cut, or of a kind that is not known
   */
  static List<Optional<Object>> read(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    List<Optional<Object>> values = new ArrayList<>();
    try {
      while (in.hasRemaining()) {
        values.add(value(in, 0));
      }
    } catch (BufferUnderflowException cut) {
      throw new IOException("a value is cut", cut);
    }
    return values;
  }

  private static Optional<Object> value(ByteBuffer in, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("values are nested too deeply");
    }
    int kind = in.get();
    return switch (kind) {
      case NUMBER -> Optional.of(in.getDouble());
      case BOOLEAN -> Optional.of(in.get() != 0);
      case STRING -> Optional.of(text(in, in.getShort() & 0xffff));
      case LONG_STRING -> Optional.of(text(in, in.getInt()));
      case NULL, UNDEFINED -> Optional.empty();
      case OBJECT -> Optional.of(properties(in, depth));
      case ARRAY -> {
        in.getInt();
        yield Optional.of(properties(in, depth));
      }
      case STRICT_ARRAY -> Optional.of(list(in, depth));
      case DATE -> {
        double date = in.getDouble();
        in.getShort();
        yield Optional.of(date);
      }
      default -> throw new IOException("a value is of the unknown kind " + kind);
    };
  }

  private static List<Object> list(ByteBuffer in, int depth) throws IOException {
    List<Object> list = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      value(in, depth + 1).ifPresent(list::add);
    }
    return list;
  }

  private static Map<String, Object> properties(ByteBuffer in, int depth) throws IOException {
    Map<String, Object> properties = new LinkedHashMap<>();
    while (true) {
      String name = text(in, in.getShort() & 0xffff);
      if (name.isEmpty() && in.hasRemaining() && in.get(in.position()) == END) {
        in.get();
        return properties;
      }
      value(in, depth + 1).ifPresent(value -> properties.put(name, value));
    }
  }

  private static String text(ByteBuffer in, int length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A message of values: null, {@link Double}, {@link String} or a map of these. */
  static byte[] write(Object... values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Object value : values) {
        write(value, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Object value, DataOutputStream out) throws IOException {
    if (value == null) {
      out.write(NULL);
    } else if (value instanceof Double number) {
      out.write(NUMBER);
      out.writeDouble(number);
    } else if (value instanceof Map<?, ?> object) {
      out.write(OBJECT);
      for (Map.Entry<?, ?> property : object.entrySet()) {
        out.writeUTF(property.getKey().toString());
        write(property.getValue(), out);
      }
      out.writeShort(0);
      out.write(END);
    } else {
      out.write(STRING);
      out.writeUTF(value.toString());
    }
  }
}
