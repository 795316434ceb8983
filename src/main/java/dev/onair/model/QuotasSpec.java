package dev.onair.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What the account may have in the region; looked at before something is applied.
 *
 * @param channelGroups MediaPackage V2: channel groups
 * @param channelsPerGroup MediaPackage V2: channels in each group
 * @param endpointsPerChannel MediaPackage V2: origin endpoints of each channel
 * @param encoderChannels MediaLive: channels
 * @param inputs MediaLive: inputs; absent: not looked at
 * @param inputSecurityGroups MediaLive: input security groups
 */
public record QuotasSpec(
    int channelGroups,
    int channelsPerGroup,
    int endpointsPerChannel,
    int encoderChannels,
    Optional<Integer> inputs,
    int inputSecurityGroups) {

  public QuotasSpec {
    Objects.requireNonNull(inputs, "inputs");
  }
}
