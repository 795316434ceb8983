package dev.onair.operate;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.ThumbnailType;

/** Pictures, asked for through the SDK. */
final class SdkThumbnails implements Thumbnails {

  private static final String JPEG = "image/jpeg";

  private final MediaLiveClient client;

  SdkThumbnails(MediaLiveClient client) {
    this.client = client;
  }

  @Override
  public Optional<Thumbnail> of(String id, int pipeline) throws OperationRefusedException {
    return Throttling.asked(
        "MediaLive has no picture of pipeline " + pipeline + " of channel " + id,
        () ->
            client
                .describeThumbnails(
                    r ->
                        r.channelId(id)
                            .pipelineId(Integer.toString(pipeline))
                            .thumbnailType(ThumbnailType.CURRENT_ACTIVE.toString()))
                .thumbnailDetails()
                .stream()
                .flatMap(detail -> detail.thumbnails().stream())
                .filter(thumbnail -> thumbnail.body() != null && !thumbnail.body().isEmpty())
                .map(
                    thumbnail ->
                        new Thumbnail(
                            pipeline,
                            Objects.requireNonNullElse(thumbnail.contentType(), JPEG),
                            Objects.requireNonNullElse(thumbnail.timeStamp(), Instant.EPOCH),
                            thumbnail.body()))
                .findFirst());
  }
}
