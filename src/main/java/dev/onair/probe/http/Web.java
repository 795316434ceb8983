package dev.onair.probe.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where streams are asked for. */
public interface Web {

  /**
   * Asks, and waits for the whole answer.
   *
   * @param headers to send, beside those of every request
   * @param mostBytes of the answer
   */
  Exchange get(URI uri, Map<String, String> headers, long mostBytes, Duration patience)
      throws InterruptedException;
}
