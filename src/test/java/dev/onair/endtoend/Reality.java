package dev.onair.endtoend;

import dev.onair.fleet.review.AccessKind.Reach;
import dev.onair.fleet.review.Impact;
import dev.onair.sandbox.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an apply really did to a channel, by what AWS was asked and by what there is now.
 *
 * @param impact the worst of it
 * @param words what happened, for people
 * @param operations what AWS was asked to change, in that order
 * @param access in which ways others get in by it
 */
record Reality(Impact impact, String words, List<String> operations, Set<Reach> access) {

  private static final Map<String, String> ENCODER =
      Map.of(
          "CreateChannel", "made",
          "UpdateChannel", "updated",
          "DeleteChannel", "deleted",
          "StartChannel", "started",
          "StopChannel", "stopped");

  private static final Set<String> INTERRUPTIONS = Set.of("StopChannel", "DeleteChannel");

  /**
   * @param writes the successful calls that were to change something, of all channels
   */
  static Reality between(String channel, Sight before, Sight after, List<Call> writes) {
    List<Call> own = writes.stream().filter(call -> isOf(channel, before, after, call)).toList();
    List<String> encoder =
        own.stream().map(Call::operation).filter(ENCODER::containsKey).distinct().toList();
    List<String> words = new ArrayList<>();
    List<Impact> impacts = new ArrayList<>();
    impacts.add(own.isEmpty() ? Impact.NO_CHANGE : Impact.SAFE);
    if (!encoder.isEmpty()) {
      words.add("channel " + String.join(", ", encoder.stream().map(ENCODER::get).toList()));
    }
    if (encoder.stream().anyMatch(INTERRUPTIONS::contains)) {
      impacts.add(Impact.OFF_AIR);
    } else if (after.isOnAir() && !before.isOnAir()) {
      impacts.add(Impact.VIEWER_VISIBLE);
    }
    if (!after.inputs().keySet().containsAll(before.inputs().keySet())) {
      words.add("input made anew");
    }
    ofNetworks(before, after, words, impacts);
    ofUrls("playback URL", before.playbackUrls(), after.playbackUrls(), words, impacts);
    ofUrls("push destination", before.pushDestinations(), after.pushDestinations(), words, impacts);
    ofEndpoints(before, after, words, impacts);
    if (words.isEmpty()) {
      words.add(own.isEmpty() ? "nothing" : "only what no stream depends on");
    }
    return new Reality(
        Impact.worst(impacts),
        String.join("; ", words),
        own.stream().map(Call::operation).toList(),
        after.admitted().since(before.admitted()));
  }

  /** Whether a call was made for a channel. */
  static boolean isOf(String channel, Sight before, Sight after, Call call) {
    String input = call.input().toString();
    Set<String> ids = new TreeSet<>(List.of(before.encoderId(), after.encoderId()));
    ids.addAll(before.inputs().keySet());
    ids.addAll(after.inputs().keySet());
    for (Sight sight : List.of(before, after)) {
      sight
          .inputs()
          .values()
          .forEach(i -> i.path("securityGroups").forEach(g -> ids.add(g.asText())));
    }
    return call.input().at("/tags/onair:channel").asText().equals(channel)
        || input.contains("onair_" + channel + "_")
        || input.contains("/channel/" + channel)
        || input.contains("|" + channel)
        || call.input()
            .path("DesiredState")
            .asText()
            .contains("\"ChannelName\":\"" + channel + "\"")
        || ids.stream()
            .anyMatch(id -> input.contains("\"" + id + "\"") || input.contains(":" + id + "\""));
  }

  private static void ofNetworks(
      Sight before, Sight after, List<String> words, List<Impact> impacts) {
    long shut = before.networks().stream().filter(n -> !isLetIn(n, after.networks())).count();
    long let = after.networks().stream().filter(n -> !isLetIn(n, before.networks())).count();
    if (shut > 0) {
      words.add(counted(shut, "network") + " shut out");
      impacts.add(Impact.OFF_AIR);
    }
    if (let > 0) {
      words.add(counted(let, "network") + " let in");
    }
  }

  /** The edits' networks are /24, /25 and /32. */
  private static boolean isLetIn(String network, Set<String> networks) {
    return networks.contains(network) || networks.contains(network.replace("/25", "/24"));
  }

  private static void ofUrls(
      String what,
      Set<String> before,
      Set<String> after,
      List<String> words,
      List<Impact> impacts) {
    long ending = before.stream().filter(url -> !after.contains(url)).count();
    long beginning = after.stream().filter(url -> !before.contains(url)).count();
    if (ending > 0) {
      words.add(counted(ending, what) + (ending == 1 ? " ends" : " end"));
      impacts.add(Impact.URL_CHANGE);
    }
    if (beginning > 0) {
      words.add(counted(beginning, what) + (beginning == 1 ? " begins" : " begin"));
    }
  }

  private static void ofEndpoints(
      Sight before, Sight after, List<String> words, List<Impact> impacts) {
    for (String endpoint : before.endpoints().keySet()) {
      if (after.made(endpoint).isEmpty()) {
        words.add("an endpoint deleted");
      } else if (!after.made(endpoint).equals(before.made(endpoint))) {
        words.add("endpoint made anew");
        impacts.add(Impact.OFF_AIR);
      } else if (!after.served(endpoint).equals(before.served(endpoint))) {
        words.add("endpoint patched");
        impacts.add(Impact.VIEWER_VISIBLE);
      }
    }
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
