package dev.onair.sandbox.mediapackage;

import java.util.List;

/** The names that lead to something: a group's, a channel's, an endpoint's. */
record PackagingKey(List<String> names) {
  private static final List<String> KINDS = List.of("channelGroup", "channel", "originEndpoint");

  static PackagingKey of(String... names) {
    return new PackagingKey(List.of(names));
  }

  /** An ARN, or names joined by bars. */
  static PackagingKey parse(String identifier) {
    if (!identifier.startsWith("arn:")) {
      return of(identifier.split("\\|"));
    }
    String resource = identifier.replaceFirst("^([^:]*:){5}", "");
    return of(resource.replaceFirst("^channelGroup/", "").split("/(channel|originEndpoint)/"));
  }

  /** The key of its table. */
  @Override
  public String toString() {
    return String.join("/", names);
  }

  PackagingKey parent() {
    return new PackagingKey(names.subList(0, names.size() - 1));
  }

  /** As in an ARN: {@code channelGroup/a/channel/b}. */
  String resource() {
    StringBuilder resource = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      resource.append(i == 0 ? "" : "/").append(KINDS.get(i)).append('/').append(names.get(i));
    }
    return resource.toString();
  }
}
