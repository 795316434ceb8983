package dev.onair.operate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.ChannelSummary;
import software.amazon.awssdk.services.medialive.model.InputWhitelistRule;

/** Channels of MediaLive, described through the SDK. */
final class SdkChannelDescriptions implements ChannelDescriptions {

  private static final Pattern ARN = Pattern.compile("arn:[^:]*:medialive:[^:]*:\\d*:channel:(.+)");
  private static final Pattern ID = Pattern.compile("\\d+");

  private final AwsAccess access;
  private final MediaLiveClient client;

  SdkChannelDescriptions(AwsAccess access) {
    this.access = access;
    this.client = access.client(MediaLiveClient.builder(), "MEDIALIVE");
  }

  @Override
  public DescribedChannel describe(String channel) throws OperationRefusedException {
    access.requireCredentials();
    String id = id(channel);
    ObjectNode described =
        AwsAccess.asked(
            "MediaLive did not describe channel " + id,
            () -> SdkJson.of(client.describeChannel(request -> request.channelId(id))));
    Map<String, ObjectNode> inputs = new TreeMap<>();
    Map<String, List<String>> networks = new TreeMap<>();
    for (JsonNode attachment : described.path("inputAttachments")) {
      String input = attachment.path("inputId").asText();
      if (!input.isEmpty() && !inputs.containsKey(input)) {
        ObjectNode answer = input(input);
        inputs.put(input, answer);
        for (JsonNode group : answer.path("securityGroups")) {
          networks.put(group.asText(), networks(group.asText()));
        }
      }
    }
    return new DescribedChannel(described, inputs, networks);
  }

  private ObjectNode input(String id) throws OperationRefusedException {
    return AwsAccess.asked(
        "MediaLive did not describe input " + id,
        () -> SdkJson.of(client.describeInput(request -> request.inputId(id))));
  }

  private List<String> networks(String group) throws OperationRefusedException {
    return AwsAccess.asked(
        "MediaLive did not describe input security group " + group,
        () ->
            client
                .describeInputSecurityGroup(request -> request.inputSecurityGroupId(group))
                .whitelistRules()
                .stream()
                .map(InputWhitelistRule::cidr)
                .toList());
  }

  private String id(String channel) throws OperationRefusedException {
    Matcher arn = ARN.matcher(channel);
    if (arn.matches()) {
      return arn.group(1);
    }
    if (ID.matcher(channel).matches()) {
      return channel;
    }
    List<ChannelSummary> named =
        AwsAccess.asked(
            "MediaLive did not list the channels",
            () ->
                client.listChannelsPaginator(request -> {}).channels().stream()
                    .filter(one -> channel.equals(one.name()))
                    .toList());
    if (named.size() != 1) {
      throw OperationRefusedException.unfound(
          named.isEmpty()
              ? "MediaLive has no channel called '%s' in %s".formatted(channel, access.region())
              : "MediaLive has %d channels called '%s' in %s; name one by its id: %s"
                  .formatted(
                      named.size(),
                      channel,
                      access.region(),
                      String.join(", ", named.stream().map(ChannelSummary::id).sorted().toList())));
    }
    return named.get(0).id();
  }

  @Override
  public void close() {
    client.close();
  }
}
