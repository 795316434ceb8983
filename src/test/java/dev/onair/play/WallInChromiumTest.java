package dev.onair.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.testing.RealChromium;
import dev.onair.testing.RealFfmpeg;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page does in a real browser, with streams that ffmpeg made, from a file. */
class WallInChromiumTest {

  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir private static Path folder;

  private static FixtureStreams streams;
  private static RealChromium chromium;

  @BeforeAll
  static void streamsAndABrowser() throws Exception {
    RealFfmpeg.orSkip();
    requirePlayers();
    chromium = RealChromium.orSkip();
    streams = FixtureStreams.in(folder);
  }

  private static void requirePlayers() {
    try {
      Players.HLS.script();
    } catch (PlayersMissingException e) {
      RealTerraform.needs(false, "the players", e.getMessage());
    }
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
    if (streams != null) {
      streams.close();
    }
  }

  @AfterEach
  void nothingWasForbiddenOrThrown() {
    streams.refuse(0);
    assertThat(chromium.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hls-ts", "hls-cmaf", "dash"})
  void eachFormatPlaysFromAFile(String format) throws IOException {
    open("#news&" + format, "news");

    chromium.until("wall.tiles[0].video.currentTime > 2", SOON);

    assertThat(chromium.value("wall.tiles[0].manifest.format").asText()).isEqualTo(format);
    assertThat(chromium.value("wall.tiles[0].video.webkitAudioDecodedByteCount").asLong())
        .isPositive();
    assertThat(chromium.value("wall.tiles[0].video.error === null").asBoolean()).isTrue();
    assertThat(chromium.value("document.querySelector('.facts .codecs dd').textContent").asText())
        .contains("H.264 avc1.", "AAC mp4a.40.2");
    assertThat(chromium.value("location.hash").asText()).isEqualTo("#news&" + format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hls-cmaf", "dash"})
  void aRenditionIsChosenDownAndUp(String format) throws IOException {
    open("#news&" + format, "news");
    chromium.until("document.querySelectorAll('.renditions option').length === 3", SOON);

    chromium.choose(".renditions select", "1");
    chromium.until("wall.tiles[0].video.videoHeight === 90", SOON);
    chromium.choose(".renditions select", "0");
    chromium.until("wall.tiles[0].video.videoHeight === 180", SOON);

    chromium.until("/320×180.*160×90/.test(document.querySelector('.log').textContent)", SOON);
  }

  @ParameterizedTest
  @CsvSource({
    "403, hls-ts, 403: a token is missing or wrong",
    "404, hls-ts, 404: the channel is not on air",
    "403, dash, 403: a token is missing or wrong",
    "404, dash, 404: the channel is not on air",
    "503, hls-cmaf, 503: the origin has nothing to give now"
  })
  void whatIsRefusedIsToldInWordsAndTriedAgain(int status, String format, String words)
      throws IOException {
    streams.refuse(status);
    open("#news&" + format, "news");
    chromium.until(
        "document.querySelector('.veil').textContent.startsWith('%s')".formatted(words), SOON);

    streams.refuse(0);
    chromium.until("wall.tiles[0].state === 'playing'", SOON);
    chromium.until("document.querySelector('.veil').textContent === ''", SOON);
  }

  @Test
  void aHostThatIsNotThereIsToldOf() throws IOException {
    WallChannel nowhere =
        new WallChannel(
            "news",
            List.of(
                new Manifest(
                    "ts/index",
                    Manifest.Format.HLS_TS,
                    URI.create("http://news.localhost:9/ts/index.m3u8"))),
            List.of());
    show("", new Wall("test", List.of(nowhere)));

    chromium.until("document.querySelector('.veil').textContent.startsWith('no answer')", SOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hls-cmaf", "dash"})
  void theTokenIsOnEveryRequest(String format) throws IOException {
    String channel = "token-" + format;
    show(
        "#" + channel + "&" + format,
        new Wall("test", List.of(streams.channel(channel)), Optional.of("Policy=a~b&Key=c")));

    chromium.until("wall.tiles[0].video.currentTime > 2", SOON);

    assertThat(streams.queries(channel)).hasSizeGreaterThan(4).containsOnly("Policy=a~b&Key=c");
    assertThat(chromium.value("location.href").asText()).doesNotContain("Policy");
  }

  @Test
  void keysMoveTheLargePictureAndItsSound() throws IOException {
    open("", "news", "sports", "kids");
    String large = "document.querySelector('.tile.large .name').textContent";

    assertThat(chromium.value(large).asText()).isEqualTo("news");
    chromium.press("3");
    assertThat(chromium.value(large).asText()).isEqualTo("kids");
    chromium.press("ArrowRight");
    assertThat(chromium.value(large).asText()).isEqualTo("news");
    chromium.press("ArrowUp");
    assertThat(chromium.value(large).asText()).isEqualTo("kids");
    assertThat(chromium.value("location.hash").asText()).isEqualTo("#kids&hls-cmaf");
    chromium.press("m");
    assertThat(chromium.value("wall.tiles.map(tile => tile.video.muted)").toString())
        .isEqualTo("[true,true,false]");
    chromium.press("2");
    assertThat(chromium.value("wall.tiles.map(tile => tile.video.muted)").toString())
        .isEqualTo("[true,false,true]");
  }

  @Test
  void aBreakIsCountedDownWhileItPasses() throws IOException {
    open("#news&hls-ts", "news");

    chromium.until("/^ad break 0:\\d\\d$/.test(document.querySelector('.ad').textContent)", SOON);

    assertThat(chromium.value("document.querySelector('.log').textContent").asText())
        .contains("ad break, 30.0 s");
  }

  @Test
  void onAPhoneEverythingIsBelowEachOtherAndWhatIsNotSeenDoesNotPlay() throws IOException {
    chromium.resize(390, 844);
    String[] names =
        Stream.iterate(1, i -> i <= 20, i -> i + 1).map(i -> "c" + i).toArray(String[]::new);
    open("", names);

    chromium.until("wall.tiles[0].state === 'playing'", SOON);
    assertThat(chromium.value("document.documentElement.scrollWidth").asInt()).isEqualTo(390);
    assertThat(chromium.value("wall.tiles[19].state").asText()).isEqualTo("idle");

    chromium.value("wall.tiles[19].element.scrollIntoView()");
    chromium.until("wall.tiles[19].state === 'playing'", SOON);
    chromium.resize(1280, 800);
  }

  @Test
  void textsOfOthersAreTextsAndNothingElseIsAskedFor() throws IOException {
    String name = "</script><img src=x onerror=alert(1)>";
    WallChannel channel =
        new WallChannel(
            name, streams.channel("news").manifests(), List.of("<b>1080p</b> left out"));
    show("", new Wall("<i>fleet</i>", List.of(channel)));
    chromium.until("wall.tiles[0].state === 'playing'", SOON);

    assertThat(chromium.value("document.querySelector('.name').textContent").asText())
        .isEqualTo(name);
    assertThat(chromium.value("document.querySelector('.notes').textContent").asText())
        .isEqualTo("<b>1080p</b> left out");
    assertThat(chromium.value("document.title").asText()).isEqualTo("<i>fleet</i>");
    assertThat(chromium.requests())
        .allMatch(
            url ->
                url.startsWith("file:")
                    || url.startsWith("blob:")
                    || url.startsWith("data:")
                    || url.matches("http://[a-z0-9-]+\\.localhost:\\d+/.*"));
  }

  private static void open(String link, String... channels) throws IOException {
    show(link, new Wall("test", Stream.of(channels).map(streams::channel).toList()));
  }

  private static void show(String link, Wall wall) throws IOException {
    // Another address than the one before: a browser only follows a link within a page.
    Path file = Files.createTempFile(folder, "wall", ".html");
    Files.writeString(file, WallPage.html(wall));
    chromium.open(URI.create(file.toUri() + link));
  }
}
