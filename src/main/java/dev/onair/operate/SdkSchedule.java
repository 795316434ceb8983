package dev.onair.operate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.BatchUpdateScheduleRequest;
import software.amazon.awssdk.services.medialive.model.DescribeChannelResponse;
import software.amazon.awssdk.services.medialive.model.FeatureActivationsInputPrepareScheduleActions;
import software.amazon.awssdk.services.medialive.model.InputAttachment;
import software.amazon.awssdk.services.medialive.model.InputSourceEndBehavior;
import software.amazon.awssdk.services.medialive.model.PipelineDetail;

/** Schedules, asked for and changed through the SDK. */
final class SdkSchedule implements Schedule {

  private final MediaLiveClient client;

  SdkSchedule(MediaLiveClient client) {
    this.client = client;
  }

  @Override
  public ScheduledChannel channel(String id) throws OperationRefusedException {
    DescribeChannelResponse channel =
        Throttling.asked(
            "MediaLive did not describe channel " + id,
            () -> client.describeChannel(r -> r.channelId(id)));
    Map<String, Boolean> inputs = new LinkedHashMap<>();
    for (InputAttachment attachment : channel.inputAttachments()) {
      boolean ends =
          attachment.inputSettings() != null
              && attachment.inputSettings().sourceEndBehavior() == InputSourceEndBehavior.CONTINUE;
      inputs.put(attachment.inputAttachmentName(), ends);
    }
    return new ScheduledChannel(
        SdkEncoders.state(channel.state()),
        SdkPipelines.states(channel),
        activeSwitch(channel),
        inputs,
        prepares(channel));
  }

  private static Optional<String> activeSwitch(DescribeChannelResponse channel) {
    return channel.pipelineDetails().stream()
        .map(PipelineDetail::activeInputSwitchActionName)
        .filter(name -> name != null && !name.isEmpty())
        .findFirst();
  }

  private static boolean prepares(DescribeChannelResponse channel) {
    return channel.encoderSettings() != null
        && channel.encoderSettings().featureActivations() != null
        && channel.encoderSettings().featureActivations().inputPrepareScheduleActions()
            == FeatureActivationsInputPrepareScheduleActions.ENABLED;
  }

  @Override
  public List<ScheduleAction> actions(String id) throws OperationRefusedException {
    return Throttling.asked(
        "MediaLive did not tell the schedule of channel " + id,
        () ->
            client.describeSchedulePaginator(r -> r.channelId(id)).scheduleActions().stream()
                .map(ToldActions::told)
                .toList());
  }

  @Override
  public void update(String id, List<String> removed, List<ScheduleAction> added)
      throws OperationRefusedException {
    BatchUpdateScheduleRequest.Builder request = BatchUpdateScheduleRequest.builder().channelId(id);
    if (!removed.isEmpty()) {
      request.deletes(deletes -> deletes.actionNames(removed));
    }
    if (!added.isEmpty()) {
      request.creates(
          creates -> creates.scheduleActions(added.stream().map(AskedActions::asked).toList()));
    }
    Throttling.asked(
        "MediaLive did not change the schedule of channel " + id,
        () -> client.batchUpdateSchedule(request.build()));
  }

  @Override
  public void clear(String id) throws OperationRefusedException {
    Throttling.asked(
        "MediaLive did not clear the schedule of channel " + id,
        () -> client.deleteSchedule(r -> r.channelId(id)));
  }
}
