package dev.onair.cli.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.LoopbackServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeCommandTest {

  private static final String ENDED =
      "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\ngone.ts\n#EXT-X-ENDLIST\n";

  @TempDir private Path directory;
  private LoopbackServer server;

  @BeforeEach
  void start() throws IOException {
    server = LoopbackServer.start();
    server.answer(
        "/ended.m3u8",
        exchange -> {
          byte[] body = ENDED.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/vnd.apple.mpegurl");
          exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFindingSaysWhatIsWrongAndWhatToDo() {
    Result result = new Cli(directory).run("probe", url("/ended.m3u8?key=secret"));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains(
            """
            127.0.0.1/ended.m3u8: HLS, segments up to 2.0 s, window 2 s, read 1 time
              RENDITION   SIZE  FRAMES/S  CODECS  KBIT/S
              ended.m3u8  -     -         -       -
              error: probe.reach.missing: ended.m3u8
                found: gone.ts: 404
                right: 200
                404 or 410: the channel is not on air, or has no such manifest or segment.
                do:    onair status, onair start; compare the URL with that of onair output
            1 stream: 1 error, 0 warnings, 0 notes
            """)
        .doesNotContain("secret");
  }

  @Test
  void programsGetTheSame() throws Exception {
    Result result =
        new Cli(directory).run("probe", url("/ended.m3u8?key=secret"), "--format", "json");

    JsonNode stream = new ObjectMapper().readTree(result.out()).path("streams").path(0);
    assertThat(result.out()).doesNotContain("secret");
    assertThat(stream.path("url").asText()).isEqualTo(url("/ended.m3u8"));
    assertThat(stream.path("format").asText()).isEqualTo("HLS");
    assertThat(stream.path("secondsBehind").isNull()).isTrue();
    assertThat(stream.path("findings").path(0).path("id").asText())
        .isEqualTo("probe.reach.missing");
    assertThat(stream.path("findings").path(0).path("severity").asText()).isEqualTo("error");
  }

  @ParameterizedTest
  @CsvSource({"error, 1", "warning, 1", "note, 1", "never, 0"})
  void theOperatorSaysWhatIsAFailure(String level, int code) {
    Result result = new Cli(directory).run("probe", url("/ended.m3u8"), "--fail-on", level);

    assertThat(result.exitCode()).isEqualTo(code);
  }

  @Test
  void aDistributionOfTheSandboxIsAskedOnThisMachine() {
    Cli cli = new Cli(directory).with("ONAIR_SANDBOX_MEDIA", url(""));

    Result result = cli.run("probe", "https://d111.cloudfront.net/ended.m3u8");

    assertThat(result.out()).contains("d111.cloudfront.net/ended.m3u8: HLS");
  }

  @ParameterizedTest
  @CsvSource({
    "--for, 2h, --for: at most 1h",
    "--for, soon, --for: 'soon' is no length of time",
    "--fail-on, bad, Invalid value",
    "--format, xml, Invalid value"
  })
  void whatCannotBeMeantIsAUsageError(String option, String value, String message) {
    Result result = new Cli(directory).run("probe", url("/ended.m3u8"), option, value);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message);
  }

  @Test
  void aUrlMustBeOne() {
    Result result = new Cli(directory).run("probe", "https://a b/");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("'https://a b/' is no URL");
  }

  private String url(String path) {
    return server.url(path);
  }
}
