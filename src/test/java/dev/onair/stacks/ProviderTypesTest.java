package dev.onair.stacks;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.files.FolderTree;
import dev.onair.model.stack.ProviderTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProviderTypesTest {

  private static final Pattern TYPE = Pattern.compile("\"(aws_\\w+)\"");

  @Test
  void allThatStacksHaveOfTheProviderIsNamed() throws IOException {
    Set<String> had =
        Stream.of(Path.of("src/test/resources/golden"), Path.of("modules/packager"))
            .flatMap(ProviderTypesTest::texts)
            .flatMap(text -> TYPE.matcher(text).results())
            .map(found -> found.group(1))
            .collect(toCollection(TreeSet::new));

    assertThat(had).containsExactlyInAnyOrderElementsOf(ProviderTypes.ALL);
  }

  private static Stream<String> texts(Path folder) {
    try {
      return FolderTree.files(folder).stream()
          .filter(file -> file.toString().matches(".*\\.(json|tf)"))
          .map(ProviderTypesTest::text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
