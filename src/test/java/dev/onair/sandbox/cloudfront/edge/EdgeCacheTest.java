package dev.onair.sandbox.cloudfront.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.cloudfront.Kind;
import dev.onair.sandbox.protocol.HttpReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edge keeps, by what, and for how long. */
class EdgeCacheTest {

  private final EdgeFixture edge = new EdgeFixture();

  @Test
  void whatIsKeptIsGivenOutWithItsAge() {
    assertThat(edge.get("/a").headers()).containsEntry("X-Cache", "Miss from cloudfront");
    edge.pass(7);

    HttpReply again = edge.get("/a");

    assertThat(again.headers()).containsEntry("X-Cache", "Hit from cloudfront");
    assertThat(again.headers()).containsEntry("Age", "7");
    assertThat(again.body().text()).isEqualTo("hello");
    assertThat(edge.asked()).hasSize(1);
  }

  /** The policy: 10, 60 and 600 s. */
  @ParameterizedTest
  @CsvSource({
    "max-age=30, 30",
    "max-age=1, 10",
    "max-age=6000, 600",
    "'max-age=30, s-maxage=90', 90",
    "no-store, 10",
    "no-cache, 10",
    "private, 10",
    "public, 60",
  })
  void anAnswerIsKeptAsLongAsItSaysWithinThePolicy(String said, int seconds) {
    edge.policy(Kind.CACHE_POLICY, "cache", EdgeFixture.cachePolicy(10, 60, 600, ""));
    edge.originSays(200, "cache-control", said);

    assertKeptFor(seconds);
  }

  @Test
  void expiresCountsWhereThereIsNoMaxAge() {
    edge.originSays(200, "Expires", "Wed, 01 Jan 2020 00:00:00 GMT");

    edge.get("/a");
    edge.get("/a");

    assertThat(edge.asked()).hasSize(2);
  }

  @Test
  void nothingIsKeptWhereTheShortestTimeIsNoneAndTheOriginForbidsIt() {
    edge.originSays(200, "Cache-Control", "max-age=0");

    edge.get("/a");
    edge.get("/a");

    assertThat(edge.asked()).hasSize(2);
  }

  @Test
  void whatHasExpiredIsAskedForAgainByItsTag() {
    edge.originSays(
        (request, distribution) ->
            request.header("If-None-Match").equals(Optional.of("\"1\""))
                ? HttpReply.empty(304).with("ETag", "\"1\"")
                : HttpReply.of(200, "text/plain", "one").with("ETag", "\"1\""));
    edge.get("/a");
    edge.pass(61);

    HttpReply refreshed = edge.get("/a");

    assertThat(refreshed.status()).isEqualTo(200);
    assertThat(refreshed.body().text()).isEqualTo("one");
    assertThat(refreshed.headers()).containsEntry("X-Cache", "RefreshHit from cloudfront");
    edge.pass(59);
    assertThat(edge.get("/a").headers()).containsEntry("X-Cache", "Hit from cloudfront");
    assertThat(edge.asked()).hasSize(2);
  }

