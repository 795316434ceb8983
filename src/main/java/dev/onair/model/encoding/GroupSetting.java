package dev.onair.model.encoding;

/** A setting of MediaLive's HLS output groups that onair makes of something else. */
public enum GroupSetting {
  DESTINATION("destination", "is the packager"),
  CONNECTION("hlsCdnSettings", "is 'put' of the ladder; give it there"),
  INPUT_LOSS("inputLossAction", "follows from the channel's class; remove it"),
  SEGMENT("segmentLength", "is 'segment' of the ladder; give it there"),
  MIN_SEGMENT("minSegmentLength", "is 'min-segment' of the ladder; give it there");

  private final String apiName;
  private final String refusal;

  GroupSetting(String apiName, String refusal) {
    this.apiName = apiName;
    this.refusal = refusal;
  }

  /** Its name in the API. */
  public String apiName() {
    return apiName;
  }

  /** What to say to somebody who sets it among the group's further settings. */
  public String refusal() {
    return refusal;
  }
}
