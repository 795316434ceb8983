package dev.onair.sandbox.medialive.playout.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends files by HTTP, as MediaLive does: each whole. */
public final class HttpPut implements Put {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST).build();

  private final URI base;

  /**
   * To a server.
   *
   * @param base its address without a path
   */
  public HttpPut(URI base) {
    this.base = base;
  }

  @Override
  public int put(String path, String contentType, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .timeout(LONGEST)
            .header("Content-Type", contentType)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private URI address(String path) throws IOException {
    try {
      return base.resolve(path);
    } catch (IllegalArgumentException e) {
      // Name modifiers may have characters that no URL has.
      throw new IOException("it is no path of a URL", e);
    }
  }
}
