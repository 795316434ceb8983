package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.protocol.HttpReply;

/** A request that gets no content, with the status and the reason to answer. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  private Refusal(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** 400: the request can't be meant so. */
  static Refusal bad(String message) {
    return new Refusal(400, message);
  }

  /** 403: the endpoint's policy doesn't let the caller in. */
  static Refusal forbidden(String message) {
    return new Refusal(403, message);
  }

  /** 404: not there, or not any more. */
  static Refusal missing(String message) {
    return new Refusal(404, message);
  }

  /** 501: MediaPackage would, the sandbox doesn't. */
  static Refusal notEmulated(String message) {
    return new Refusal(501, message);
  }

  /** 503: did not come in time. */
  static Refusal late(String message) {
    return new Refusal(503, message);
  }

  HttpReply reply() {
    return HttpReply.of(status, "text/plain; charset=utf-8", getMessage() + "\n");
  }
}
