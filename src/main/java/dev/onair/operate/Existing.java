package dev.onair.operate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What AWS has of channels beside MediaLive, whatever Terraform's states know of it. All of it
 * throws {@link OperationRefusedException} where AWS can't be asked.
 */
public interface Existing extends AutoCloseable {

  /** A role. */
  Optional<Found> role(String name) throws OperationRefusedException;

  /** The names of MediaPackage's channels, by their channel groups. */
  Map<String, Set<String>> channelGroups() throws OperationRefusedException;

  /** A MediaPackage channel. */
  Optional<Found> packagingChannel(String group, String channel) throws OperationRefusedException;

  /** An endpoint of a MediaPackage channel. */
  Optional<Found> endpoint(String group, String channel, String endpoint)
      throws OperationRefusedException;

  /** The policy of a MediaPackage channel. */
  Optional<Found> channelPolicy(String group, String channel) throws OperationRefusedException;

  /** The policy of an endpoint. */
  Optional<Found> endpointPolicy(String group, String channel, String endpoint)
      throws OperationRefusedException;

  @Override
  void close();
}
