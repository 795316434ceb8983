package dev.onair.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Projects with something wrong in them. */
final class WildProject {

  private static final Path SHIPPED = Path.of("channels").toAbsolutePath();
  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final List<Path> INVALID = folders(RESOURCES.resolve("invalid"));
  private static final List<Path> KINDS = folders(RESOURCES.resolve("templates/kinds"));

  /** The settings of each kind of file, as reference.conf names them. */
  private static final List<String> OF_SHARED = keys("shared", "");

  private static final List<String> OF_CHANNELS =
      Stream.of(
              keys("channel", ""),
              keys("each.input", "inputs.main."),
              keys("each.endpoint", "packaging.endpoints.hls."),
              keys("each.manifest", "packaging.endpoints.hls.manifests.index."),
              keys("each.destination", "encoding.destinations.x."))
          .flatMap(List::stream)
          .toList();

  private static final List<String> OF_LADDERS = keys("each.ladder", "");

  private final Path root;
  private final Random random;

  private WildProject(Path root, Random random) {
    this.root = root;
    this.random = random;
  }

  /** Makes one in a folder that is not there yet. */
  static void make(Path root, Random random) {
    WildProject project = new WildProject(root, random);
    try {
      project.begin(ProjectFolder.in(root));
      for (int change = 0; change <= random.nextInt(3); change++) {
        project.change();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files that are sound, or have one thing wrong that onair knows. */
  private void begin(ProjectFolder project) {
    if (Seed.once(random, 3)) {
      project.shared("environment = [HOME]\n");
    }
    switch (random.nextInt(6)) {
      case 0 -> {
        files(SHIPPED)
            .forEach(file -> project.file("channels/" + file.getFileName(), Tree.text(file)));
      }
      case 1 -> project.filesOf(Seed.one(random, INVALID));
      case 2 -> project.filesOf(Seed.one(random, KINDS));
      default -> project.channel("news", channel());
    }
  }

  private String channel() {
    return switch (random.nextInt(6)) {
      case 0 -> ChannelTexts.everything();
      case 1 -> ChannelTexts.encoding();
      default ->
          ChannelTexts.of(
              Seed.one(random, List.of(InputType.values())),
              Seed.one(random, List.of(ChannelClass.values())));
    };
  }

  private void change() throws IOException {
    List<Path> files =
        files(root).stream().filter(file -> !file.startsWith(root.resolve("modules"))).toList();
    Path file = Seed.one(random, files);
    switch (random.nextInt(14)) {
      case 0 -> Files.write(file, Mutation.bytes(Tree.text(file), random));
      case 1 -> named(file, target -> Files.move(file, target));
      case 2 -> named(file, target -> Files.copy(file, target));
      case 3 -> something(file);
      case 4, 5, 6, 7 -> setting();
      default ->
          Files.writeString(
              file,
              Mutation.of(Tree.text(file), random, values(file)).replaceAll("[\ud800-\udfff]", ""));
    }
  }

  private static Function<Random, String> values(Path file) {
    return file.toString().endsWith(".conf") ? Wild::valueOfHocon : Wild::value;
  }

  /** Says something wild of a setting that there is. */
  private void setting() throws IOException {
    String line = "%s = %s\n";
    switch (random.nextInt(4)) {
      case 0 -> append("shared.conf", line.formatted(key(OF_SHARED), Wild.valueOfHocon(random)));
      case 1 ->
          append(
              "profiles/hd-1080p-30fps.conf",
              line.formatted(key(OF_LADDERS), Wild.valueOfHocon(random)));
      default -> {
        List<Path> channels = files(root.resolve("channels"));
        if (!channels.isEmpty()) {
          append(
              root.relativize(Seed.one(random, channels)).toString(),
              line.formatted(key(OF_CHANNELS), Wild.valueOfHocon(random)));
        }
      }
    }
  }

  /** A setting's key, or with a name in it that nobody gave. */
  private String key(List<String> keys) {
    String key = Seed.one(random, keys);
    return Seed.once(random, 5)
        ? key.replaceFirst("[^.]+$", "") + Wild.quoted(Wild.name(random))
        : key;
  }

  private void append(String file, String text) throws IOException {
    Path path = root.resolve(file);
    if (Files.isRegularFile(path)) {
      byte[] before = Files.readAllBytes(path);
      byte[] more = ("\n" + text).getBytes(UTF_8);
      byte[] all = new byte[before.length + more.length];
      System.arraycopy(before, 0, all, 0, before.length);
      System.arraycopy(more, 0, all, before.length, more.length);
      Files.write(path, all);
    }
  }

  /** Something else than a file, where a file is. */
  private void something(Path file) throws IOException {
    Files.delete(file);
    switch (random.nextInt(7)) {
      case 0 -> Files.createDirectory(file);
      case 1 -> Files.createSymbolicLink(file, Path.of("/etc/hostname"));
      case 2 -> Files.createSymbolicLink(file, Path.of("nowhere"));
      case 3 -> Files.createSymbolicLink(file, file.getFileName());
      case 4 -> Files.createSymbolicLink(file, Path.of("../shared.conf"));
      case 5 -> pipe(file);
      default -> Files.createSymbolicLink(file, Path.of("/dev/zero"));
    }
  }

  private static void pipe(Path file) throws IOException {
    try {
      new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Does something with a name that nobody gives, as far as the file system takes it. */
  private void named(Path file, Naming naming) throws IOException {
    String name = Wild.name(random);
    if (name.contains("/") || name.contains("\0") || name.matches("\\.*")) {
      return;
    }
    String ending =
        Seed.once(random, 4) ? "" : Seed.one(random, List.of(".conf", ".json", ".yaml"));
    try {
      naming.to(file.resolveSibling(name + ending));
    } catch (InvalidPathException | FileSystemException e) {
      // Too long, or there already: the project stays as it is.
      return;
    }
  }

  @FunctionalInterface
  private interface Naming {
    void to(Path file) throws IOException;
  }

  private static List<String> keys(String path, String prefix) {
    return below(ConfigFactory.parseResources("reference.conf").getObject(path), prefix)
        .sorted()
        .toList();
  }

  private static Stream<String> below(ConfigObject object, String prefix) {
    return object.entrySet().stream()
        .flatMap(
            setting -> {
              String key = prefix + ConfigUtil.joinPath(setting.getKey());
              return setting.getValue() instanceof ConfigObject more
                  ? Stream.concat(Stream.of(key), below(more, key + "."))
                  : Stream.of(key);
            });
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
