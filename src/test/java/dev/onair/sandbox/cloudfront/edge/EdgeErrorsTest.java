package dev.onair.sandbox.cloudfront.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.protocol.HttpReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edge does about the errors of origins. */
class EdgeErrorsTest {

  private final EdgeFixture edge = new EdgeFixture();

  /** The distribution says 1 s for 404, and nothing of other errors. */
  @ParameterizedTest
  @CsvSource({
    "404, '', 1",
    "404, max-age=5, 5",
    "404, no-store, 1",
    "404, max-age=6000, 600",
    "503, '', 10",
    "503, max-age=2, 10",
    "403, max-age=2, 10",
    "403, s-maxage=20, 20",
  })
  void anErrorIsKept(int status, String said, int seconds) {
    edge.originSays(status, "Cache-Control", said);

    edge.get("/a");
    edge.pass(seconds - 1);
    HttpReply kept = edge.get("/a");
    assertThat(kept.status()).isEqualTo(status);
    assertThat(kept.headers()).containsEntry("X-Cache", "Error from cloudfront");
    assertThat(edge.asked()).hasSize(1);
    edge.pass(1);
    edge.get("/a");

    assertThat(edge.asked()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"403, ''", "400, no-cache", "416, max-age=5", "429, max-age=5"})
  void othersAreNot(int status, String said) {
    edge.originSays(status, "Cache-Control", said);

    edge.get("/a");
    edge.get("/a");

    assertThat(edge.asked()).hasSize(2);
  }

  @Test
  void whatHasExpiredIsGivenOutWhileTheOriginFails() {
    edge.get("/a");
    edge.pass(61);
    edge.originSays(503, "Server", "broken");

    assertThat(edge.get("/a").body().text()).isEqualTo("hello");
    edge.pass(9);
    assertThat(edge.get("/a").headers()).containsEntry("Age", "70");
    assertThat(edge.asked()).hasSize(2);
    edge.pass(1);
    assertThat(edge.get("/a").status()).isEqualTo(200);
    assertThat(edge.asked()).hasSize(3);
  }

  @Test
  void butNotWhereTheOriginSaysThatItIsGone() {
    edge.get("/a");
    edge.pass(61);
    edge.originSays(404, "Server", "gone");

    assertThat(edge.get("/a").status()).isEqualTo(404);
  }

  @Test
  void aPageStandsForAnError() {
    edge.distribution(
        EdgeFixture.CONFIG.replace(
            "\"ResponsePagePath\": \"\", \"ResponseCode\": \"\"",
            "\"ResponsePagePath\": \"/sorry.html\", \"ResponseCode\": \"200\""));
    edge.originSays(
        (request, distribution) ->
            request.rawPath().equals("/sorry.html")
                ? HttpReply.of(200, "text/html", "sorry")
                : HttpReply.empty(404));

    HttpReply reply = edge.get("/a");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().text()).isEqualTo("sorry");
  }

  @Test
  void anErrorWithoutItsPageStaysWhatItIs() {
    edge.distribution(
        EdgeFixture.CONFIG.replace(
            "\"ResponsePagePath\": \"\", \"ResponseCode\": \"\"",
            "\"ResponsePagePath\": \"/sorry.html\", \"ResponseCode\": \"200\""));
    edge.originSays(404, "Server", "empty");

    assertThat(edge.get("/a").status()).isEqualTo(404);
  }

  @Test
  void anOriginThatFailsIsABadGateway() {
    edge.originSays(
        (request, distribution) -> {
          throw new IllegalStateException("broken");
        });

    HttpReply reply = edge.get("/a");

    assertThat(reply.status()).isEqualTo(502);
    assertThat(reply.body().text()).contains("broken");
  }
}
