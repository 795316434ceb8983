package dev.onair.fleet.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells synthesized stacks apart: a stack's fingerprint is that of its configuration and of the
 * Terraform modules that it may call.
 */
public final class Fingerprints {

  private final FleetFolder folder;
  private final byte[] modules;

  private Fingerprints(FleetFolder folder, byte[] modules) {
    this.folder = folder;
    this.modules = modules;
  }

  /** Those of the stacks as they are synthesized now. */
  public static Fingerprints of(FleetFolder folder) throws IOException {
    MessageDigest digest = sha256();
    Path modules = folder.outdir().resolve("modules");
    for (Path file : filesIn(modules)) {
      digest.update(modules.relativize(file).toString().getBytes(UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return new Fingerprints(folder, digest.digest());
  }

  /** A stack's fingerprint. */
  public String of(String stack) throws IOException {
    MessageDigest digest = sha256();
    digest.update(modules);
    digest.update(Files.readAllBytes(folder.configuration(stack)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> filesIn(Path modules) throws IOException {
    if (!Files.isDirectory(modules)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(modules)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
