package dev.onair.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlayerTest {

  private final List<URI> asked = new ArrayList<>();
  private final List<Map<String, String>> sent = new ArrayList<>();

  @Test
  void theTokenGoesToTheStreamsOwnHostAlone() throws Exception {
    Player player = player("key=secret");

    player.manifest(URI.create("https://live.example.com/a/v0.m3u8?b=c"));
    player.media(URI.create("https://ads.example.net/s.ts"), Optional.empty(), Duration.ZERO);
    player.manifest(URI.create("http://live.example.com/a/v0.m3u8"));

    assertThat(asked)
        .extracting(URI::toString)
        .containsExactly(
            "https://live.example.com/a/v0.m3u8?b=c&key=secret",
            "https://ads.example.net/s.ts",
            "http://live.example.com/a/v0.m3u8");
  }

  @Test
  void aStrangerHasNoToken() throws Exception {
    player("key=secret").stranger().manifest(URI.create("https://live.example.com/a.m3u8"));

    assertThat(asked).extracting(URI::getQuery).containsOnlyNulls();
  }

  @Test
  void itSaysWhichPageItIsOnAndWhichBytesItWants() throws Exception {
    player("key=secret")
        .media(
            URI.create("https://live.example.com/s.mp4"), Optional.of("bytes=0-9"), Duration.ZERO);

    assertThat(sent)
        .containsExactly(Map.of("Origin", "https://page.example", "Range", "bytes=0-9"));
  }

  private Player player(String token) {
    Web web =
        (uri, headers, mostBytes, patience) -> {
          asked.add(uri);
          sent.add(headers);
          return Exchange.failed(
              uri, Instant.EPOCH, Duration.ZERO, new Trouble(Trouble.Kind.TIMEOUT, ""));
        };
    return new Player(
        web,
        Limits.USUAL,
        URI.create("https://live.example.com/a/index.m3u8"),
        Optional.of(token),
        "https://page.example");
  }
}
