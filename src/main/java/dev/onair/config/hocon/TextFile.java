package dev.onair.config.hocon;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemId;
import dev.onair.diagnostics.ProblemSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file that an operator wrote.
 *
 * @param root the project's root
 * @param file the file
 */
public record TextFile(Path root, Path file) {

  private static final String DENIED = "can't be read: permission denied";

  /** What is wrong with a file that is none of the project's. */
  static final String OUTSIDE =
      "lies outside the project, or is a link that leads there; put a copy into the project";

  /** The id of a problem with what can't be used as text. */
  public static final ProblemId UNREADABLE = id(Flaw.UNREADABLE);

  /** Bytes of a file; a channel with twenty outputs has about a hundred thousand. */
  public static final int LONGEST = 4_000_000;

  /** The file's name relative to the project's root, with forward slashes. */
  public String name() {
    return name(root, file);
  }

  public static String name(Path root, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : file;
    return shown.toString().replace('\\', '/');
  }

  /** The id of a problem with the text of a file. */
  static ProblemId id(Flaw flaw) {
    return ProblemSubject.of("file").at("text").id(flaw);
  }

  /**
   * The file's text.
   *
   * @throws IOException where {@link #problem} tells one
   */
  public String text() throws IOException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
            .toString();
    // Editors on Windows begin a file with a byte order mark.
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Its length in bytes. */
  long size() {
    return file.toFile().length();
  }

  /** The line where objects and lists stand too deep in one another, if so. */
  OptionalInt tooDeep() {
    try {
      return Nesting.tooDeep(text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Why the file can't be used as text, if so: missing, unreadable, outside the project, too long,
   * not UTF-8, or empty.
   */
  public Optional<String> problem() {
    return problem(Reach.of(root));
  }

  /**
   * Why the file can't be used as text, if so.
   *
   * @param reach where it may lie
   */
  Optional<String> problem(Reach reach) {
    // A file elsewhere is not even looked for, so that nobody learns what there is.
    if (!reach.holdsName(file)) {
      return Optional.of(OUTSIDE);
    }
    try {
      if (!reach.holds(file)) {
        return Optional.of(OUTSIDE);
      }
      return unsuitable(Files.readAttributes(file, BasicFileAttributes.class)).or(this::unreadable);
    } catch (NoSuchFileException e) {
      return Optional.of(
          Files.isSymbolicLink(file)
              ? "is a link to what does not exist; let it lead to a file, or remove it"
              : "does not exist");
    } catch (AccessDeniedException e) {
      return Optional.of(DENIED);
    } catch (IOException e) {
      return Optional.of("can't be read: " + e.getMessage());
    }
  }

  /** What would never end, or never begin, or take all memory. */
  private static Optional<String> unsuitable(BasicFileAttributes file) {
    if (file.isOther()) {
      return Optional.of("is a pipe or a device; put a file there");
    }
    return file.isRegularFile() && file.size() > LONGEST
        ? Optional.of("has %d bytes; at most %d are read".formatted(file.size(), LONGEST))
        : Optional.empty();
  }

  private Optional<String> unreadable() {
    try {
      return text().isBlank()
          ? Optional.of("is empty; delete it, or write what it should say")
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.of("is not UTF-8 text; save it as UTF-8");
    } catch (AccessDeniedException e) {
      return Optional.of(DENIED);
    } catch (IOException e) {
      return Optional.of("can't be read: " + e.getMessage());
    }
  }
}
