package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.config.section.Sections;
import dev.onair.model.ChannelClass;
import dev.onair.model.Credentials;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.OutputDestination;
import dev.onair.model.encoding.OutputDestination.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the output groups of a template go that do not go to the packager. */
class DestinationsReaderTest {

  /** Names two destinations itself: tower and pictures, of a STANDARD channel. */
  private static final Path BESIDE =
      Path.of("src/test/resources/sent/project/profiles/beside.json");

  private static final String OTHERS = "destinations { youtube = null, archive = null, %s }";

  @TempDir private Path root;

  private final Sections sections = new Sections();
  private Profiles profiles;

  @BeforeEach
  void readProfiles() throws IOException {
    profiles = new ProfilesFolder(root).with("beside.json", Files.readString(BESIDE)).read();
  }

  @Test
  void whatTheFileDoesNotSayTheTemplateDoes() {
    EncodingSpec spec = read(OTHERS.formatted(""), ChannelClass.STANDARD);

    assertThat(spec.destinations())
        .containsExactly(
            destination(
                "pictures", "s3ssl://onair-pictures/a/frame", "s3ssl://onair-pictures/b/frame"),
            destination("tower", "rtp://tower.onair.dev:5000", "rtp://tower.onair.dev:5010"));
    assertThat(sections.problems()).isEmpty();
  }

  @Test
  void theFileGoesBeforeTheTemplate() {
    EncodingSpec spec =
        read(
            OTHERS.formatted(
                "tower.urls = [\"rtp://a.onair.dev:5000\", \"rtp://b.onair.dev:5000\"]"),
            ChannelClass.STANDARD);

    assertThat(spec.destinations())
        .contains(destination("tower", "rtp://a.onair.dev:5000", "rtp://b.onair.dev:5000"));
  }

  @Test
  void aSinglePipelineTakesTheFirstOfATemplatesTwo() {
    EncodingSpec spec = read(OTHERS.formatted(""), ChannelClass.SINGLE_PIPELINE);

    assertThat(spec.destinations()).contains(destination("tower", "rtp://tower.onair.dev:5000"));
  }

  @Test
  void aStreamHasANameAndMayHaveALogin() {
    EncodingSpec spec =
        read(
            """
            destinations {
              archive = null
              youtube.urls = [
                { url = "rtmp://a.onair.dev/live", stream-name = key, username = me, password-parameter = /onair/me }
              ]
            }
            """,
            ChannelClass.SINGLE_PIPELINE);

    assertThat(spec.destinations())
        .contains(
            new OutputDestination(
                "youtube",
                List.of(
                    new Address(
                        "rtmp://a.onair.dev/live",
                        Optional.of("key"),
                        Optional.of(new Credentials("me", "/onair/me"))))));
  }

  @Test
  void aGroupThatHasNowhereToGoIsLeftOutWithWhatOnlyItUsed() {
    EncodingSpec all = read(OTHERS.formatted(""), ChannelClass.STANDARD);
    EncodingSpec fewer =
        read(OTHERS.formatted("tower = null, pictures = null"), ChannelClass.STANDARD);

    assertThat(names(all, "output_groups")).containsExactly("hls", "tower", "pictures");
    assertThat(names(all, "video_descriptions")).containsExactly("720p", "tower", "pictures");
    assertThat(names(fewer, "output_groups")).containsExactly("hls");
    assertThat(names(fewer, "video_descriptions")).containsExactly("720p");
    assertThat(names(fewer, "audio_descriptions")).containsExactly("aac");
    assertThat(fewer.destinations()).isEmpty();
  }

  @Test
  void whatIsLeftOutIsToldWithWhatToAdd() {
    read("", ChannelClass.SINGLE_PIPELINE);

    assertThat(sections.problems())
        .containsExactlyInAnyOrder(
            "test.conf:1: encoding.destinations.youtube.urls: warning: an RTMP output of the profile"
                + " 'beside' has nowhere to go, and is dropped, with the output 'youtube': the"
                + " template has no URL for it; to keep it, add encoding.destinations.youtube.urls ="
                + " [{ url = \"rtmp://…\", stream-name = … }], else say"
                + " encoding.destinations.youtube = null",
            "test.conf:1: encoding.destinations.archive.urls: warning: an archive of the profile"
                + " 'beside' has nowhere to go, and is dropped, with the output 'archive': the"
                + " template has no URL for it; to keep it, add encoding.destinations.archive.urls ="
                + " [\"s3ssl://<bucket>/<folder>/<name>\"], else say encoding.destinations.archive ="
                + " null");
  }

  private EncodingSpec read(String encoding, ChannelClass channelClass) {
    Section channel =
        sections.root("encoding { profile = beside\n" + encoding + " }", Defaults.load().channel());
    return new EncodingReader(Defaults.load(), profiles)
        .read(channel.section("encoding"), channelClass)
        .orElseThrow();
  }

  private static OutputDestination destination(String id, String... urls) {
    return new OutputDestination(
        id,
        List.of(urls).stream()
            .map(url -> new Address(url, Optional.empty(), Optional.empty()))
            .toList());
  }

  private static List<String> names(EncodingSpec spec, String list) {
    return ((List<?>) spec.settings().block().get(list))
        .stream().map(block -> ((Map<?, ?>) block).get("name").toString()).toList();
  }
}
