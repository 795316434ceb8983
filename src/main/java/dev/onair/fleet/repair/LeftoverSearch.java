package dev.onair.fleet.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.model.Tags;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.operate.Existing;
import dev.onair.operate.Found;
import dev.onair.operate.Found.Kind;
import dev.onair.operate.OperationRefusedException;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Looks for what AWS has of a channel, and its state doesn't know. */
final class LeftoverSearch {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What is found among all that MediaLive has. */
  private static final Map<String, Kind> IN_MEDIALIVE =
      Map.of(
          ProviderTypes.ENCODER_CHANNEL, Kind.CHANNEL,
          ProviderTypes.INPUT, Kind.INPUT,
          ProviderTypes.INPUT_SECURITY_GROUP, Kind.INPUT_SECURITY_GROUP);

  /** They can't be tagged; their names tell whose they are. */
  private static final Set<Kind> UNTAGGED = Set.of(Kind.CHANNEL_POLICY, Kind.ENDPOINT_POLICY);

  private final Inventory inventory;
  private final String fleet;
  private final String channel;
  private final Set<String> known = new HashSet<>();
  private final List<Found> unknown = new ArrayList<>();

  LeftoverSearch(Inventory inventory, String fleet, String channel) {
    this.inventory = inventory;
    this.fleet = fleet;
    this.channel = channel;
  }

  /**
   * Looks for it.
   *
   * @param plan what its state knows, and what would be made
   * @throws OperationRefusedException where AWS can't be asked
   */
  Leftovers find(Plan plan) throws OperationRefusedException {
    for (PlannedChange change : plan.changes()) {
      known.add(change.values().before().path("id").asText());
    }
    for (Found found : inventory.inMediaLive()) {
      if (isOurs(found) && !known.contains(found.id())) {
        unknown.add(found);
      }
    }
    Map<PlannedChange, Found> adoptable = new LinkedHashMap<>();
    for (PlannedChange change : plan.changes()) {
      if (change.isManaged() && change.action() == Action.CREATE) {
        find(change).filter(this::isOurs).ifPresent(there -> adoptable.put(change, there));
      }
    }
    return new Leftovers(channel, adoptable, unknown);
  }

  private Optional<Found> role(JsonNode wanted) throws OperationRefusedException {
    return inventory.existing().role(wanted.path("name").asText());
  }

  private Optional<Found> find(PlannedChange change) throws OperationRefusedException {
    JsonNode wanted = change.values().after();
    String type = change.type();
    if (IN_MEDIALIVE.containsKey(type)) {
      return taken(IN_MEDIALIVE.get(type), name(type, wanted));
    }
    return type.equals(ProviderTypes.ROLE) ? role(wanted) : packaging(type, wanted);
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

  private Optional<Found> packaging(String type, JsonNode planned)
      throws OperationRefusedException {
    JsonNode wanted = desired(planned);
    String group = wanted.path("ChannelGroupName").asText();
    String name = wanted.path("ChannelName").asText();
    String endpoint = wanted.path("OriginEndpointName").asText();
    if (name.isEmpty()) {
      // Not known yet: it depends on something that is not there yet either.
      return Optional.empty();
    }
    Existing existing = inventory.existing();
    return switch (type) {
      case ProviderTypes.PACKAGING_CHANNEL -> existing.packagingChannel(group, name);
      case ProviderTypes.PACKAGING_CHANNEL_POLICY -> existing.channelPolicy(group, name);
      case ProviderTypes.ORIGIN_ENDPOINT -> existing.endpoint(group, name, endpoint);
      case ProviderTypes.ORIGIN_ENDPOINT_POLICY -> existing.endpointPolicy(group, name, endpoint);
      default -> Optional.empty();
    };
  }

  private boolean isOurs(Found found) {
    return UNTAGGED.contains(found.kind())
        || (found.tag(Tags.WORKFLOW).equals(fleet) && found.tag(Tags.CHANNEL).equals(channel));
  }

  private static String name(String type, JsonNode wanted) {
    return type.equals(ProviderTypes.INPUT_SECURITY_GROUP)
        ? Found.networks(
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
