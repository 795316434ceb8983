package dev.onair.config.template;

import dev.onair.awsmodel.Shape;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How names are told apart: not by case, for the API writes {@code videoDescriptions}, what is made
 * of its answers {@code VideoDescriptions}, and CloudFormation {@code M3u8Settings}.
 */
final class Spelling {

  private Spelling() {}

  /** What all spellings of a name have in common. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Members by what all spellings of their names have in common. */
  static Map<String, Shape.Member> plain(Map<String, Shape.Member> members) {
    return members.values().stream()
        .collect(Collectors.toMap(member -> plain(member.wireName()), member -> member));
  }

  /** A name that no model knows, as the API would spell it. */
  static String ofTheApi(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
