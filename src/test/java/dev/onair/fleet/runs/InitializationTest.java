package dev.onair.fleet.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitializationTest {

  private static final String STACK =
      """
      { "terraform": { "backend": { "s3": { "key": "%s" } } },
        "module": { "packager": { "source": "%s", "name": "%s" } } }
      """;

  @TempDir private Path stack;
  @TempDir private Path cache;

  @BeforeEach
  void anInitializedStack() throws IOException {
    configured("news", "../packager", "news");
    Path provider = Files.createDirectory(cache.resolve("aws"));
    Path platforms =
        Files.createDirectories(
            stack.resolve(".terraform/providers/registry.terraform.io/hashicorp/aws/5.100.0"));
    Files.createSymbolicLink(platforms.resolve("linux_amd64"), provider);
    Initialization.of(stack).remember();
  }

  @Test
  void whatInitDoesNotLookAtNeedsNoOther() throws IOException {
    configured("news", "../packager", "renamed");

    assertThat(Initialization.of(stack).isThere()).isTrue();
  }

  @Test
  void anotherBackendOrModuleNeedsAnother() throws IOException {
    configured("elsewhere", "../packager", "news");
    assertThat(Initialization.of(stack).isThere()).isFalse();

    configured("news", "../another", "news");
    assertThat(Initialization.of(stack).isThere()).isFalse();
  }

  @Test
  void anEmptiedProviderCacheNeedsAnother() throws IOException {
    Files.delete(cache.resolve("aws"));

    assertThat(Initialization.of(stack).isThere()).isFalse();
  }

  @Test
  void aForgottenOneIsNotThere() throws IOException {
    Initialization.of(stack).forget();

    assertThat(Initialization.of(stack).isThere()).isFalse();
  }

  private void configured(String key, String source, String name) throws IOException {
    Files.writeString(stack.resolve("cdk.tf.json"), STACK.formatted(key, source, name));
  }
}
