package dev.onair.sandbox.medialive;

import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.RestJsonProtocol;

/** MediaLive, without multiplexes, reservations and devices. */
public final class MediaLive {

  /** What a role has to trust. */
  static final String PRINCIPAL = "medialive.amazonaws.com";

  private MediaLive() {}

  /**
   * The service.
   *
   * @param mishaps what goes wrong with its channels
   * @param addresses where is pushed to
   */
  public static Service service(World world, Mishaps mishaps, PushAddresses addresses) {
    Rows rows = new Rows(world);
    InputSecurityGroups groups = new InputSecurityGroups(rows);
    Inputs inputs = new Inputs(rows, groups, addresses);
    Channels channels = new Channels(rows, inputs, mishaps);
    Devices devices = new Devices(rows);
    MediaLiveTags tags = new MediaLiveTags(rows);
    return ModelledService.of("medialive", RestJsonProtocol::new)
        .invalid(MediaLiveRule.MODEL)
        .throttled(MediaLiveRule.THROTTLED)
        .on("CreateInputSecurityGroup", groups::create)
        .on("DescribeInputSecurityGroup", groups::describe)
        .on("ListInputSecurityGroups", groups::list)
        .on("UpdateInputSecurityGroup", groups::update)
        .on("DeleteInputSecurityGroup", groups::delete)
        .on("CreateInput", inputs::create)
        .on("DescribeInput", inputs::describe)
        .on("ListInputs", inputs::list)
        .on("UpdateInput", inputs::update)
        .on("DeleteInput", inputs::delete)
        .on("CreateChannel", channels::create)
        .on("DescribeChannel", channels::describe)
        .on("ListChannels", channels::list)
        .on("UpdateChannel", channels::update)
        .on("UpdateChannelClass", channels::updateClass)
        .on("StartChannel", channels::start)
        .on("StopChannel", channels::stop)
        .on("RestartChannelPipelines", channels::restart)
        .on("ListAlerts", channels::alerts)
        .on("DescribeSchedule", channels::schedule)
        .on("BatchUpdateSchedule", channels::updateSchedule)
        .on("DeleteSchedule", channels::deleteSchedule)
        .on("DescribeThumbnails", channels::thumbnails)
        .on("DeleteChannel", channels::delete)
        .on("ClaimDevice", devices::claim)
        .on("ListInputDevices", request -> devices.list())
        .on("CreateTags", tags::create)
        .on("DeleteTags", tags::delete)
        .on("ListTagsForResource", tags::list)
        .build();
  }
}
