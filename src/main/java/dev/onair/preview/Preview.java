package dev.onair.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.constructs.encoding.ChannelBody;
import dev.onair.constructs.ingest.AttachedInput;
import dev.onair.constructs.ingest.InputAttachments;
import dev.onair.constructs.packaging.PackagerVariables;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Channels of a fleet, put on air in a sandbox as AWS would be told of them: what viewers see of
 * them, the packagers, the inputs, the encoders. Alarms, dashboards and logs are left out.
 */
public final class Preview {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ROLE = "preview";

  private final SandboxApi api;
  private final FleetSpec fleet;

  private Preview(Sandbox sandbox, FleetSpec fleet) {
    this.api = new SandboxApi(sandbox);
    this.fleet = fleet;
  }

  /**
   * Puts all channels of a fleet on air.
   *
   * @param sandbox an empty one, in which nothing takes time
   * @param fleet channels of one channel group
   * @throws PreviewRefusedException if the sandbox refuses one, as AWS would
   */
  public static void start(Sandbox sandbox, FleetSpec fleet) {
    new Preview(sandbox, fleet).start();
  }

  private void start() {
    String group = fleet.shared().groupName(fleet.channels().get(0).operation().group());
    String egressDomain =
        api.rest(
                "mediapackagev2",
                "POST",
                "/channelGroup",
                MAPPER.createObjectNode().put("ChannelGroupName", group))
            .path("EgressDomain")
            .asText();
    String distribution = PreviewDistribution.make(api, egressDomain, fleet.shared().delivery());
    String role = role(distribution.split(":", -1)[4]);
    fleet.channels().forEach(channel -> start(channel, group, role, distribution));
  }

  private void start(ChannelSpec channel, String group, String role, String distribution) {
    List<String> ingestUrls = packager(channel, group, role, distribution);
    String id =
        api.rest("medialive", "POST", "/prod/channels", encoder(channel, ingestUrls, role))
            .at("/channel/id")
            .asText();
    api.rest("medialive", "POST", "/prod/channels/" + id + "/start", MissingNode.getInstance());
  }

  /** A role that MediaLive may take, and that may use MediaConnect's flows. */
  private String role(String account) {
    ObjectNode trust = MAPPER.createObjectNode();
    ObjectNode statement = trust.putArray("Statement").addObject();
    statement.put("Effect", "Allow").put("Action", "sts:AssumeRole");
    statement.putObject("Principal").put("Service", "medialive.amazonaws.com");
    api.query(
        "iam",
        Map.of(
            "Action",
            "CreateRole",
            "RoleName",
            ROLE,
            "AssumeRolePolicyDocument",
            trust.toString()));
    ObjectNode all = MAPPER.createObjectNode();
    all.putArray("Statement")
        .addObject()
        .put("Effect", "Allow")
        .put("Action", "*")
        .put("Resource", "*");
    api.query(
        "iam",
        Map.of(
            "Action",
            "PutRolePolicy",
            "RoleName",
            ROLE,
            "PolicyName",
            ROLE,
            "PolicyDocument",
            all.toString()));
    return "arn:aws:iam::" + account + ":role/" + ROLE;
  }

  /** The packaging channel and its endpoints; where the pipelines put their segments. */
  private List<String> packager(
      ChannelSpec channel, String group, String role, String distribution) {
    PackagerResources resources = new PackagerResources(group, channel.name());
    String name = fleet.shared().resourceName(channel.name());
    JsonNode made = made(PackagerResources.CHANNEL, resources.channelState(name));
    String arn = made.path("Arn").asText();
    api.resource(PackagerResources.CHANNEL_POLICY, resources.channelPolicy(role, arn));
    JsonNode endpoints = MAPPER.valueToTree(PackagerVariables.endpoints(channel.packaging()));
    for (Map.Entry<String, JsonNode> endpoint : endpoints.properties()) {
      api.resource(
          PackagerResources.ENDPOINT,
          resources.endpointState(endpoint.getKey(), endpoint.getValue()));
      api.resource(
          PackagerResources.ENDPOINT_POLICY,
          resources.endpointPolicy(endpoint.getKey(), arn, distribution));
    }
    List<String> urls = new ArrayList<>();
    made.path("IngestEndpoints").forEach(one -> urls.add(one.path("Url").asText()));
    return urls.subList(0, channel.operation().channelClass().pipelines());
  }

  private JsonNode made(String type, JsonNode desired) {
    String properties = api.resource(type, desired).at("/ResourceDescription/Properties").asText();
    try {
      return MAPPER.readTree(properties);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(properties, e);
    }
  }

  private ObjectNode encoder(ChannelSpec channel, List<String> ingestUrls, String role) {
    String prefix = fleet.shared().resourceName(channel.name());
    PreviewInputs made = new PreviewInputs(api);
    List<AttachedInput> inputs =
        channel.ingest().inputs().stream()
            .map(input -> made.make(input, prefix + "_" + input.name(), role))
            .toList();
    Map<String, Object> body =
        ChannelBody.of(
            prefix,
            channel,
            InputAttachments.of(inputs, channel.ingest().failover()),
            ingestUrls,
            role);
    body.put("encoder_settings", channel.encoding().settings().block());
    return EncoderRequest.of(body).put("requestId", prefix);
  }
}
