package dev.onair.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.medialive.model.FollowPoint;
import software.amazon.awssdk.services.medialive.model.InputLocation;
import software.amazon.awssdk.services.medialive.model.PipelineId;
import software.amazon.awssdk.services.medialive.model.PipelinePauseStateSettings;
import software.amazon.awssdk.services.medialive.model.ScheduleActionSettings;
import software.amazon.awssdk.services.medialive.model.ScheduleActionStartSettings;
import software.amazon.awssdk.services.medialive.model.Scte35Descriptor;
import software.amazon.awssdk.services.medialive.model.Scte35SegmentationCancelIndicator;
import software.amazon.awssdk.services.medialive.model.Scte35SegmentationDescriptor;
import software.amazon.awssdk.services.medialive.model.StaticImageActivateScheduleActionSettings;

/** Actions of schedules, in the SDK's form and from it. */
final class ScheduleForms {

  /** SCTE-35 counts in ticks of 90 kHz. */
  private static final long TICKS_PER_MILLI = 90;

  private ScheduleForms() {}

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
            deed.duration().map(ScheduleForms::ticks).ifPresent(s::duration);
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
      deed.duration().map(ScheduleForms::ticks).ifPresent(segment::segmentationDuration);
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
      Deed.Shape shape = deed.shape();
      return into.staticImageActivateSettings(
          s -> {
            s.image(InputLocation.builder().uri(deed.uri()).build()).layer(deed.layer());
            s.imageX(shape.x()).imageY(shape.y());
            s.fadeIn(millis(deed.fade().in())).fadeOut(millis(deed.fade().out()));
            shape.width().ifPresent(s::width);
            shape.height().ifPresent(s::height);
            shape.opacity().ifPresent(s::opacity);
            deed.duration().map(ScheduleForms::millis).ifPresent(s::duration);
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

  static ScheduleAction told(software.amazon.awssdk.services.medialive.model.ScheduleAction told) {
    return new ScheduleAction(
        told.actionName(),
        start(told.scheduleActionStartSettings()),
        deed(told.scheduleActionSettings()));
  }

  private static ActionStart start(ScheduleActionStartSettings start) {
    if (start.fixedModeScheduleActionStartSettings() != null) {
      return new ActionStart.Fixed(
          Instant.parse(start.fixedModeScheduleActionStartSettings().time()));
    }
    if (start.followModeScheduleActionStartSettings() != null) {
      return new ActionStart.Follow(
          start.followModeScheduleActionStartSettings().referenceActionName(),
          start.followModeScheduleActionStartSettings().followPoint() == FollowPoint.END);
    }
    return new ActionStart.Immediate();
  }

  private static Deed deed(ScheduleActionSettings settings) {
    if (settings.inputSwitchSettings() != null) {
      return new Deed.InputSwitch(settings.inputSwitchSettings().inputAttachmentNameReference());
    }
    if (settings.inputPrepareSettings() != null) {
      return new Deed.InputPrepare(
          Optional.ofNullable(settings.inputPrepareSettings().inputAttachmentNameReference()));
    }
    if (settings.scte35SpliceInsertSettings() != null) {
      return new Deed.SpliceInsert(
          settings.scte35SpliceInsertSettings().spliceEventId(),
          duration(settings.scte35SpliceInsertSettings().duration()));
    }
    if (settings.scte35ReturnToNetworkSettings() != null) {
      return new Deed.ReturnToNetwork(settings.scte35ReturnToNetworkSettings().spliceEventId());
    }
    if (settings.pauseStateSettings() != null) {
      return new Deed.Pause(
          settings.pauseStateSettings().pipelines().stream()
              .map(p -> Integer.valueOf(p.pipelineIdAsString().replaceFirst("PIPELINE_", "")))
              .collect(Collectors.toSet()));
    }
    if (settings.staticImageActivateSettings() != null) {
      return imageOn(settings.staticImageActivateSettings());
    }
    if (settings.staticImageDeactivateSettings() != null) {
      return new Deed.ImageOff(
          orZero(settings.staticImageDeactivateSettings().layer()),
          Duration.ofMillis(orZero(settings.staticImageDeactivateSettings().fadeOut())));
    }
    if (settings.hlsTimedMetadataSettings() != null) {
      return new Deed.TimedMetadata(settings.hlsTimedMetadataSettings().id3());
    }
    if (settings.hlsId3SegmentTaggingSettings() != null
        && settings.hlsId3SegmentTaggingSettings().tag() != null) {
      return new Deed.SegmentTag(settings.hlsId3SegmentTaggingSettings().tag());
    }
    return timeSignal(settings)
        .orElseGet(
            () ->
                new Deed.Other(
                    SdkJson.of(settings).properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", "))));
  }

  private static Deed imageOn(StaticImageActivateScheduleActionSettings image) {
    return new Deed.ImageOn(
        image.image().uri(),
        orZero(image.layer()),
        new Deed.Shape(
            orZero(image.imageX()),
            orZero(image.imageY()),
            Optional.ofNullable(image.width()),
            Optional.ofNullable(image.height()),
            Optional.ofNullable(image.opacity())),
        new Deed.Fade(
            Duration.ofMillis(orZero(image.fadeIn())), Duration.ofMillis(orZero(image.fadeOut()))),
        Optional.ofNullable(image.duration()).filter(d -> d > 0).map(Duration::ofMillis));
  }

  /** One that has a segment, and no more than one: onair makes no others. */
  private static Optional<Deed> timeSignal(ScheduleActionSettings settings) {
    if (settings.scte35TimeSignalSettings() == null
        || settings.scte35TimeSignalSettings().scte35Descriptors().size() != 1) {
      return Optional.empty();
    }
    Scte35SegmentationDescriptor segment =
        settings
            .scte35TimeSignalSettings()
            .scte35Descriptors()
            .get(0)
            .scte35DescriptorSettings()
            .segmentationDescriptorScte35DescriptorSettings();
    return Optional.of(
        new Deed.TimeSignal(
            segment.segmentationEventId(),
            orZero(segment.segmentationTypeId()),
            duration(segment.segmentationDuration()),
            Optional.ofNullable(segment.segmentationUpid())
                .map(
                    hex ->
                        new Deed.Upid(
                            orZero(segment.segmentationUpidType()),
                            hex.toUpperCase(Locale.ROOT)))));
  }

  private static int orZero(Integer value) {
    return value == null ? 0 : value;
  }

  private static Integer millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }

  private static Long ticks(Duration duration) {
    return duration.toMillis() * TICKS_PER_MILLI;
  }

  private static Optional<Duration> duration(Long ticks) {
    return Optional.ofNullable(ticks).map(t -> Duration.ofMillis(t / TICKS_PER_MILLI));
  }
}
