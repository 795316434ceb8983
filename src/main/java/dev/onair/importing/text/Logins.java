package dev.onair.importing.text;

import dev.onair.model.AccessSpec;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The logins of a channel: where their passwords may be kept, and who is sent them. */
final class Logins {

  private static final Pattern UNENCRYPTED =
      Pattern.compile("(?i)(?:http|rtmp)://(\\[[^\\]]*\\]|[^/?#:]*).*");

  private final AccessSpec access;
  private final String channel;
  private final NavigableSet<String> cleartext = new TreeSet<>();

  /**
   * @param access what the fleet's channels may name
   * @param channel the channel's name
   */
  Logins(AccessSpec access, String channel) {
    this.access = access;
    this.channel = channel;
  }

  /** The name of a parameter that the channel may name. */
  String parameter(String name) {
    return access.parametersOf(channel).stream()
            .filter(allowed -> allowed.endsWith("/"))
            .findFirst()
            .orElse("/onair/" + channel + "/")
        + name;
  }

  /** Whether the channel may name a parameter. */
  boolean allows(String parameter) {
    return access.allowsParameter(channel, parameter);
  }

  /** Remembers where a password is sent. */
  void sent(String url) {
    Matcher matcher = UNENCRYPTED.matcher(url);
    if (matcher.matches()) {
      cleartext.add(matcher.group(1));
    }
  }

  /** The hosts that are sent one unencrypted, sorted. */
  List<String> cleartext() {
    return List.copyOf(cleartext);
  }
}
