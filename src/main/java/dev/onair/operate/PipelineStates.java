package dev.onair.operate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the pipelines of an encoder channel do.
 *
 * @param count how many it has: 1 or 2
 * @param running how many of them are healthy
 * @param inputs the name of the input attachment that each running pipeline takes its stream from,
 *     by the pipeline
 */
public record PipelineStates(int count, int running, Map<Integer, String> inputs) {
  public PipelineStates {
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
  }
}
