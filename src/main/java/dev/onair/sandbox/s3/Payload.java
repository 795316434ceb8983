package dev.onair.sandbox.s3;

import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.protocol.ServiceError;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * The content of a request.
 *
 * @param content without the framing of aws-chunked
 * @param checksums what the sender says of it: {@code content-md5}, {@code x-amz-checksum-…}
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">AWS:
 *     chunked uploads with trailing headers</a>
 */
record Payload(Body content, Map<String, String> checksums) {

  static final String CHECKSUM = "x-amz-checksum-";
  private static final String MD5 = "content-md5";

  Payload {
    checksums = Map.copyOf(checksums);
  }

  static Payload of(HttpRequest request) {
    Map<String, String> checksums = new LinkedHashMap<>();
    request
        .headers()
        .forEach(
            (name, values) -> {
              if (name.equals(MD5) || name.matches(CHECKSUM + "(crc.*|sha.*)")) {
                checksums.put(name, values.get(0));
              }
            });
    boolean chunked = request.header("x-amz-content-sha256").orElse("").startsWith("STREAMING-");
    Body content = chunked ? dechunked(request.body(), checksums) : request.body();
    return new Payload(content, checksums);
  }

  private static Body dechunked(Body framed, Map<String, String> checksums) {
    ByteBuffer bytes = ByteBuffer.wrap(framed.bytes());
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int size = size(line(bytes));
    while (size > 0) {
      if (size > bytes.remaining()) {
        throw ServiceError.by(S3Rule.CHUNKS, "A chunk is shorter than it says");
      }
      content.write(bytes.array(), bytes.position(), size);
      bytes.position(bytes.position() + size);
      line(bytes);
      size = size(line(bytes));
    }
    for (String trailer = line(bytes); !trailer.isEmpty(); trailer = line(bytes)) {
      int colon = trailer.indexOf(':');
      String name = trailer.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
      if (name.startsWith(CHECKSUM)) {
        checksums.put(name, trailer.substring(colon + 1).strip());
      }
    }
    return Body.of(content.toByteArray());
  }

  private static int size(String line) {
    try {
      return Integer.parseInt(line.split(";", 2)[0], 16);
    } catch (NumberFormatException e) {
      throw ServiceError.by(S3Rule.CHUNK_SIZE, "'" + line + "' is not a chunk's size");
    }
  }

  private static String line(ByteBuffer bytes) {
    StringBuilder line = new StringBuilder();
    while (bytes.hasRemaining()) {
      char next = (char) bytes.get();
      if (next == '\n') {
        break;
      }
      line.append(next);
    }
    return line.toString().strip();
  }

  /** The content's entity tag, without quotation marks. */
  String etag() {
    return HexFormat.of().formatHex(digest("MD5"));
  }

  /**
   * Compares the content with what the sender says of it.
   *
   * @throws ServiceError {@code BadDigest} if they differ
   */
  void check() {
    checksums.forEach(
        (name, said) -> {
          Optional<byte[]> actual = checksum(name);
          if (actual.isPresent()
              && !Base64.getEncoder().encodeToString(actual.get()).equals(said)) {
            throw ServiceError.by(
                S3Rule.DIGEST, "The " + name + " you specified did not match what we received.");
          }
        });
  }

  /** Absent where Java has no such algorithm, which then is taken on trust. */
  private Optional<byte[]> checksum(String name) {
    return switch (name) {
      case MD5 -> Optional.of(digest("MD5"));
      case CHECKSUM + "sha1" -> Optional.of(digest("SHA-1"));
      case CHECKSUM + "sha256" -> Optional.of(digest("SHA-256"));
      case CHECKSUM + "crc32" -> Optional.of(crc(new CRC32()));
      case CHECKSUM + "crc32c" -> Optional.of(crc(new CRC32C()));
      default -> Optional.empty();
    };
  }

  private byte[] crc(Checksum checksum) {
    checksum.update(content.bytes());
    return ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array();
  }

  private byte[] digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content.bytes());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As base64, for keeping. */
  String base64() {
    return new String(Base64.getEncoder().encode(content.bytes()), StandardCharsets.US_ASCII);
  }
}
