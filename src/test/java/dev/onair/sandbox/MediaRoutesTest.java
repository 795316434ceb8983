package dev.onair.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRoutesTest {

  private final MediaRoutes routes =
      new MediaRoutes(
          request -> HttpReply.of(200, "text/plain", "ingest"),
          request -> HttpReply.of(200, "text/plain", "edge"),
          () -> Map.of("group/news", List.of("captions left out")));

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080, /in/v1/group/1/news/index.m3u8, 200, ingest",
    "localhost, /in/v1/group/1/news/index.m3u8, 200, ingest",
    "[::1]:8080, /in/v1/group/1/news/index.m3u8, 200, ingest",
    "d1.cloudfront.localhost:8080, /in/v1/group/1/news/index.m3u8, 200, edge",
    "d1.cloudfront.localhost:8080, /out/v1/group/news/cmaf/index.m3u8, 200, edge",
    "tv.example.com.localhost, /, 200, edge",
    "127.0.0.1:8080, /out/v1/group/news/cmaf/index.m3u8, 403, private",
    "LOCALHOST:8080, /out/v1/group/news/cmaf/index.m3u8, 403, private",
    "127.0.0.1:8080, /, 404, distributions",
    "127.0.0.1:8080, /notes, 200, '{\"group/news\":[\"captions left out\"]}'",
    "d1.cloudfront.localhost:8080, /notes, 200, edge",
  })
  void theNameAndThePathSayWhoAnswers(String host, String path, int status, String says) {
    HttpReply reply =
        routes.answer(
            new HttpRequest("GET", path, "", Map.of("host", List.of(host)), Body.empty()));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body().text()).contains(says);
  }

  @ParameterizedTest
  @CsvSource({"origin, https://somewhere.example", "sec-fetch-site, cross-site"})
  void pagesOfTheWebSendNothing(String header, String value) {
    HttpReply reply =
        routes.answer(
            new HttpRequest(
                "POST",
                "/in/v1/group/1/news/index.m3u8",
                "",
                Map.of("host", List.of("127.0.0.1"), header, List.of(value)),
                Body.empty()));

    assertThat(reply.status()).isEqualTo(403);
  }
}
