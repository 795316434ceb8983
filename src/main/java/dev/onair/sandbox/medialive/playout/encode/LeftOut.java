package dev.onair.sandbox.medialive.playout.encode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What settings ask for and is not encoded here, each said once. */
final class LeftOut {

  private final Set<String> sentences = new LinkedHashSet<>();

  /** Something is missing, in words that "left out: " can stand before. */
  void add(String what) {
    sentences.add("left out: " + what);
  }

  /** Something takes the place of what was asked for. */
  void instead(String sentence) {
    sentences.add(sentence);
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  /** A name as a channel file says it, fit to be shown. */
  static String named(String name) {
    return "'" + Pattern.clean(name) + "'";
  }
}
