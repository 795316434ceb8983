package dev.onair.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 hash in the making: of texts and bytes, one after the other. */
public final class Sha256 {

  private final MessageDigest digest;

  /** The hash of nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
  }

  /** The hash of a text in UTF-8, as 64 hexadecimal digits. */
  public static String hex(String text) {
    return new Sha256().add(text).hex();
  }

  /** Adds a text in UTF-8. */
  public Sha256 add(String text) {
    return add(text.getBytes(UTF_8));
  }

  /** Adds bytes. */
  public Sha256 add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** Adds what is in a file, however large it is. */
  public Sha256 add(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      input.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return this;
  }

  /** Ends it: the hash, as 64 hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /** Ends it: the hash, as 32 bytes. */
  public byte[] bytes() {
    return digest.digest();
  }
}
