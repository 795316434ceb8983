package dev.onair.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.endtoend.DeployedFacts.Leaf;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The leaves of what the real Terraform sent to a sandbox, in the form of the deployed facts. */
final class SentLeaves {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What refers to something of the account's own, by the form of its ARN. */
  private static final Map<String, String> REFERENCES =
      Map.of(
          "arn:aws:mediapackagev2:.*/originEndpoint/[^/]+", "<endpoint>",
          "arn:aws:mediapackagev2:.*/channel/[^/]+", "<channel>",
          "arn:aws:iam::\\d{12}:role/.*", "<role>",
          "arn:aws:cloudfront::\\d{12}:distribution/.*", "<distribution>",
          "arn:aws:medialive:[^:]*:\\d{12}:channel:\\*", "<medialive channels>",
          "\\d{12}", "<account>");

  private final Set<Leaf> leaves = new TreeSet<>();

  static Set<Leaf> to(Sandbox sandbox) {
    SentLeaves sent = new SentLeaves();
    sandbox.calls().writes().stream().filter(Call::succeeded).forEach(sent::add);
    return sent.leaves;
  }

  private void add(Call call) {
    JsonNode input = call.input();
    switch (call.operation()) {
      case "CreateChannel", "CreateInput" -> {
        walk("medialive/" + call.operation(), "", input);
        usesOfAudio(input.path("encoderSettings"));
      }
      case "CreateResource" -> desired(input.get("TypeName").asText(), json(input, "DesiredState"));
      case "CreateRole" ->
          walk("iam/AssumeRolePolicyDocument", "", json(input, "AssumeRolePolicyDocument"));
      case "CreateDistributionWithTags" ->
          config("DistributionConfig", input.findValue("DistributionConfig"));
      case "CreateOriginAccessControl" ->
          config("OriginAccessControlConfig", input.findValue("OriginAccessControlConfig"));
      case "CreateResponseHeadersPolicy" ->
          config("ResponseHeadersPolicyConfig", input.findValue("ResponseHeadersPolicyConfig"));
      case "CreateOriginRequestPolicy" ->
          config("OriginRequestPolicyConfig", input.findValue("OriginRequestPolicyConfig"));
      case "CreateCachePolicy" -> cachePolicy(input.findValue("CachePolicyConfig"));
      default -> {}
    }
  }

  /** How many outputs use each audio description: what is in several is heard several times. */
  private void usesOfAudio(JsonNode encoder) {
    for (String name : encoder.path("audioDescriptions").findValuesAsText("name")) {
      long uses =
          encoder.findValues("audioDescriptionNames").stream()
              .filter(names -> names.toString().contains('"' + name + '"'))
              .count();
      leaves.add(
          new Leaf(
              "medialive/CreateChannel",
              "/encoderSettings/audioDescriptions/*/outputs",
              Long.toString(uses)));
    }
  }

  private void desired(String type, JsonNode state) {
    String kind = type.replace("AWS::MediaPackageV2::", "mediapackagev2/");
    if (kind.endsWith("Policy")) {
      JsonNode policy = state.get("Policy");
      walk(kind, "", policy.isTextual() ? json(state, "Policy") : policy);
    } else {
      walk(
          state.has("ContainerType") ? kind + ":" + state.get("ContainerType").asText() : kind,
          "",
          state);
    }
  }

  /** One policy is for manifests, which have query strings, and one for all else. */
  private void cachePolicy(JsonNode config) {
    boolean manifests = config.toString().contains("_HLS_msn");
    config("CachePolicyConfig:" + (manifests ? "manifests" : "media"), config);
  }

  private void config(String kind, JsonNode config) {
    walk("cloudfront/" + kind, "", config);
  }

  private void walk(String kind, String path, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        boolean list = field.getKey().equals("Items");
        if (!field.getKey().equals("Quantity")) {
          walk(kind, list ? path : path + "/" + field.getKey(), listed(field));
        }
      }
    } else if (node.isArray()) {
      node.forEach(element -> walk(kind, path + "/*", element));
    } else {
      leaves.add(new Leaf(kind, path, text(node)));
    }
  }

  /** A policy's action or resource is a list, also where it is the only one. */
  private static JsonNode listed(Map.Entry<String, JsonNode> field) {
    return Set.of("Action", "Resource").contains(field.getKey()) && field.getValue().isTextual()
        ? MAPPER.createArrayNode().add(field.getValue())
        : field.getValue();
  }

  private static String text(JsonNode node) {
    String text = node.isNumber() ? Leaves.of(node).get("") : node.asText();
    return REFERENCES.entrySet().stream()
        .filter(reference -> text.matches(reference.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(text);
  }

  private static JsonNode json(JsonNode input, String member) {
    try {
      return MAPPER.readTree(input.get(member).asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
