package dev.onair.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.constructs.ingest.AttachedInput;
import dev.onair.constructs.ingest.InputBody;
import dev.onair.encoder.provider.ProviderMapping;
import dev.onair.model.ingest.Allowlist;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.InputType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inputs of a channel, made at MediaLive as the Terraform provider has them made. */
final class PreviewInputs {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SandboxApi api;

  PreviewInputs(SandboxApi api) {
    this.api = api;
  }

  /** Makes an input. */
  AttachedInput make(InputSpec spec, String name, String roleArn) {
    InputBody input = InputBody.of(name, spec.source(), roleArn);
    Map<String, Object> body = input.arguments();
    spec.source()
        .allowlist()
        .ifPresent(allow -> body.put("input_security_groups", List.of(guard(allow))));
    if (spec.source().type() == InputType.INPUT_DEVICE) {
      input.sources().forEach(this::claim);
    }
    String id = create("/prod/inputs", request(MAPPER.valueToTree(body))).at("/input/id").asText();
    return new AttachedInput(spec, name, id, Optional.empty());
  }

  /** In the API's names. */
  private static JsonNode request(JsonNode body) {
    if (body.isObject()) {
      ObjectNode request = MAPPER.createObjectNode();
      body.properties()
          .forEach(
              one -> request.set(ProviderMapping.camelCase(one.getKey()), request(one.getValue())));
      return request;
    }
    if (body.isArray()) {
      ArrayNode request = MAPPER.createArrayNode();
      body.forEach(element -> request.add(request(element)));
      return request;
    }
    return body;
  }

  /** A Link device belongs to an account before an input has it. */
  private void claim(Map<String, String> device) {
    create("/prod/claimDevice", MAPPER.valueToTree(device));
  }

  private String guard(Allowlist allow) {
    ObjectNode group = MAPPER.createObjectNode();
    ArrayNode rules = group.putArray("whitelistRules");
    allow.cidrs().forEach(cidr -> rules.addObject().put("cidr", cidr));
    return create("/prod/inputSecurityGroups", group).at("/securityGroup/id").asText();
  }

  private JsonNode create(String path, JsonNode request) {
    return api.rest("medialive", "POST", path, request);
  }
}
