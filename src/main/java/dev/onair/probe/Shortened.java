package dev.onair.probe;

import java.net.URI;

/** URIs as they are shown: without what opens doors. */
final class Shortened {

  private Shortened() {}

  /** Without its query, where tokens stand, and without a login. */
  static URI uri(URI uri) {
    String text = uri.toString().replaceFirst("[?#].*", "");
    return URI.create(text.replaceFirst("://[^/@]*@", "://"));
  }
}
