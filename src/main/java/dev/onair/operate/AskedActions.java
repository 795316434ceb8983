package dev.onair.operate;

import java.time.Duration;
import software.amazon.awssdk.services.medialive.model.FollowPoint;
import software.amazon.awssdk.services.medialive.model.InputLocation;
import software.amazon.awssdk.services.medialive.model.PipelineId;
import software.amazon.awssdk.services.medialive.model.PipelinePauseStateSettings;
import software.amazon.awssdk.services.medialive.model.ScheduleActionSettings;
import software.amazon.awssdk.services.medialive.model.ScheduleActionStartSettings;
import software.amazon.awssdk.services.medialive.model.Scte35Descriptor;
import software.amazon.awssdk.services.medialive.model.Scte35SegmentationCancelIndicator;
import software.amazon.awssdk.services.medialive.model.Scte35SegmentationDescriptor;

/** Actions of schedules as onair asks for them, in the SDK's form. */
final class AskedActions {

  private AskedActions() {}

  static software.amazon.awssdk.services.medialive.model.ScheduleAction asked(
      ScheduleAction action) {
    ScheduleActionSettings.Builder settings = ScheduleActionSettings.builder();
    action.deed().match(new Settings(settings));
    return software.amazon.awssdk.services.medialive.model.ScheduleAction.builder()
        .actionName(action.name())
        .scheduleActionStartSettings(start(action.start()))
        .scheduleActionSettings(settings.build())
        .build();
  }

  private static ScheduleActionStartSettings start(ActionStart start) {
    ScheduleActionStartSettings.Builder settings = ScheduleActionStartSettings.builder();
    return start
        .match(
            new ActionStart.Cases<ScheduleActionStartSettings.Builder>() {
              @Override
              public ScheduleActionStartSettings.Builder immediate() {
                return settings.immediateModeScheduleActionStartSettings(i -> {});
              }

              @Override
              public ScheduleActionStartSettings.Builder fixed(ActionStart.Fixed fixed) {
                return settings.fixedModeScheduleActionStartSettings(
                    f -> f.time(fixed.time().toString()));
              }

              @Override
              public ScheduleActionStartSettings.Builder follow(ActionStart.Follow follow) {
                return settings.followModeScheduleActionStartSettings(
                    f ->
                        f.referenceActionName(follow.action())
                            .followPoint(follow.atEnd() ? FollowPoint.END : FollowPoint.START));
              }
            })
        .build();
  }

  /** Puts a deed into the SDK's settings. */
  private static final class Settings implements Deed.Cases<ScheduleActionSettings.Builder> {

    private final ScheduleActionSettings.Builder into;

    Settings(ScheduleActionSettings.Builder into) {
      this.into = into;
    }

    @Override
    public ScheduleActionSettings.Builder inputSwitch(Deed.InputSwitch deed) {
      return into.inputSwitchSettings(s -> s.inputAttachmentNameReference(deed.input()));
    }

    @Override
    public ScheduleActionSettings.Builder inputPrepare(Deed.InputPrepare deed) {
      return into.inputPrepareSettings(
          s -> deed.input().ifPresent(s::inputAttachmentNameReference));
    }

    @Override
    public ScheduleActionSettings.Builder spliceInsert(Deed.SpliceInsert deed) {
      return into.scte35SpliceInsertSettings(
          s -> {
            s.spliceEventId(deed.event());
            deed.duration().map(Ticks::of).ifPresent(s::duration);
          });
    }

    @Override
    public ScheduleActionSettings.Builder timeSignal(Deed.TimeSignal deed) {
      Scte35SegmentationDescriptor.Builder segment =
          Scte35SegmentationDescriptor.builder()
              .segmentationEventId(deed.event())
              .segmentationTypeId(deed.type())
              .segmentationCancelIndicator(
                  Scte35SegmentationCancelIndicator.SEGMENTATION_EVENT_NOT_CANCELED);
      deed.duration().map(Ticks::of).ifPresent(segment::segmentationDuration);
      deed.upid()
          .ifPresent(
              upid -> segment.segmentationUpidType(upid.type()).segmentationUpid(upid.hex()));
      return into.scte35TimeSignalSettings(
          s ->
              s.scte35Descriptors(
                  Scte35Descriptor.builder()
                      .scte35DescriptorSettings(
                          e -> e.segmentationDescriptorScte35DescriptorSettings(segment.build()))
                      .build()));
    }

    @Override
    public ScheduleActionSettings.Builder returnToNetwork(Deed.ReturnToNetwork deed) {
      return into.scte35ReturnToNetworkSettings(s -> s.spliceEventId(deed.event()));
    }

    @Override
    public ScheduleActionSettings.Builder pause(Deed.Pause deed) {
      return into.pauseStateSettings(
          s ->
              s.pipelines(
                  deed.pipelines().stream()
                      .map(
                          number ->
                              PipelinePauseStateSettings.builder()
                                  .pipelineId(PipelineId.fromValue("PIPELINE_" + number))
                                  .build())
                      .toList()));
    }

    @Override
    public ScheduleActionSettings.Builder imageOn(Deed.ImageOn deed) {
      ImageShape shape = deed.shape();
      return into.staticImageActivateSettings(
          s -> {
            s.image(InputLocation.builder().uri(deed.uri()).build()).layer(deed.layer());
            s.imageX(shape.x()).imageY(shape.y());
            s.fadeIn(millis(deed.fade().in())).fadeOut(millis(deed.fade().out()));
            shape.width().ifPresent(s::width);
            shape.height().ifPresent(s::height);
            shape.opacity().ifPresent(s::opacity);
            deed.duration().map(AskedActions::millis).ifPresent(s::duration);
          });
    }

    @Override
    public ScheduleActionSettings.Builder imageOff(Deed.ImageOff deed) {
      return into.staticImageDeactivateSettings(
          s -> s.layer(deed.layer()).fadeOut(millis(deed.fadeOut())));
    }

    @Override
    public ScheduleActionSettings.Builder timedMetadata(Deed.TimedMetadata deed) {
      return into.hlsTimedMetadataSettings(s -> s.id3(deed.id3()));
    }

    @Override
    public ScheduleActionSettings.Builder segmentTag(Deed.SegmentTag deed) {
      return into.hlsId3SegmentTaggingSettings(s -> s.tag(deed.tag()));
    }

    @Override
    public ScheduleActionSettings.Builder other(Deed.Other deed) {
      throw new IllegalArgumentException(deed.kind() + ": onair does not make it");
    }
  }

  private static Integer millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
