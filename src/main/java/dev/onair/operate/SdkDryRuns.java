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

/** MediaLive's dry runs, through the SDK. */
final class SdkDryRuns implements DryRuns {

  private static final String NOT_TRIED = "MediaLive did not try it";

  private final MediaLiveClient client;

  SdkDryRuns(MediaLiveClient client) {
    this.client = client;
  }

  @Override
  public Optional<String> ofCreateChannel(JsonNode request) throws OperationRefusedException {
    CreateChannelRequest tried =
        filled(CreateChannelRequest.builder(), request).dryRun(true).build();
    return refusal(() -> client.createChannel(tried));
  }

  @Override
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
