package dev.onair.operate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Asks MediaLive whether it would do something, without its being done. AWS's API model has {@code
 * dryRun} for the two operations, and says no more of it: so nothing is read out of an answer but
 * that there is one.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html">MediaLive:
 *     channels</a>
 */
public interface DryRuns {

  /**
   * Why MediaLive would not make a channel, in its own words; empty if it would.
   *
   * @param request the operation's parameters, by the names in which they travel
   * @throws OperationRefusedException where MediaLive does not say
   */
  Optional<String> ofCreateChannel(JsonNode request) throws OperationRefusedException;

  /**
   * Why MediaLive would not update a channel, in its own words; empty if it would.
   *
   * @param request the operation's parameters, by the names in which they travel
   * @throws OperationRefusedException where MediaLive does not say: among others, if it has no dry
   *     runs for a channel that runs
   */
  Optional<String> ofUpdateChannel(JsonNode request) throws OperationRefusedException;
}
