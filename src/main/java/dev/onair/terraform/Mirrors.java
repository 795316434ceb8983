package dev.onair.terraform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Unpacked mirrors of the public registry on this machine. */
final class Mirrors {

  /** Not files, or not to be trusted: anybody may write to the temporary folder. */
  private static final Set<String> SKIPPED = Set.of("proc", "sys", "dev", "tmp");

  private static final int DEPTH = 3;

  private Mirrors() {}

  /** Whether a folder is a mirror that has the AWS provider. */
  static boolean holdsProvider(Path folder) {
    return Files.isDirectory(folder.resolve("registry.terraform.io/hashicorp/aws"));
  }

  /** The first one, in Terraform's own places or near a root of the file system. */
  static Optional<Path> find(Map<String, String> environment) throws IOException {
    Optional<Path> own =
        Stream.ofNullable(environment.get("HOME"))
            .map(home -> Path.of(home, ".terraform.d", "plugins"))
            .filter(Mirrors::holdsProvider)
            .findFirst();
    if (own.isPresent()) {
      return own;
    }
    Search search = new Search();
    for (Path root : FileSystems.getDefault().getRootDirectories()) {
      Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEPTH, search);
      if (search.found.isPresent()) {
        break;
      }
    }
    return search.found;
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    private Optional<Path> found = Optional.empty();

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      Path name = directory.getFileName();
      if (name != null && directory.getNameCount() == 1 && SKIPPED.contains(name.toString())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (holdsProvider(directory)) {
        found = Optional.of(directory);
        return FileVisitResult.TERMINATE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.SKIP_SUBTREE;
    }
  }
}
