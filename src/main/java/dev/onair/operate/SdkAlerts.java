package dev.onair.operate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.ChannelAlert;
import software.amazon.awssdk.services.medialive.model.ChannelAlertState;

/** What ails channels, asked for through the SDK. */
final class SdkAlerts implements Alerts {

  private final MediaLiveClient client;

  SdkAlerts(MediaLiveClient client) {
    this.client = client;
  }

  @Override
  public List<Alert> active(String id) throws OperationRefusedException {
    return Throttling.asked(
        "MediaLive did not list the alerts of channel " + id,
        () ->
            client
                .listAlertsPaginator(
                    r -> r.channelId(id).stateFilter(ChannelAlertState.SET.toString()))
                .alerts()
                .stream()
                .map(SdkAlerts::alert)
                .sorted(Comparator.comparing(Alert::since))
                .toList());
  }

  private static Alert alert(ChannelAlert alert) {
    return new Alert(
        alert.id(),
        alert.alertType(),
        Optional.ofNullable(alert.message()).orElse(""),
        Optional.ofNullable(alert.pipelineId())
            .filter(pipeline -> pipeline.matches("[01]"))
            .map(Integer::valueOf),
        alert.setTimestamp());
  }
}
