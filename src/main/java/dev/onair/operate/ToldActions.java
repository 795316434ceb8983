package dev.onair.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.medialive.model.FollowPoint;
import software.amazon.awssdk.services.medialive.model.ScheduleActionSettings;
import software.amazon.awssdk.services.medialive.model.ScheduleActionStartSettings;
import software.amazon.awssdk.services.medialive.model.Scte35SegmentationDescriptor;
import software.amazon.awssdk.services.medialive.model.StaticImageActivateScheduleActionSettings;

/** Actions of schedules as MediaLive tells them, out of the SDK's form. */
final class ToldActions {

  private ToldActions() {}

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
          Ticks.duration(settings.scte35SpliceInsertSettings().duration()));
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
        new ImageShape(
            orZero(image.imageX()),
            orZero(image.imageY()),
            Optional.ofNullable(image.width()),
            Optional.ofNullable(image.height()),
            Optional.ofNullable(image.opacity())),
        new ImageFade(
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
            Ticks.duration(segment.segmentationDuration()),
            Optional.ofNullable(segment.segmentationUpid())
                .map(
                    hex ->
                        new Upid(
                            orZero(segment.segmentationUpidType()),
                            hex.toUpperCase(Locale.ROOT)))));
  }

  private static int orZero(Integer value) {
    return value == null ? 0 : value;
  }
}
