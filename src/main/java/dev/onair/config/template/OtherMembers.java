package dev.onair.config.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.ProblemId;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.WrittenAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a channel has that no template is read for: what onair decides itself, what only AWS's
 * answer has, and what is newer or older than AWS's model. None of it refuses a file.
 */
final class OtherMembers {

  private static final ProblemSubject CHANNEL = ProblemSubject.of("template").at("channel");

  /** What belongs to the call that makes a channel, or is found in the name of a file. */
  private static final Set<String> OF_THE_CALL = Set.of("requestId", "reserved", "dryRun", "name");

  /** What onair decides itself, and where. */
  private static final Map<String, String> DECIDED =
      Map.ofEntries(
          Map.entry("channelClass", "class"),
          Map.entry("roleArn", "each channel gets a role of its own"),
          Map.entry("tags", "tags"),
          Map.entry("logLevel", "encoding.log-level"),
          Map.entry("vpc", "onair makes no channels in a VPC"),
          Map.entry("anywhereSettings", "onair makes no channels of MediaLive Anywhere"),
          Map.entry("linkedChannelSettings", "onair links no channels"),
          Map.entry("inferenceSettings", "onair makes no channels with inference"),
          Map.entry("channelEngineVersion", "AWS's default applies"),
          Map.entry("cdiInputSpecification", "onair makes no CDI inputs"),
          Map.entry("maintenance", "AWS's own window applies"));

  private final ExportedChannel channel;
  private final Problems problems;
  private final Set<String> settable;
  private final Set<String> answered;

  OtherMembers(ExportedChannel channel, ServiceModel model, Problems problems) {
    this.channel = channel;
    this.problems = problems;
    this.settable = model.structure("CreateChannelRequest").members().keySet();
    this.answered = model.structure("DescribeChannelResponse").members().keySet();
  }

  /** Tells of them, in two warnings at most. */
  void tell(Set<String> taken) {
    List<String> others = new ArrayList<>();
    channel.channel().properties().stream()
        .filter(member -> !taken.contains(member.getKey()) && !saysNothing(member.getValue()))
        .filter(member -> !OF_THE_CALL.contains(member.getKey()))
        .forEach(member -> others.add(member.getKey()));
    warn(
        others,
        settable::contains,
        CHANNEL.id(Flaw.of("ignored")),
        "what onair decides itself is passed over: ");
    warn(
        others,
        member -> !settable.contains(member) && !answered.contains(member),
        CHANNEL.id(Flaw.UNKNOWN),
        "what onair does not know of a channel is passed over: ");
  }

  private void warn(List<String> others, Predicate<String> which, ProblemId id, String what) {
    List<String> told = others.stream().filter(which).toList();
    if (!told.isEmpty()) {
      WrittenAt first = channel.at(JsonPath.of(told.get(0)));
      problems.warning(
          id,
          first.location(),
          channel.at(JsonPath.ROOT).path(),
          what + told.stream().map(OtherMembers::withReason).collect(Collectors.joining(", ")));
    }
  }

  private static String withReason(String member) {
    return DECIDED.containsKey(member) ? member + " (" + DECIDED.get(member) + ")" : member;
  }

  private static boolean saysNothing(JsonNode value) {
    return value.isNull()
        || (value.isTextual()
            ? value.asText().isEmpty()
            : value.isContainerNode() && value.isEmpty());
  }
}
