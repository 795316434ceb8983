package dev.onair.operate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * An encoder channel with all that it was made of, as MediaLive tells it.
 *
 * @param channel the answer of DescribeChannel
 * @param inputs the answers of DescribeInput for what is attached to it, by the inputs' ids
 * @param networks who may push to them: networks in CIDR notation, by the ids of input security
 *     groups
 */
public record DescribedChannel(
    ObjectNode channel, Map<String, ObjectNode> inputs, Map<String, List<String>> networks) {
  public DescribedChannel {
    channel = channel.deepCopy();
    inputs = Map.copyOf(inputs);
    networks = Map.copyOf(networks);
  }
}
