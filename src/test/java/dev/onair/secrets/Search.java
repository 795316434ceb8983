package dev.onair.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.onair.cli.Cli.Result;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;

/** A search for planted secrets in all that it is shown. */
public final class Search {

  private final Map<Planted, Set<Place>> found = new EnumMap<>(Planted.class);
  private final List<String> faults = new ArrayList<>();

  /** What a command printed. */
  public void said(Result result, String what) {
    look(Place.SAID, what, result.out() + result.err());
  }

  /** A text of some place. */
  public void look(Place place, String what, String text) {
    for (Planted secret : Planted.values()) {
      if (forms(secret.value()).anyMatch(text::contains)) {
        found.computeIfAbsent(secret, s -> EnumSet.noneOf(Place.class)).add(place);
        if (!secret.allowed().contains(place)) {
          faults.add("%s is in %s (%s)".formatted(secret, place, what));
        }
      }
    }
  }

  /** All files of a project, what is packed in a plan too; but for providers. */
  public void files(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.endsWith("providers")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              String name = root.relativize(file).toString();
              Place place = Place.of(name);
              look(place, name, name);
              for (String text : texts(Files.readAllBytes(file))) {
                look(place, name, text);
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** What a sandbox was asked. */
  public void requests(Sandbox sandbox) {
    for (Call call : sandbox.calls().all()) {
      look(Place.REQUEST, call.toString(), call.input().toString());
    }
  }

  /** Where a secret was found, which shows that the search finds it. */
  public Set<Place> placesOf(Planted secret) {
    return found.getOrDefault(secret, Set.of());
  }

  /** Asserts that nothing was found where it may not be. */
  public void assertNothingLeaks() {
    Assertions.assertThat(faults.stream().distinct()).isEmpty();
  }

  private static List<String> texts(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>(List.of(new String(bytes, ISO_8859_1)));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.add(new String(zip.readAllBytes(), ISO_8859_1));
      }
    }
    return texts;
  }

  private static Stream<String> forms(String secret) {
    return Stream.of(
        secret,
        URLEncoder.encode(secret, UTF_8),
        Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(UTF_8)));
  }
}
