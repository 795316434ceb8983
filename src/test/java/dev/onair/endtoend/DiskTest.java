package dev.onair.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fleet takes on disk. The provider comes packed, as from the registry. */
class DiskTest {

  private static final int STACKS = 12;

  /** What a stack may take: far more than its configuration, and far less than a provider. */
  private static final long STACK_BYTES = 1_000_000;

  private static final Path AWS = Path.of("registry.terraform.io/hashicorp/aws");

  @TempDir private Path root;
  @TempDir private Path mirror;
  @TempDir private Path other;

  @BeforeEach
  void manyChannels() {
    RealTerraform.orSkip();
    ProjectFolder project =
        ProjectFolder.in(root)
            .shared("protect = false\nalarms.enabled = false\ndashboards.scope = NONE\n");
    for (int i = 0; i < STACKS; i++) {
      project.channel(
          "c" + i,
          "inputs.main { type = URL_PULL, sources = [\"https://a.example/%d\", \"https://b.example/live\"] }"
              .formatted(i));
    }
  }

  @Test
  void stacksShareOneCopyOfTheProvider() throws Exception {
    Path provider = unpacked();
    pack(provider);

    // Were a copy made for each, it would already show, and not fill the disk.
    assertThat(output("c0", "c1").exitCode()).isEqualTo(1);
    assertThat(diskUsage()).isBetween(sizeOf(provider), sizeOf(provider) + 2 * STACK_BYTES);
    Result all = output();

    assertThat(all.exitCode()).as(all.err()).isZero();
    assertThat(all.err()).contains("c11: not deployed");
    try (Stream<Path> stacks = Files.list(root.resolve(".onair/stacks"))) {
      assertThat(stacks)
          .hasSize(STACKS)
          .allSatisfy(
              stack ->
                  assertThat(provider(stack))
                      .startsWith(root.toRealPath().resolve(".onair/terraform/plugins")));
    }
    assertThat(diskUsage()).isBetween(sizeOf(provider), sizeOf(provider) + STACKS * STACK_BYTES);
  }

  /** The provider that the other tests use. */
  private Path unpacked() throws IOException {
    Files.writeString(
        other.resolve("main.tf.json"),
        """
        {"terraform": {"required_providers": {"aws": {"source": "hashicorp/aws", "version": "~> 5.100"}}}}
        """);
    RealTerraform.orSkip().workspace(other).init().succeeded();
    return provider(other);
  }

  /** The provider's folder, named for its platform, in one named for its version. */
  private static Path provider(Path stack) throws IOException {
    Path aws = stack.resolve(".terraform/providers").resolve(AWS);
    try (Stream<Path> below = Files.walk(aws, 2)) {
      return below
          .filter(path -> aws.relativize(path).getNameCount() == 2)
          .findFirst()
          .orElseThrow()
          .toRealPath();
    }
  }

  /**
   * Makes a mirror of it with an archive, as the registry has it; packed loosely, which is quick.
   */
  private void pack(Path provider) throws IOException {
    Path folder = Files.createDirectories(mirror.resolve(AWS));
    String archive =
        "terraform-provider-aws_%s_%s.zip"
            .formatted(provider.getParent().getFileName(), provider.getFileName());
    try (ZipOutputStream zip =
            new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(archive))));
        Stream<Path> files = Files.list(provider)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Path file : (Iterable<Path>) files::iterator) {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, zip);
      }
    }
  }

  private static long sizeOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private Result output(String... channels) {
    return new Cli(root)
        .with("ONAIR_PROVIDER_MIRROR", mirror.toString())
        .run(Stream.concat(Stream.of("output"), Stream.of(channels)).toArray(String[]::new));
  }

  /** What {@code du} says of the project's folder: it follows no links. */
  private long diskUsage() throws Exception {
    Process du = new ProcessBuilder("du", "-s", "-B1", "--apparent-size", root.toString()).start();
    String said = new String(du.getInputStream().readAllBytes(), UTF_8);
    assertThat(du.waitFor()).isZero();
    return Long.parseLong(said.substring(0, said.indexOf('\t')));
  }
}
