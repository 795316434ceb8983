package dev.onair.sandbox.medialive.playout.send;

import java.io.IOException;

/** Sends files. */
@FunctionalInterface
public interface Put {

  /**
   * Sends one, and waits for the answer.
   *
   * @param path where to, from the root on, percent-encoded
   * @return the HTTP status
   * @throws IOException if there is no answer
   */
  int put(String path, String contentType, byte[] body) throws IOException, InterruptedException;
}
