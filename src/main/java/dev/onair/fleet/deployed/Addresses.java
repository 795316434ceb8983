package dev.onair.fleet.deployed;

import dev.onair.model.stack.OutputNames;
import dev.onair.terraform.state.Outputs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a deployed channel is found.
 *
 * @param playback the URL of each manifest, by {@code <endpoint>/<manifest>}
 * @param push where encoders push to, by the input, as MediaLive lists them: pipeline 0 first. Of
 *     two that an input has in a single-pipeline channel, only the first is used
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/setup-uss-rtp-push.html">AWS: what
 *     the upstream system pushes to</a>
 */
public record Addresses(Map<String, String> playback, Map<String, List<String>> push) {

  public Addresses {
    playback = Collections.unmodifiableMap(new TreeMap<>(playback));
    push = Collections.unmodifiableMap(new TreeMap<>(push));
  }

  /** Those among a stack's outputs. */
  public static Addresses of(Outputs outputs) {
    Map<String, String> playback = new TreeMap<>();
    for (var url : outputs.value(OutputNames.PLAYBACK_URLS).properties()) {
      playback.put(url.getKey(), url.getValue().asText());
    }
    Map<String, List<String>> push = new TreeMap<>();
    for (var input : outputs.value(OutputNames.PUSH_DESTINATIONS).properties()) {
      List<String> urls = new ArrayList<>();
      input.getValue().forEach(url -> urls.add(url.asText()));
      push.put(input.getKey(), List.copyOf(urls));
    }
    return new Addresses(playback, push);
  }

  /** Whether a stack that has such outputs is deployed: every channel has them. */
  public static boolean areIn(Outputs outputs) {
    return outputs.has(OutputNames.PLAYBACK_URLS);
  }
}
