package dev.onair.operate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.BadRequestException;
import software.amazon.awssdk.services.medialive.model.CreateChannelRequest;
import software.amazon.awssdk.services.medialive.model.MediaLiveException;
import software.amazon.awssdk.services.medialive.model.UnprocessableEntityException;
import software.amazon.awssdk.services.medialive.model.UpdateChannelRequest;

/**
 * Asks MediaLive whether it would do something, without its being done. AWS's API model has {@code
 * dryRun} for the two operations, and says no more of it: so nothing is read out of an answer but
 * that there is one.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html">MediaLive:
 *     channels</a>
 */
public final class DryRuns {

  private static final String NOT_TRIED = "MediaLive did not try it";

  private final MediaLiveClient client;

  DryRuns(MediaLiveClient client) {
    this.client = client;
  }

  /**
   * Why MediaLive would not make a channel, in its own words; empty if it would.
   *
   * @param request the operation's parameters, by the names in which they travel
   * @throws OperationRefusedException where MediaLive does not say
   */
  public Optional<String> ofCreateChannel(JsonNode request) throws OperationRefusedException {
    CreateChannelRequest tried =
        filled(CreateChannelRequest.builder(), request).dryRun(true).build();
    return refusal(() -> client.createChannel(tried));
  }

  /**
   * Why MediaLive would not update a channel, in its own words; empty if it would.
   *
   * @param request the operation's parameters, by the names in which they travel
   * @throws OperationRefusedException where MediaLive does not say: among others, if it has no dry
   *     runs for a channel that runs
   */
  public Optional<String> ofUpdateChannel(JsonNode request) throws OperationRefusedException {
    UpdateChannelRequest tried =
        filled(UpdateChannelRequest.builder(), request).dryRun(true).build();
    return refusal(() -> client.updateChannel(tried));
  }

  private static <B extends SdkPojo> B filled(B builder, JsonNode request)
      throws OperationRefusedException {
    try {
      return SdkJson.fill(builder, request);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw OperationRefusedException.unasked(NOT_TRIED + ": " + e.getMessage(), e);
    }
  }

  private static Optional<String> refusal(Runnable request) throws OperationRefusedException {
    return AwsAccess.asked(
        NOT_TRIED,
        () -> {
          try {
            request.run();
            return Optional.empty();
          } catch (UnprocessableEntityException e) {
            return Optional.of(words(e));
          } catch (BadRequestException e) {
            return Optional.of(message(e));
          }
        });
  }

  /** The message, and what of the single errors does not stand in it already. */
  private static String words(UnprocessableEntityException e) {
    List<String> words = new ArrayList<>();
    words.add(message(e));
    e.validationErrors().stream()
        .filter(error -> error.errorMessage() != null)
        .filter(error -> !words.get(0).contains(error.errorMessage()))
        .forEach(error -> words.add(error.elementPath() + ": " + error.errorMessage()));
    return String.join("; ", words);
  }

  /** What the service said, without what the SDK adds to it. */
  private static String message(MediaLiveException e) {
    String message = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
    return message == null || message.isBlank() ? String.valueOf(e.getMessage()) : message.strip();
  }
}
