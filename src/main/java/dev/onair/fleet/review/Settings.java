package dev.onair.fleet.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.review.Difference.Kind;
import dev.onair.model.Network;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.PlannedChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which settings an update touches; JSON within JSON is looked into. */
final class Settings {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Settings() {}

  /** What an update changes, in the words of whoever has the settings. */
  static List<Difference> of(PlannedChange change) {
    PlannedChange.Values values = change.values();
    List<Difference> plain = Differences.between(values.before(), values.after(), values.marks());
    if (change.type().equals(PlannedChange.OUTPUT)) {
      return plain.stream().map(difference -> ofOutput(change.address(), difference)).toList();
    }
    return plain.stream().flatMap(difference -> decoded(change, difference)).toList();
  }

  private static Difference ofOutput(String name, Difference inner) {
    return under(inner.path().isEmpty() ? name : name + ".", inner);
  }

  private static Stream<Difference> decoded(PlannedChange change, Difference difference) {
    if (difference.hidden().isPresent()) {
      return Stream.of(difference);
    }
    return switch (change.type() + " " + difference.path()) {
      case ProviderTypes.PACKAGING_CHANNEL + " desired_state",
          ProviderTypes.PACKAGING_CHANNEL_POLICY + " desired_state",
          ProviderTypes.ORIGIN_ENDPOINT + " desired_state",
          ProviderTypes.ORIGIN_ENDPOINT_POLICY + " desired_state" ->
          orForm(difference, documents(difference));
      case ProviderTypes.ROLE_POLICY + " policy" -> orForm(difference, grants(difference));
      case ProviderTypes.ENCODER_CHANNEL + " start_channel" -> Stream.of(start(difference));
      default ->
          switch (change.type()) {
            case ProviderTypes.INPUT_SECURITY_GROUP -> Stream.of(allowlist(change, difference));
            case ProviderTypes.ENCODER_CHANNEL -> Stream.of(StreamKeys.hidden(difference));
            default -> Stream.of(difference);
          };
    };
  }

  /** The same content, written in another way, if nothing else differs. */
  private static Stream<Difference> orForm(Difference difference, Stream<Difference> found) {
    List<Difference> inner = found.toList();
    return inner.isEmpty() ? Stream.of(difference.as(Kind.REWRITTEN)) : inner.stream();
  }

  /** Cloud Control's desired state: one JSON document in a text; policies in it are another. */
  private static Stream<Difference> documents(Difference difference) {
    return Differences.between(json(difference.from()), json(difference.to())).stream()
        .flatMap(
            inner ->
                inner.path().equals("Policy")
                    ? Differences.between(json(inner.from()), json(inner.to())).stream()
                        .map(deeper -> under("Policy.", deeper))
                    : Stream.of(inner));
  }

  /** What a policy lets somebody do: an action on a resource for each line. */
  private static Stream<Difference> grants(Difference difference) {
    return Differences.between(pairs(json(difference.from())), pairs(json(difference.to())))
        .stream()
        .map(inner -> under("policy", inner));
  }

  /** What a policy, a document in a text, lets somebody do: {@code ssm:GetParameter arn:…}. */
  static List<String> grants(JsonNode policy) {
    return pairs(json(Optional.of(policy))).findValuesAsText("name");
  }

  /** The statements of a policy of MediaPackage's; none where it is not known. */
  static List<JsonNode> statements(JsonNode cloudControl) {
    JsonNode state = json(Optional.of(cloudControl.path("desired_state")));
    JsonNode policy = json(Optional.of(state.path("Policy")));
    return policy.has("Statement") ? list(policy.path("Statement")) : List.of();
  }

  private static JsonNode pairs(JsonNode policy) {
    ArrayNode pairs = MAPPER.createArrayNode();
    for (JsonNode statement : list(policy.path("Statement"))) {
      if (!(statement.deepCopy() instanceof ObjectNode rest)) {
        continue;
      }
      rest.remove(List.of("Sid", "Action", "Resource"));
      for (JsonNode action : list(statement.path("Action"))) {
        for (JsonNode resource : list(statement.path("Resource"))) {
          String name = rest + " " + action.asText() + " " + resource.asText();
          pairs.addObject().put("name", name.replace("{\"Effect\":\"Allow\"} ", ""));
        }
      }
    }
    return pairs;
  }

  /** The provider never reads it back, so "false to true" is a start, and the other way a stop. */
  private static Difference start(Difference difference) {
    boolean starts = difference.to().filter(JsonNode::asBoolean).isPresent();
    return difference.as(starts ? Kind.ADDED : Kind.REMOVED);
  }

  /** A network that is removed, but lies within one that stays, still gets in. */
  private static Difference allowlist(PlannedChange change, Difference difference) {
    if (difference.kind() != Kind.REMOVED || difference.from().isEmpty()) {
      return difference;
    }
    Optional<Network> gone = Network.around(difference.from().get().path("cidr").asText());
    for (JsonNode rule : change.values().after().path("whitelist_rules")) {
      Optional<Network> stays = Network.around(rule.path("cidr").asText());
      if (gone.isPresent() && stays.isPresent() && stays.get().contains(gone.get())) {
        return new Difference(
            difference.path(),
            Kind.COVERED,
            difference.from(),
            Optional.of(rule),
            difference.hidden());
      }
    }
    return difference;
  }

  private static Difference under(String prefix, Difference inner) {
    return inner.at(prefix + inner.path());
  }

  /** What a policy has one of, or many. */
  static List<JsonNode> list(JsonNode oneOrMany) {
    return oneOrMany.isArray() ? elements(oneOrMany) : List.of(oneOrMany);
  }

  private static List<JsonNode> elements(JsonNode list) {
    return Stream.iterate(0, i -> i + 1).limit(list.size()).map(list::get).toList();
  }

  /** A text's JSON; the text itself where it is none. */
  private static JsonNode json(Optional<JsonNode> value) {
    JsonNode text = value.orElse(MissingNode.getInstance());
    try {
      return text.isTextual() ? MAPPER.readTree(text.asText()) : text;
    } catch (JsonProcessingException e) {
      return text;
    }
  }
}
