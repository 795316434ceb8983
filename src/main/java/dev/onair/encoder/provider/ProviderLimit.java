package dev.onair.encoder.provider;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.List;

/**
 * A setting that the Terraform provider has a place for, and that yet does not work.
 *
 * @param setting the end of its path: {@code eac3Settings.bitrate}
 * @param why what goes wrong
 * @param instead what to do
 */
record ProviderLimit(JsonPath setting, Why why, String instead) {

  /** What goes wrong. */
  enum Why {
    /**
     * The value gets lost on the way; AWS uses its own, and the plan shows a difference forever.
     */
    NEVER_ARRIVES("lost", "never reaches AWS: the Terraform provider loses it"),
    /** The value arrives, but is read back as another one. */
    ENDLESS_DIFFERENCE(
        "endless-difference",
        "makes a difference in every plan, so that each apply would interrupt the channel: the"
            + " Terraform provider reads it back wrong"),
    /** It can be made, but the provider sends back what it read wrong, and AWS refuses that. */
    NO_UPDATE(
        "no-update",
        "makes every later update of the channel fail: the Terraform provider sends it back as"
            + " something else"),
    /** The provider fails. */
    UNUSABLE("unusable", "can't be used: the Terraform provider fails on it");

    private final String flaw;
    private final String text;

    Why(String flaw, String text) {
      this.flaw = flaw;
      this.text = text;
    }
  }

  /**
   * What hashicorp/aws 5.100.0 does not pass on, measured with the real provider against an
   * emulation of MediaLive.
   */
  static final List<ProviderLimit> ALL =
      List.of(
          lost("eac3Settings.bitrate", "leave it out for the coding mode's own, or use AC-3"),
          lost("eac3Settings.passthroughControl", "leave it out"),
          lost("eac3Settings.loRoCenterMixLevel", "leave it out"),
          lost("eac3Settings.loRoSurroundMixLevel", "leave it out"),
          lost("eac3Settings.ltRtCenterMixLevel", "leave it out"),
          lost("eac3Settings.ltRtSurroundMixLevel", "leave it out"),
          lost("eac3AtmosSettings.bitrate", "leave it out for the coding mode's own"),
          lost("eac3AtmosSettings.dialnorm", "leave it out"),
          lost("eac3AtmosSettings.heightTrim", "leave it out"),
          lost("eac3AtmosSettings.surroundTrim", "leave it out"),
          lost("codecSettings.mp2Settings", "use aacSettings or ac3Settings"),
          lost("wavSettings.bitDepth", "use aacSettings or ac3Settings"),
          lost("wavSettings.sampleRate", "use aacSettings or ac3Settings"),
          lost(
              "audioNormalizationSettings.targetLkfs",
              "leave it out for the algorithm's own target"),
          lost("fmp4HlsSettings.nielsenId3Behavior", "leave it out"),
          lost("m2tsSettings.nullPacketBitrate", "leave it out"),
          endless("h264Settings.softness", "leave it out"),
          // The provider reads audioTrackType into segmentType.
          breaksUpdates(
              "hlsSettings.audioOnlyHlsSettings",
              "let the video outputs carry the audio: MediaPackage makes audio renditions of it"),
          unusable("audioDescriptions.audioWatermarkingSettings", "watermark the source"),
          unusable("m2tsSettings.dvbNitSettings", "leave it out"));

  private static ProviderLimit lost(String setting, String instead) {
    return new ProviderLimit(JsonPath.parse(setting), Why.NEVER_ARRIVES, instead);
  }

  private static ProviderLimit endless(String setting, String instead) {
    return new ProviderLimit(JsonPath.parse(setting), Why.ENDLESS_DIFFERENCE, instead);
  }

  private static ProviderLimit breaksUpdates(String setting, String instead) {
    return new ProviderLimit(JsonPath.parse(setting), Why.NO_UPDATE, instead);
  }

  private static ProviderLimit unusable(String setting, String instead) {
    return new ProviderLimit(JsonPath.parse(setting), Why.UNUSABLE, instead);
  }

  /** Whether a setting has a place in the provider, and gets lost there. */
  static boolean loses(JsonPlace place) {
    return ALL.stream()
        .anyMatch(limit -> limit.why == Why.NEVER_ARRIVES && place.path().endsWith(limit.setting));
  }

  /** What is told of a place that has it. */
  SettingsFinding at(JsonPath path) {
    return SettingsFinding.error(path, Flaw.of(why.flaw), why.text + "; " + instead);
  }
}
