package dev.onair.config.hocon;

import com.typesafe.config.ConfigException;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a file's form, in words of onair's own: the library's repeat what stands in
 * the file, which may be a secret that was never meant to be configuration.
 */
final class SyntaxWords {

  private static final String ANY =
      "is not valid HOCON here; look for a brace, a quote or a = that is too many or missing, in"
          + " this line or above it";

  /** By what the library's message holds; the first that fits is told. */
  private static final List<Words> BY_LIBRARY =
      List.of(
          new Words(
              "JSON does not allow unescaped newline in quoted strings",
              "the line ends, but a \" is still open; close it"),
          new Words(
              "List should have", "a list goes on with what is no element of one; close it with ]"),
          new Words(
              "Expecting end of input or a comma, got",
              "a value goes on with what does not belong to it; put a text with = : + or # into"
                  + " quotes, and a comma or a new line before the next key"),
          new Words(
              "may not be followed by",
              "a key goes on with what does not belong to it; put =, : or { behind it"),
          new Words("include", "an include takes a file's name in quotes"));

  private record Words(String ofLibrary, String own) {}

  private SyntaxWords() {}

  /** What is wrong, in one line. */
  static String of(ConfigException e) {
    String message = Optional.ofNullable(e.getMessage()).orElse("");
    // A file is an object without its braces, so that the library misses a parenthesis of its own.
    if (message.contains("expecting a close parentheses") && message.endsWith("end of file")) {
      return "the file ends, but a { or [ is still open; close it";
    }
    return BY_LIBRARY.stream()
        .filter(words -> message.contains(words.ofLibrary()))
        .map(Words::own)
        .findFirst()
        .orElse(ANY);
  }
}
