package dev.onair.config.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the URL of a source has to look like. */
final class SourceUrl {

  /** The scheme of objects in S3, as MediaLive writes it. */
  static final String S3 = "s3ssl";

  /** MediaLive takes no bucket with a dot; its role may read exactly what is named here. */
  private static final Pattern S3_OBJECT = Pattern.compile("s3ssl://[a-z0-9-]{3,63}/[^*?]*[^*?/]");

  /** A name, an IPv4 address or an IPv6 address in brackets, and perhaps a port. */
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(.*))?");

  private static final int MAX_PORT = 65_535;

  /**
   * What the URLs of an input type look like.
   *
   * @param schemes those that MediaLive takes
   * @param endings one of these ends the path; none: anything may
   * @param others ends of paths that belong to another kind of source, and what to do about each
   */
  record Form(List<String> schemes, List<String> endings, Map<String, String> others) {}

  private SourceUrl() {}

  /** Why MediaLive can't fetch a URL. */
  static Optional<String> problem(String url, Form form) {
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
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!form.schemes().contains(scheme) || uri.getRawAuthority() == null) {
      String forms = String.join(", ", form.schemes().stream().map(s -> s + "://…").toList());
      return Optional.of("'" + url + "' is not a URL of this input type; allowed are " + forms);
    }
    return (scheme.equals(S3) ? object(url) : host(uri).map(problem -> "'" + url + "': " + problem))
        .or(() -> path(url, uri, form));
  }

  /** The host of a URL that nothing is wrong with; none for an object in S3. */
  static Optional<Host> host(String url) {
    URI uri = URI.create(url);
    Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
    return url.startsWith(S3) || !authority.matches()
        ? Optional.empty()
        : Optional.of(new Host(authority.group(1)));
  }

  private static Optional<String> object(String url) {
    return S3_OBJECT.matcher(url).matches()
        ? Optional.empty()
        : Optional.of(
            "'"
                + url
                + "' does not name one object; allowed is s3ssl://<bucket>/<key>, the bucket"
                + " in small letters, digits and hyphens, the key without * and ?");
  }

  private static Optional<String> host(URI uri) {
    Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
    if (!authority.matches()) {
      return Optional.of("'" + uri.getRawAuthority() + "' is not a host and a port");
    }
    return new Host(authority.group(1))
        .problem()
        .or(() -> Optional.ofNullable(authority.group(2)).flatMap(SourceUrl::port));
  }

  private static Optional<String> port(String port) {
    boolean possible =
        port.matches("[0-9]{1,5}")
            && Integer.parseInt(port) >= 1
            && Integer.parseInt(port) <= MAX_PORT;
    return possible
        ? Optional.empty()
        : Optional.of("'" + port + "' is not a port; allowed are 1 to " + MAX_PORT);
  }

  private static Optional<String> path(String url, URI uri, Form form) {
    String path = Objects.requireNonNullElse(uri.getPath(), "").toLowerCase(Locale.ROOT);
    if (path.isEmpty() || path.equals("/")) {
      return Optional.of("'" + url + "' names a host and nothing on it; add the path");
    }
    if (!form.endings().isEmpty() && form.endings().stream().noneMatch(path::endsWith)) {
      return Optional.of(
          "'%s' is not a file of this input type; MediaLive takes %s"
              .formatted(url, String.join(" and ", form.endings())));
    }
    return form.others().keySet().stream()
        .filter(path::endsWith)
        .sorted()
        .findFirst()
        .map(end -> "'%s' is %s".formatted(url, form.others().get(end)));
  }
}
