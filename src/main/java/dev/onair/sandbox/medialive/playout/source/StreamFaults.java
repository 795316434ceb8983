package dev.onair.sandbox.medialive.playout.source;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is broken on purpose, for rehearsals: pipelines, encoders, inputs. */
public final class StreamFaults {

  private final Set<Part> off = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> kills = new ConcurrentHashMap<>();

  private record Part(String channelId, String name) {}

  /** A pipeline of a channel sends nothing more, though MediaLive believes that it runs. */
  public void killPipeline(String channelId, int pipeline) {
    off.add(pipeline(channelId, pipeline));
  }

  /** The pipeline sends again. */
  public void restorePipeline(String channelId, int pipeline) {
    off.remove(pipeline(channelId, pipeline));
  }

  /** The encoder of a channel dies, once; another takes its place. */
  public void killEncoder(String channelId) {
    kills.merge(channelId, 1, Integer::sum);
  }

  /**
   * Nothing comes in by an input any more.
   *
   * @param attachment its name in the channel
   */
  public void cutInput(String channelId, String attachment) {
    off.add(new Part(channelId, attachment));
  }

  /** The input comes in again. */
  public void restoreInput(String channelId, String attachment) {
    off.remove(new Part(channelId, attachment));
  }

  /** Whether a pipeline is killed. */
  public boolean isKilled(String channelId, int pipeline) {
    return off.contains(pipeline(channelId, pipeline));
  }

  /** Whether an input is cut. */
  public boolean isCut(String channelId, String attachment) {
    return off.contains(new Part(channelId, attachment));
  }

  /** How often the encoder of a channel was killed. */
  public int kills(String channelId) {
    return kills.getOrDefault(channelId, 0);
  }

  /** No attachment has such a name. */
  private static Part pipeline(String channelId, int pipeline) {
    return new Part(channelId, "/" + pipeline);
  }
}
