package dev.onair.cli.commands;

import java.util.Optional;

/** What opens private streams to a viewer: a query, as somebody typed or copied it. */
final class ViewerToken {

  private ViewerToken() {}

  /**
   * The query as it is put after a question mark or an ampersand.
   *
   * @param typed null: none
   */
  static Optional<String> query(String typed) {
    return Optional.ofNullable(typed)
        .map(text -> text.strip().replaceFirst("^[?&]", ""))
        .filter(text -> !text.isEmpty());
  }
}