  @Test
  void aViewerWhoHasItAlreadyGetsNothing() {
    edge.originSays(200, "ETag", "\"1\"");

    HttpReply reply = edge.get("/a", "If-None-Match", "\"0\", \"1\"");

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.body().isEmpty()).isTrue();
    assertThat(edge.get("/a", "If-None-Match", "\"0\"").status()).isEqualTo(200);
  }

  @Test
  void theKeyHasThoseQueriesHeadersAndCookiesThatThePolicyNames() {
    edge.policy(
        Kind.CACHE_POLICY,
        "cache",
        EdgeFixture.cachePolicy(
            0,
            60,
            600,
            """
            "QueryStringsConfig": {"QueryStringBehavior": "whitelist",
              "QueryStrings": {"Items": ["q"]}},
            "HeadersConfig": {"HeaderBehavior": "whitelist", "Headers": {"Items": ["X-Country"]}},
            "CookiesConfig": {"CookieBehavior": "allExcept", "Cookies": {"Items": ["c"]}}
            """));

    edge.get("/a?q=1&r=1", "Cookie", "c=1; d=1", "X-Country", "de", "User-Agent", "one");
    edge.get("/a?r=2&q=1", "Cookie", "c=2; d=1", "X-Country", "de", "User-Agent", "other");
    assertThat(edge.asked()).hasSize(1);
    edge.get("/a?q=2", "Cookie", "d=1", "X-Country", "de");
    edge.get("/a?q=1", "Cookie", "d=1", "X-Country", "fr");
    edge.get("/a?q=1", "Cookie", "d=2", "X-Country", "de");
    edge.get("/a?Q=1", "Cookie", "d=1", "X-Country", "de");
    edge.get("/A?q=1", "Cookie", "d=1", "X-Country", "de");

    assertThat(edge.asked()).hasSize(6);
    assertThat(edge.asked().get(0).rawQuery()).isEqualTo("q=1");
    assertThat(edge.asked().get(0).header("X-Country")).contains("de");
    assertThat(edge.asked().get(0).header("Cookie")).contains("d=1");
    assertThat(edge.asked().get(0).header("User-Agent")).contains("Amazon CloudFront");
  }

  @Test
  void encodingsAreToldApartAsFarAsThePolicySays() {
    edge.policy(
        Kind.CACHE_POLICY,
        "cache",
        EdgeFixture.cachePolicy(
            0,
            60,
            600,
            "\"EnableAcceptEncodingGzip\": true, \"EnableAcceptEncodingBrotli\": false"));

    edge.get("/a", "Accept-Encoding", "gzip, deflate, br, zstd");
    edge.get("/a", "Accept-Encoding", "gzip");
    edge.get("/a");

    assertThat(edge.asked())
        .extracting(request -> request.header("accept-encoding").orElse("none"))
        .containsExactly("gzip", "none");
  }

  @Test
  void whatIsForwardedIsNoPartOfTheKey() {
    edge.policy(
        Kind.ORIGIN_REQUEST_POLICY,
        "forwarded",
        "{\"HeadersConfig\": {\"HeaderBehavior\": \"whitelist\", \"Headers\": {\"Items\": [\"Origin\"]}}}");

    edge.get("/a", "Origin", "https://one.example");
    edge.get("/a", "Origin", "https://other.example");

    assertThat(edge.asked()).hasSize(1);
    assertThat(edge.asked().get(0).header("Origin")).contains("https://one.example");
  }

  @Test
  void aHeadRequestIsAnsweredFromWhatIsKeptAndKeepsNothing() {
    edge.ask("HEAD", "/a");
    edge.get("/a");
    edge.ask("HEAD", "/a");

    assertThat(edge.asked()).extracting(request -> request.method()).containsExactly("HEAD", "GET");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=1-3, 206, ell, bytes 1-3/5",
    "bytes=3-, 206, lo, bytes 3-4/5",
    "bytes=-2, 206, lo, bytes 3-4/5",
    "bytes=2-99, 206, llo, bytes 2-4/5",
    "bytes=5-, 416, '', bytes */5",
    "'bytes=0-0,2-3', 200, hello, ",
    "bytes=3-1, 200, hello, ",
  })
  void aRangeIsCutFromWhatIsKept(String asked, int status, String body, String range) {
    edge.get("/a");

    HttpReply reply = edge.get("/a", "Range", asked);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body().text()).isEqualTo(body);
    assertThat(reply.headers().get("Content-Range")).isEqualTo(range);
    assertThat(edge.asked()).hasSize(1);
  }

  @Test
  void aRangeThatIsNotThereIsAskedForAndKeptByItself() {
    edge.originSays(
        (request, distribution) ->
            HttpReply.of(206, "video/mp2t", request.header("Range").orElse("all"))
                .with("Content-Range", "bytes 0-1/9"));

    edge.get("/a", "Range", "bytes=0-1");
    HttpReply again = edge.get("/a", "Range", "bytes=0-1");
    edge.get("/a", "Range", "bytes=2-3");

    assertThat(again.status()).isEqualTo(206);
    assertThat(again.body().text()).isEqualTo("bytes=0-1");
    assertThat(edge.asked()).hasSize(2);
  }

  @Test
  void whoAsksForTheSameMeanwhileSharesTheAnswer() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch answers = new CountDownLatch(1);
    edge.originSays(
        (request, distribution) -> {
          reached.countDown();
          await(answers);
          return HttpReply.of(200, "text/plain", "slow");
        });
    CompletableFuture<HttpReply> first = CompletableFuture.supplyAsync(() -> edge.get("/a"));
    await(reached);
    List<CompletableFuture<HttpReply>> others =
        List.of(inAThread("/a"), inAThread("/a"), inAThread("/a"));
    answers.countDown();

    assertThat(first.get(10, TimeUnit.SECONDS).body().text()).isEqualTo("slow");
    for (CompletableFuture<HttpReply> other : others) {
      assertThat(other.get(10, TimeUnit.SECONDS).body().text()).isEqualTo("slow");
    }
    assertThat(edge.asked()).hasSize(1);
  }

  @Test
  void whoAsksForWhatMayNotBeSharedWaitsAndThenAsksToo() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch answers = new CountDownLatch(1);
    edge.originSays(
        (request, distribution) -> {
          reached.countDown();
          await(answers);
          return HttpReply.of(200, "text/plain", "mine").with("Cache-Control", "no-store");
        });
    CompletableFuture<HttpReply> first = CompletableFuture.supplyAsync(() -> edge.get("/a"));
    await(reached);
    CompletableFuture<HttpReply> other = inAThread("/a");

    answers.countDown();

    assertThat(first.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    assertThat(other.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    assertThat(edge.asked()).hasSize(2);
  }

  @Test
  void whereThereIsNoRoomLeftTheOldestGoes() {
    Cache cache = new Cache(5_000);
    Instant now = Instant.EPOCH;
    for (int i = 0; i < 4; i++) {
      HttpReply reply = HttpReply.of(200, "text/plain", "x".repeat(500));
      cache.keep("key " + i, new Cache.Kept(reply, now, now));
      cache.find("key 0");
    }

    assertThat(cache.find("key 0")).isPresent();
    assertThat(cache.find("key 1")).isEmpty();
    assertThat(cache.find("key 3")).isPresent();
  }

  private CompletableFuture<HttpReply> inAThread(String path) {
    CompletableFuture<HttpReply> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> answer.complete(edge.get(path)));
    thread.start();
    // Until it waits for the first one's answer: the origin would otherwise be asked later.
    while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
      Thread.onSpinWait();
    }
    return answer;
  }

  private void assertKeptFor(int seconds) {
    edge.get("/a");
    edge.pass(seconds - 1);
    edge.get("/a");
    assertThat(edge.asked()).hasSize(1);
    edge.pass(1);
    edge.get("/a");
    assertThat(edge.asked()).hasSize(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsKeptSinceAClockWasPutBackIsAskedForAgain() {
    edge.get("/a");
    edge.pass(-3600);

    assertThat(edge.get("/a").headers()).containsEntry("X-Cache", "Miss from cloudfront");
    assertThat(edge.asked()).hasSize(2);
  }
}
