package dev.onair.config.access;

import dev.onair.config.section.Section;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code cleartext-logins} of a channel's file. */
public final class CleartextReader {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]");

  private CleartextReader() {}

  /** The hosts that may be sent a login unencrypted, in small letters. */
  public static Set<String> hosts(Section file) {
    return file.elements("cleartext-logins").stream()
        .flatMap(
            element -> element.text(HOST, "a host, as it stands in the URL, without port").stream())
        .map(host -> host.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
