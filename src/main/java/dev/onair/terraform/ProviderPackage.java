package dev.onair.terraform;

import dev.onair.files.Presence;
import dev.onair.files.ScratchFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A provider as Terraform has installed it for a stack.
 *
 * @param source its source address, such as {@code registry.terraform.io/hashicorp/aws}
 * @param folder where it was unpacked to, wherever links lead
 * @param binary its executable
 */
record ProviderPackage(String source, Path folder, Path binary) {

  private static final Path INSTALLED = Path.of(".terraform", "providers");
  private static final String CHECKSUM = "checksum.cjs";
  private static final String EXECUTABLE = "terraform-provider-";

  /** Host, namespace and name; the version and the platform come after them. */
  private static final int SOURCE = 3;

  /** The one provider of an initialized stack; empty for several, and for none. */
  static Optional<ProviderPackage> of(Path directory) throws IOException {
    Path installed = directory.resolve(INSTALLED);
    if (!Presence.isFolder(installed)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(installed, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> binaries =
          all.filter(file -> file.getFileName().toString().startsWith(EXECUTABLE)).toList();
      if (binaries.size() != 1) {
        return Optional.empty();
      }
      String source = installed.relativize(binaries.get(0)).subpath(0, SOURCE).toString();
      Path binary = binaries.get(0).toRealPath();
      return Optional.of(new ProviderPackage(source, binary.getParent(), binary));
    }
  }

  /** Installs for one stack what is installed for another: Terraform does it with links, too. */
  static void link(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from.resolve(INSTALLED))) {
      for (Path file : (Iterable<Path>) all::iterator) {
        Path copy = to.resolve(from.relativize(file));
        if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
          Files.createDirectories(copy);
        } else {
          Files.deleteIfExists(copy);
          Files.createSymbolicLink(copy, file.toRealPath());
        }
      }
    }
  }

  /** Whether two stacks have chosen the same providers. */
  static boolean areTheSame(Path directory, Path other) throws IOException {
    Path one = directory.resolve(ProviderLock.NAME);
    Path two = other.resolve(ProviderLock.NAME);
    return Presence.isThere(one) && Presence.isThere(two) && Files.mismatch(one, two) == -1;
  }

  /**
   * Whether it is what a stack's lock file says, as Terraform makes sure of whenever it starts a
   * provider itself.
   *
   * @param environment what Node.js sees, which computes the checksum; without Node.js, it is not
   * @see <a href="https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1">how the checksum is
   *     made</a>
   */
  boolean isLocked(Path directory, Map<String, String> environment) throws IOException {
    Path lock = directory.resolve(ProviderLock.NAME);
    if (!Presence.isThere(lock)) {
      return false;
    }
    Set<String> sums = ProviderLock.checksums(Files.readString(lock));
    // Without any, Terraform takes what is there.
    return sums.isEmpty() || sums.contains(checksum(environment));
  }

  /** Its checksum; empty where Node.js can't compute it. */
  String checksum(Map<String, String> environment) throws IOException {
    try (ScratchFolder scratch = ScratchFolder.temporary("onair-checksum-")) {
      Process process =
          NodeScript.in(scratch.path(), CHECKSUM, List.of(folder.toString()), environment).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
