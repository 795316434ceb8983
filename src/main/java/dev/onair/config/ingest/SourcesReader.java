package dev.onair.config.ingest;

import dev.onair.config.address.CredentialsReader;
import dev.onair.config.address.MediaUrl;
import dev.onair.config.ingest.SourceUrl.Form;
import dev.onair.config.section.Element;
import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ChannelClass;
import dev.onair.model.Credentials;
import dev.onair.model.Sources;
import dev.onair.model.ingest.UrlSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what feeds the pipelines: as many as the channel has. */
final class SourcesReader {

  private static final List<String> HTTP_AND_S3 = List.of("http", "https", MediaUrl.S3);

  private static final String DASH =
      "DASH, which MediaLive does not take in; give the HLS playlist, .m3u8";
  private static final String SMOOTH =
      "Smooth Streaming, which MediaLive does not take in; give the HLS playlist, .m3u8";
  private static final String TRANSPORT_STREAM =
      "a transport stream, and URL_PULL takes HLS; give the playlist, .m3u8, or say type = TS_FILE";
  private static final String OTHER_FILE =
      "a file, and URL_PULL takes HLS; give the playlist, .m3u8";

  /** What isn't HLS, by the end of its path; HLS itself may have any name. */
  private static final Map<String, String> NOT_HLS =
      Map.ofEntries(
          Map.entry(".mpd", DASH),
          Map.entry(".ism", SMOOTH),
          Map.entry(".ism/manifest", SMOOTH),
          Map.entry(".isml", SMOOTH),
          Map.entry(".isml/manifest", SMOOTH),
          Map.entry(
              ".mp4",
              "an MP4 file, and URL_PULL takes HLS; give the playlist, .m3u8, or say type = MP4_FILE"),
          Map.entry(".ts", TRANSPORT_STREAM),
          Map.entry(".m2ts", TRANSPORT_STREAM),
          Map.entry(".mov", OTHER_FILE),
          Map.entry(".mkv", OTHER_FILE),
          Map.entry(".webm", OTHER_FILE),
          Map.entry(".flv", OTHER_FILE));

  private final Section input;
  private final ChannelClass channelClass;

  SourcesReader(Section input, ChannelClass channelClass) {
    this.input = input;
    this.channelClass = channelClass;
  }

  /** {@code sources} that are RTMP: URLs, or objects of a URL and what to log in with. */
  Optional<Sources<UrlSource>> rtmp() {
    return sources(new Form(List.of("rtmp"), List.of(), Map.of()));
  }

  /** {@code sources} that are HLS playlists. */
  Optional<Sources<UrlSource>> hls() {
    return sources(new Form(HTTP_AND_S3, List.of(), NOT_HLS));
  }

  /**
   * {@code sources} that are files, of a kind that MediaLive tells by the ends of their names.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/inputs-live-vs-file.html">AWS:
   *     live and file sources</a>
   */
  Optional<Sources<UrlSource>> files(String... endings) {
    return sources(new Form(HTTP_AND_S3, Arrays.asList(endings), Map.of()));
  }

  private Optional<Sources<UrlSource>> sources(Form form) {
    List<UrlSource> sources =
        input.elements("sources").stream()
            .flatMap(element -> source(element, form).stream())
            .toList();
    boolean objects = sources.stream().allMatch(source -> source.object().isPresent());
    return perPipeline(
        "sources",
        sources,
        objects
            ? "copy the object, and give the copy as the second"
            : "let the two differ by a query, such as ?pipeline=1");
  }

  /**
   * A list of texts.
   *
   * @param problem what is wrong with one
   */
  Optional<Sources<String>> identifiers(String key, Function<String, Optional<Objection>> problem) {
    return perPipeline(key, input.texts(key, problem), "give a second one");
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
          Flaw.COUNT,
          "%d given; a %s channel needs %d, one for each pipeline%s"
              .formatted(sources.size(), channelClass, wanted, other));
      return Optional.empty();
    }
    if (sources.stream().distinct().count() != wanted) {
      input.error(
          key,
          Flaw.DUPLICATE,
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
    Optional<Credentials> credentials = CredentialsReader.read(section);
    // Where it can't be used, that is told, and nothing stands in its place.
    if (!url.isEmpty() && valid(element, url, form) && MediaUrl.scheme(url).equals(MediaUrl.S3)) {
      credentials.ifPresent(
          c ->
              section.error(
                  "username",
                  Flaw.INAPPLICABLE,
                  "an object in S3 takes no login, the channel's role reads it; remove username and"
                      + " password-parameter"));
    }
    return section.build(() -> new UrlSource(url, credentials));
  }

  private UrlSource anonymous(String url) {
    return new UrlSource(url, Optional.empty());
  }

  private static boolean valid(Element element, String url, Form form) {
    Optional<String> problem = SourceUrl.problem(url, form);
    problem.ifPresent(message -> element.error(Flaw.FORMAT, message));
    return problem.isEmpty();
  }
}
