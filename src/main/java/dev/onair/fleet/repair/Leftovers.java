package dev.onair.fleet.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.fleet.FleetListener;
import dev.onair.model.Tags;
import dev.onair.operate.Existing;
import dev.onair.operate.Found;
import dev.onair.operate.Found.Kind;
import dev.onair.operate.OperationRefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What a run that was cut off left at AWS: Terraform writes an object into the state when all of it
 * is done, which takes half a minute for an input; what it had begun is there, and no state knows
 * it. Made once more, it would be there twice, or be refused because it exists.
 */
public final class Leftovers {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What is found among all that MediaLive has. */
  private static final Map<String, Kind> IN_MEDIALIVE =
      Map.of(
          "aws_medialive_channel", Kind.CHANNEL,
          "aws_medialive_input", Kind.INPUT,
          "aws_medialive_input_security_group", Kind.INPUT_SECURITY_GROUP);

  /** They can't be tagged; their names tell whose they are. */
  private static final Set<Kind> UNTAGGED = Set.of(Kind.CHANNEL_POLICY, Kind.ENDPOINT_POLICY);

  private final Existing existing;
  private final String fleet;
  private final String channel;
  private final Set<String> known = new HashSet<>();
  private final List<Found> unknown = new ArrayList<>();

  private Leftovers(Existing existing, String fleet, String channel) {
    this.existing = existing;
    this.fleet = fleet;
    this.channel = channel;
  }

  /**
   * What is there, beside what a plan would make.
   *
   * @param adoptable by the plan's changes: what they would make a second time
   * @param strays what is the channel's, by its tags, and neither the state's nor wanted
   */
  public record Result(Map<JsonNode, Found> adoptable, List<Found> strays) {

    public void tellOfStrays(String channel, FleetListener listener) {
      for (Found stray : strays) {
        String noun = stray.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        listener.notice(
            "%s: its state doesn't know %s; if that is not needed: aws medialive delete-%s --%s-id %s"
                .formatted(channel, stray, noun, noun, stray.id()));
      }
    }
  }

  /**
   * Looks for what a channel's state doesn't know.
   *
   * @param plan as {@code terraform show -json} tells it
   * @throws OperationRefusedException where AWS can't be asked
   */
  public static Result find(Existing existing, String fleet, String channel, JsonNode plan)
      throws OperationRefusedException {
    return new Leftovers(existing, fleet, channel).find(plan);
  }

  private Result find(JsonNode plan) throws OperationRefusedException {
    for (JsonNode change : plan.path("resource_changes")) {
      known.add(change.path("change").path("before").path("id").asText());
    }
    for (Found found : existing.inMediaLive()) {
      if (isOurs(found) && !known.contains(found.id())) {
        unknown.add(found);
      }
    }
    Map<JsonNode, Found> adoptable = new LinkedHashMap<>();
    for (JsonNode change : plan.path("resource_changes")) {
      if (creates(change)) {
        Optional<Found> found = find(change.path("type").asText(), change.path("change"));
        found.filter(this::isOurs).ifPresent(there -> adoptable.put(change, there));
      }
    }
    return new Result(adoptable, List.copyOf(unknown));
  }

  private Optional<Found> find(String type, JsonNode change) throws OperationRefusedException {
    JsonNode wanted = change.path("after");
    if (IN_MEDIALIVE.containsKey(type)) {
      return taken(IN_MEDIALIVE.get(type), name(type, wanted));
    }
    return switch (type) {
      case "aws_iam_role" -> existing.role(wanted.path("name").asText());
      case "aws_cloudcontrolapi_resource" ->
          packaging(wanted.path("type_name").asText(), desired(wanted));
      default -> Optional.empty();
    };
  }

  /** Each is taken once, as two security groups may well be alike. */
  private Optional<Found> taken(Kind kind, String name) {
    Optional<Found> first =
        unknown.stream()
            .filter(found -> found.kind() == kind && found.name().equals(name))
            .findFirst();
    first.ifPresent(unknown::remove);
    return first;
  }

  private Optional<Found> packaging(String type, JsonNode wanted) throws OperationRefusedException {
    String group = wanted.path("ChannelGroupName").asText();
    String name = wanted.path("ChannelName").asText();
    String endpoint = wanted.path("OriginEndpointName").asText();
    if (name.isEmpty()) {
      // Not known yet: it depends on something that is not there yet either.
      return Optional.empty();
    }
    return switch (type) {
      case "AWS::MediaPackageV2::Channel" -> existing.packagingChannel(group, name);
      case "AWS::MediaPackageV2::ChannelPolicy" -> existing.channelPolicy(group, name);
      case "AWS::MediaPackageV2::OriginEndpoint" -> existing.endpoint(group, name, endpoint);
      case "AWS::MediaPackageV2::OriginEndpointPolicy" ->
          existing.endpointPolicy(group, name, endpoint);
      default -> Optional.empty();
    };
  }

  private boolean isOurs(Found found) {
    return UNTAGGED.contains(found.kind())
        || (found.tag(Tags.WORKFLOW).equals(fleet) && found.tag(Tags.CHANNEL).equals(channel));
  }

  private static boolean creates(JsonNode change) {
    JsonNode actions = change.path("change").path("actions");
    return actions.size() == 1 && actions.path(0).asText().equals("create");
  }

  private static String name(String type, JsonNode wanted) {
    return type.equals("aws_medialive_input_security_group")
        ? Existing.networks(
            StreamSupport.stream(wanted.path("whitelist_rules").spliterator(), false)
                .map(rule -> rule.path("cidr").asText()))
        : wanted.path("name").asText();
  }

  private static JsonNode desired(JsonNode wanted) {
    try {
      return MAPPER.readTree(wanted.path("desired_state").asText("{}"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a plan's desired_state is no JSON", e);
    }
  }
}
