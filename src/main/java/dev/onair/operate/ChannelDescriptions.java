package dev.onair.operate;

import java.util.Map;

/** Describes encoder channels, whoever made them. It reads, and changes nothing. */
public interface ChannelDescriptions extends AutoCloseable {

  /**
   * The channel of an id, an ARN or a name.
   *
   * @throws OperationRefusedException where there is none, or more than one of the name, or
   *     MediaLive can't be asked
   */
  DescribedChannel describe(String channel) throws OperationRefusedException;

  @Override
  void close();

  /**
   * Those of a region.
   *
   * @param environment where credentials and another endpoint are looked for first, by AWS's own
   *     variables; what is not there comes from wherever the SDK finds it
   */
  static ChannelDescriptions in(String region, Map<String, String> environment) {
    return new SdkChannelDescriptions(new AwsAccess(region, environment));
  }
}
