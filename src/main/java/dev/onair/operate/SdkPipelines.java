package dev.onair.operate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.ChannelClass;
import software.amazon.awssdk.services.medialive.model.ChannelPipelineIdToRestart;
import software.amazon.awssdk.services.medialive.model.DescribeChannelResponse;
import software.amazon.awssdk.services.medialive.model.PipelineDetail;

/** The pipelines of channels, asked for through the SDK. */
final class SdkPipelines implements Pipelines {

  private final MediaLiveClient client;

  SdkPipelines(MediaLiveClient client) {
    this.client = client;
  }

  @Override
  public PipelineStates of(String id) throws OperationRefusedException {
    DescribeChannelResponse channel =
        Throttling.asked(
            "MediaLive did not describe channel " + id,
            () -> client.describeChannel(r -> r.channelId(id)));
    return states(channel);
  }

  /** What is told of them in what a channel is described with. */
  static PipelineStates states(DescribeChannelResponse channel) {
    Map<Integer, String> inputs = new TreeMap<>();
    for (PipelineDetail pipeline : channel.pipelineDetails()) {
      if (pipeline.activeInputAttachmentName() != null) {
        inputs.put(Integer.valueOf(pipeline.pipelineId()), pipeline.activeInputAttachmentName());
      }
    }
    boolean isSingle = channel.channelClass() == ChannelClass.SINGLE_PIPELINE;
    Integer running = channel.pipelinesRunningCount();
    return new PipelineStates(isSingle ? 1 : 2, running == null ? 0 : running, inputs);
  }

  @Override
  public void restart(String id, Set<Integer> numbers) throws OperationRefusedException {
    List<ChannelPipelineIdToRestart> pipelines =
        numbers.stream()
            .sorted()
            .map(number -> ChannelPipelineIdToRestart.fromValue("PIPELINE_" + number))
            .toList();
    Throttling.asked(
        "MediaLive did not restart pipelines of channel " + id,
        () -> client.restartChannelPipelines(r -> r.channelId(id).pipelineIds(pipelines)));
  }
}
