package dev.onair.operate.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What MediaLive has in the region, the fleet's own or not.
 *
 * @param channels the tags of each channel
 * @param inputs its inputs
 * @param inputSecurityGroups the tags of each input security group
 */
public record MediaLiveUse(
    List<Map<String, String>> channels,
    List<Input> inputs,
    List<Map<String, String>> inputSecurityGroups) {

  /**
   * An input.
   *
   * @param arn its ARN
   * @param type such as {@code URL_PULL}
   * @param tags its tags
   */
  public record Input(String arn, String type, Map<String, String> tags) {
    public Input {
      Objects.requireNonNull(arn, "arn");
      Objects.requireNonNull(type, "type");
      tags = Map.copyOf(tags);
    }
  }

  public MediaLiveUse {
    channels = List.copyOf(channels);
    inputs = List.copyOf(inputs);
    inputSecurityGroups = List.copyOf(inputSecurityGroups);
  }
}
