package dev.onair.operate;

import software.amazon.awssdk.core.exception.SdkClientException;

/** What AWS, or the lack of credentials, is made to refuse in tests. */
public final class Refusals {

  private Refusals() {}

  /** AWS could not be asked, or would not. */
  public static OperationRefusedException because(String message) {
    return OperationRefusedException.unasked(message, new IllegalStateException("of a test"));
  }

  /** There are no credentials. */
  public static OperationRefusedException withoutCredentials() {
    return OperationRefusedException.of(
        "MediaLive was not asked",
        SdkClientException.create("Unable to load credentials from any of the providers"));
  }
}
