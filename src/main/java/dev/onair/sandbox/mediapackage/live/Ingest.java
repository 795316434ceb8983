package dev.onair.sandbox.mediapackage.live;

import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;

/** What encoders push to: paths {@code /in/v1/<group>/<pipeline>/<channel>/…}. */
public interface Ingest {

  /**
   * Takes a segment or a playlist (PUT, POST), or forgets one that isn't used yet (DELETE).
   *
   * @return 200; 400 for what is neither, 403 for a channel without policy, 404 without channel,
   *     405 for another method, 503 while the disk is full: each but the first with a line that
   *     says why
   */
  HttpReply put(HttpRequest request);
}
