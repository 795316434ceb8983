package dev.onair.encoder.settings;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of output groups that MediaLive has.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/medialive-outputs.html">AWS: output
 *     groups</a>
 */
public enum GroupKind {
  HLS("hls", Use.LADDER),
  MEDIA_PACKAGE("mediaPackage", Use.LADDER),
  CMAF_INGEST("cmafIngest", Use.LADDER),
  MS_SMOOTH("msSmooth", Use.LADDER),
  RTMP("rtmp", Use.BESIDE),
  UDP("udp", Use.BESIDE),
  ARCHIVE("archive", Use.BESIDE),
  FRAME_CAPTURE("frameCapture", Use.BESIDE),
  MULTIPLEX("multiplex", Use.ELSEWHERE),
  SRT("srt", Use.ELSEWHERE),
  MEDIA_CONNECT_ROUTER("mediaConnectRouter", Use.ELSEWHERE);

  private enum Use {
    /** Renditions of one source, for players or for what packages them. */
    LADDER,
    /** Goes somewhere else at the same time, and the Terraform provider can say so. */
    BESIDE,
    /** What onair, or the Terraform provider, can't make. */
    ELSEWHERE
  }

  private final String name;
  private final Use use;

  GroupKind(String name, Use use) {
    this.name = name;
    this.use = use;
  }

  /** The kind of an output group; absent where it has no settings, or those of a newer kind. */
  public static Optional<GroupKind> of(JsonPlace group) {
    return Arrays.stream(values()).filter(kind -> kind.settings(group).isPresent()).findFirst();
  }

  /** {@code hlsGroupSettings}. */
  public String groupSettings() {
    return name + "GroupSettings";
  }

  /** {@code hlsOutputSettings}. */
  public String outputSettings() {
    return name + "OutputSettings";
  }

  /** The settings of an output group of this kind; absent where it is of another. */
  public Optional<JsonPlace> settings(JsonPlace group) {
    return group.at("outputGroupSettings", groupSettings());
  }

  /** The settings of an output of this kind; absent where it is of another. */
  public Optional<JsonPlace> outputSettings(JsonPlace output) {
    return output.at("outputSettings", outputSettings());
  }

  /** Whether it may carry renditions for players. */
  public boolean isLadder() {
    return use == Use.LADDER;
  }

  /** Whether it can go its way beside what goes to the packager. */
  public boolean isBeside() {
    return use == Use.BESIDE;
  }
}
