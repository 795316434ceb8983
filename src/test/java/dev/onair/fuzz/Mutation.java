package dev.onair.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a sound text a wrong one. */
final class Mutation {

  /** A value or a key: a text in quotes, or a word. */
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"|[A-Za-z0-9_./-]+");

  /** What HOCON and YAML write as {@code key = value}, and JSON as {@code "key": value}. */
  private static final Pattern VALUE = Pattern.compile("(?<=[=:] )[^\\n{}\\[\\],]+");

  private Mutation() {}

  /** A text with one to four changes. */
  static String of(String text, Random random, Function<Random, String> values) {
    String changed = text;
    for (int change = 0; change <= random.nextInt(4); change++) {
      changed = once(changed, random, values);
    }
    return changed;
  }

  private static String once(String text, Random random, Function<Random, String> values) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> replaced(text, VALUE, random, values);
      case 3, 4 -> replaced(text, TOKEN, random, values);
      case 5 -> replaced(text, TOKEN, random, r -> Wild.quoted(Wild.name(r)));
      case 6 -> lines(text, random);
      case 7 -> exchanged(text, random);
      default -> inserted(text, random);
    };
  }

  private static String replaced(
      String text, Pattern part, Random random, Function<Random, String> by) {
    List<MatchResult> parts = part.matcher(text).results().toList();
    if (parts.isEmpty()) {
      return inserted(text, random);
    }
    MatchResult one = Seed.one(random, parts);
    return text.substring(0, one.start()) + by.apply(random) + text.substring(one.end());
  }

  /** A value of one key under another. */
  private static String exchanged(String text, Random random) {
    List<String> parts = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    return parts.isEmpty()
        ? inserted(text, random)
        : replaced(text, TOKEN, random, r -> Seed.one(r, parts));
  }

  /** Without some lines, or with some twice. */
  private static String lines(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int from = random.nextInt(lines.size());
    int to = Math.min(lines.size(), from + 1 + random.nextInt(5));
    List<String> some = List.copyOf(lines.subList(from, to));
    if (random.nextBoolean()) {
      lines.subList(from, to).clear();
    } else {
      lines.addAll(random.nextInt(lines.size() + 1), some);
    }
    return String.join("\n", lines);
  }

  private static String inserted(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + (random.nextBoolean() ? 0 : random.nextInt(12)));
    return text.substring(0, at) + Wild.piece(random) + text.substring(to);
  }

  /** A text as a file may hold it that no editor of the project's wrote. */
  static byte[] bytes(String text, Random random) {
    byte[] bytes = text.getBytes(UTF_8);
    return switch (random.nextInt(10)) {
      case 0 -> new byte[0];
      case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 2 -> ("\uFEFF" + text).getBytes(UTF_8);
      case 3 -> ("\uFEFF" + text).getBytes(UTF_16LE);
      case 4 -> text.replace("\n", "\r\n").getBytes(UTF_8);
      case 5 -> text.replace("\n", "\r").getBytes(UTF_8);
      case 6 -> flipped(bytes, random);
      case 7 -> " \n\t".repeat(random.nextInt(5)).getBytes(UTF_8);
      case 8 -> twice(text).getBytes(UTF_8);
      default -> random(random);
    };
  }

  private static String twice(String text) {
    return IntStream.range(0, 2).mapToObj(i -> text).collect(Collectors.joining("\n"));
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] copy = bytes.clone();
    for (int i = 0; i < 3 && copy.length > 0; i++) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private static byte[] random(Random random) {
    byte[] bytes = new byte[random.nextInt(2000)];
    random.nextBytes(bytes);
    return bytes;
  }
}
