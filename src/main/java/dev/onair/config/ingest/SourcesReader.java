package dev.onair.config.ingest;

import dev.onair.config.Element;
import dev.onair.config.Section;
import dev.onair.model.ChannelClass;
import dev.onair.model.Sources;
import dev.onair.model.ingest.UrlSource;
import dev.onair.model.ingest.UrlSource.Credentials;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what feeds the pipelines: as many as the channel has. */
final class SourcesReader {

  /** MediaLive takes no bucket with a dot; its role may read exactly this object. */
  private static final Pattern S3_OBJECT = Pattern.compile("s3ssl://[a-z0-9-]{3,63}/[^*?]+");

  private static final Pattern PARAMETER = Pattern.compile("/?[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");

  private static final List<String> FILE_SCHEMES = List.of("http", "https", "s3ssl");

  private final Section input;
  private final ChannelClass channelClass;

  /**
   * What the URLs of an input type look like.
   *
   * @param endings one of these ends the path; none: anything may
   */
  private record Form(List<String> schemes, List<String> endings) {}

  SourcesReader(Section input, ChannelClass channelClass) {
    this.input = input;
    this.channelClass = channelClass;
  }

  /** {@code sources}: URLs, or objects of a URL and what to log in with. */
  Optional<Sources<UrlSource>> urls(String... schemes) {
    return sources(new Form(Arrays.asList(schemes), List.of()));
  }

  /**
   * {@code sources} that are files, of a kind that MediaLive tells by the ends of their names.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/inputs-live-vs-file.html">AWS:
   *     live and file sources</a>
   */
  Optional<Sources<UrlSource>> files(String... endings) {
    return sources(new Form(FILE_SCHEMES, Arrays.asList(endings)));
  }

  private Optional<Sources<UrlSource>> sources(Form form) {
    List<UrlSource> sources =
        input.elements("sources").stream()
            .flatMap(element -> source(element, form).stream())
            .toList();
    boolean objects = sources.stream().allMatch(source -> source.url().startsWith("s3ssl:"));
    return perPipeline(
        "sources",
        sources,
        objects
            ? "copy the object, and give the copy as the second"
            : "let the two differ by a query, such as ?pipeline=1");
  }

  /** A list of texts of one form. */
  Optional<Sources<String>> identifiers(String key, Pattern form, String what) {
    List<String> identifiers = input.texts(key);
    for (String identifier : identifiers) {
      if (!form.matcher(identifier).matches()) {
        input.error(key, "'%s' is not %s; it must match %s".formatted(identifier, what, form));
      }
    }
    return perPipeline(key, identifiers, "give a second one");
  }

  /**
   * As many sources as the channel has pipelines.
   *
   * @param otherwise what to do about two that are the same
   */
  private <T> Optional<Sources<T>> perPipeline(String key, List<T> sources, String otherwise) {
    input.demand(key);
    int wanted = channelClass.pipelines();
    if (!input.sound()) {
      return Optional.empty();
    }
    if (sources.size() != wanted) {
      String other =
          channelClass == ChannelClass.STANDARD ? ", or say class = SINGLE_PIPELINE" : "";
      input.error(
          key,
          "%d given; a %s channel needs %d, one for each pipeline%s"
              .formatted(sources.size(), channelClass, wanted, other));
      return Optional.empty();
    }
    if (sources.stream().distinct().count() != wanted) {
      input.error(
          key,
          "both pipelines read the same source, which the Terraform provider sends only once; "
              + otherwise
              + ", or say class = SINGLE_PIPELINE");
      return Optional.empty();
    }
    return Optional.of(Sources.of(sources));
  }

  private Optional<UrlSource> source(Element element, Form form) {
    Optional<Section> object = element.section();
    if (object.isEmpty()) {
      return element.text().filter(url -> valid(element, url, form)).map(this::anonymous);
    }
    Section section = object.get();
    String url = section.text("url");
    Optional<Credentials> credentials = credentials(section);
    if (section.has("url")) {
      valid(element, url, form);
    }
    return section.build(() -> new UrlSource(url, credentials));
  }

  private UrlSource anonymous(String url) {
    return new UrlSource(url, Optional.empty());
  }

  private static Optional<Credentials> credentials(Section source) {
    if (source.has("password")) {
      source.refuse(
          "password",
          "a password is not written here; store it in Systems Manager and give the parameter's name:"
              + " password-parameter = /onair/…");
    }
    Optional<String> username = source.optionalText("username");
    Optional<String> parameter = source.optionalText("password-parameter");
    if (username.isPresent() != parameter.isPresent()) {
      source.error(
          username.isPresent() ? "username" : "password-parameter",
          "username and password-parameter go together; give both or none");
    }
    parameter
        .filter(name -> !PARAMETER.matcher(name).matches())
        .ifPresent(
            name ->
                source.error(
                    "password-parameter",
                    "'%s' is not a Systems Manager parameter name; it must match %s"
                        .formatted(name, PARAMETER)));
    return username.flatMap(user -> parameter.map(name -> new Credentials(user, name)));
  }

  private static boolean valid(Element element, String url, Form form) {
    Optional<String> problem = problem(url, form);
    problem.ifPresent(element::error);
    return problem.isEmpty();
  }

  private static Optional<String> problem(String url, Form form) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      // It may hold a password, and an unreadable one can't be told apart.
      return Optional.of("is not a URL" + (url.contains("@") ? "" : ": '" + url + "'"));
    }
    if (uri.getUserInfo() != null) {
      return Optional.of(
          "the URL holds a user name or password; give { url, username, password-parameter } instead");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!form.schemes().contains(scheme) || uri.getAuthority() == null) {
      String forms = String.join(", ", form.schemes().stream().map(s -> s + "://…").toList());
      return Optional.of("'" + url + "' is not a URL of this input type; allowed are " + forms);
    }
    if (scheme.equals("s3ssl") && !S3_OBJECT.matcher(url).matches()) {
      return Optional.of(
          "'"
              + url
              + "' does not name one object; allowed is s3ssl://<bucket>/<key>, the bucket"
              + " without dots, the key without * and ?");
    }
    String path = Objects.requireNonNullElse(uri.getPath(), "").toLowerCase(Locale.ROOT);
    if (!form.endings().isEmpty() && form.endings().stream().noneMatch(path::endsWith)) {
      return Optional.of(
          "'%s' is not a file of this input type; MediaLive takes %s"
              .formatted(url, String.join(" and ", form.endings())));
    }
    return Optional.empty();
  }
}
