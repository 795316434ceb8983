package dev.onair.config.ingest;

import dev.onair.config.address.MediaUrl;
import dev.onair.config.address.Traffic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the URL of a source has to look like. */
final class SourceUrl {

  /** MediaLive takes no bucket with a dot; its role may read exactly what is named here. */
  private static final Pattern S3_OBJECT = Pattern.compile("s3ssl://[a-z0-9-]{3,63}/[^*?]*[^*?/]");

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
    return MediaUrl.problem(
            url, new MediaUrl.Kind("this input type", form.schemes(), Traffic.FETCHES))
        .or(() -> object(url))
        .or(() -> path(url, form));
  }

  private static Optional<String> object(String url) {
    return !MediaUrl.scheme(url).equals(MediaUrl.S3) || S3_OBJECT.matcher(url).matches()
        ? Optional.empty()
        : Optional.of(
            "'"
                + url
                + "' does not name one object; allowed is s3ssl://<bucket>/<key>, the bucket"
                + " in small letters, digits and hyphens, the key without * and ?");
  }

  private static Optional<String> path(String url, Form form) {
    String path = MediaUrl.path(url).toLowerCase(Locale.ROOT);
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
