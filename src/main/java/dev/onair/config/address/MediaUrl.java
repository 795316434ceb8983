package dev.onair.config.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URL that MediaLive can fetch from or send to: without a login, and to a public host. */
public final class MediaUrl {

  /** The scheme of objects in S3, as MediaLive writes it. */
  public static final String S3 = "s3ssl";

  /** A name, an IPv4 address or an IPv6 address in brackets, and perhaps a port. */
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(.*))?");

  private static final int MAX_PORT = 65_535;

  /**
   * What some URLs have in common.
   *
   * @param of what they are URLs of, for messages: {@code this input type}
   * @param schemes those that MediaLive takes
   * @param traffic what MediaLive does with them
   */
  public record Kind(String of, List<String> schemes, Traffic traffic) {
    public Kind {
      schemes = List.copyOf(schemes);
    }
  }

  private MediaUrl() {}

  /** Why MediaLive can't use a URL; the bucket and the key of one in S3 are not looked at. */
  public static Optional<String> problem(String url, Kind kind) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      // It may hold a password, and an unreadable one can't be told apart.
      return Optional.of("is not a URL" + (url.contains("@") ? "" : ": '" + url + "'"));
    }
    if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
      return Optional.of(
          "the URL holds a user name or password; give { url, username, password-parameter } instead");
    }
    String scheme = scheme(uri);
    if (!kind.schemes().contains(scheme) || uri.getRawAuthority() == null) {
      String forms = String.join(", ", kind.schemes().stream().map(s -> s + "://…").toList());
      return Optional.of(
          "'%s' is not a URL of %s; allowed are %s".formatted(url, kind.of(), forms));
    }
    return scheme.equals(S3)
        ? Optional.empty()
        : host(uri, kind.traffic()).map(problem -> "'" + url + "': " + problem);
  }

  /** The scheme of a URL that nothing is wrong with, in small letters. */
  public static String scheme(String url) {
    return scheme(URI.create(url));
  }

  /** The host of a URL that nothing is wrong with; none for an object in S3. */
  public static Optional<Host> host(String url) {
    URI uri = URI.create(url);
    Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
    return scheme(uri).equals(S3) || !authority.matches()
        ? Optional.empty()
        : Optional.of(new Host(authority.group(1)));
  }

  /** The port of a URL that nothing is wrong with; none where it names none. */
  public static OptionalInt port(String url) {
    Matcher authority = AUTHORITY.matcher(URI.create(url).getRawAuthority());
    return authority.matches() && authority.group(2) != null
        ? OptionalInt.of(Integer.parseInt(authority.group(2)))
        : OptionalInt.empty();
  }

  /** The path of a URL that nothing is wrong with; "" where it has none. */
  public static String path(String url) {
    return Objects.requireNonNullElse(URI.create(url).getPath(), "");
  }

  private static String scheme(URI uri) {
    return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> host(URI uri, Traffic traffic) {
    Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
    if (!authority.matches()) {
      return Optional.of("'" + uri.getRawAuthority() + "' is not a host and a port");
    }
    return new Host(authority.group(1))
        .problem(traffic)
        .or(() -> Optional.ofNullable(authority.group(2)).flatMap(MediaUrl::portProblem));
  }

  private static Optional<String> portProblem(String port) {
    boolean possible =
        port.matches("[0-9]{1,5}")
            && Integer.parseInt(port) >= 1
            && Integer.parseInt(port) <= MAX_PORT;
    return possible
        ? Optional.empty()
        : Optional.of("'" + port + "' is not a port; allowed are 1 to " + MAX_PORT);
  }
}
