package dev.onair.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.constructs.ingest.AttachedInput;
import dev.onair.model.Credentials;
import dev.onair.model.Sources;
import dev.onair.model.ingest.Allowlist;
import dev.onair.model.ingest.InputSource;
import dev.onair.model.ingest.InputSource.InputDevice;
import dev.onair.model.ingest.InputSource.MediaConnect;
import dev.onair.model.ingest.InputSource.Mp4File;
import dev.onair.model.ingest.InputSource.RtmpPull;
import dev.onair.model.ingest.InputSource.RtmpPush;
import dev.onair.model.ingest.InputSource.RtpPush;
import dev.onair.model.ingest.InputSource.TsFile;
import dev.onair.model.ingest.InputSource.UdpPush;
import dev.onair.model.ingest.InputSource.UrlPull;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.UrlSource;
import java.util.List;
import java.util.Optional;

/** The inputs of a channel, made at MediaLive: the request of each type of source. */
final class PreviewInputs implements InputSource.Cases<Void> {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SandboxApi api;
  private final String roleArn;
  private final ObjectNode request;

  private PreviewInputs(SandboxApi api, String roleArn, ObjectNode request) {
    this.api = api;
    this.roleArn = roleArn;
    this.request = request;
  }

  /** Makes an input. */
  static AttachedInput make(SandboxApi api, InputSpec spec, String name, String roleArn) {
    ObjectNode request =
        MAPPER.createObjectNode().put("name", name).put("type", spec.source().type().name());
    spec.source().match(new PreviewInputs(api, roleArn, request));
    String id = create(api, "/prod/inputs", request).at("/input/id").asText();
    return new AttachedInput(spec, name, id, Optional.empty());
  }

  private static JsonNode create(SandboxApi api, String path, JsonNode request) {
    return api.rest("medialive", "POST", path, request);
  }

  @Override
  public Void udpPush(UdpPush source) {
    return guard(source.allow());
  }

  @Override
  public Void rtpPush(RtpPush source) {
    return guard(source.allow());
  }

  @Override
  public Void rtmpPush(RtmpPush source) {
    listed("destinations", "streamName", source.streamNames().list());
    return guard(source.allow());
  }

  @Override
  public Void rtmpPull(RtmpPull source) {
    return pull(source.sources());
  }

  @Override
  public Void urlPull(UrlPull source) {
    return pull(source.sources());
  }

  @Override
  public Void mp4File(Mp4File source) {
    return pull(source.sources());
  }

  @Override
  public Void tsFile(TsFile source) {
    return pull(source.sources());
  }

  @Override
  public Void mediaConnect(MediaConnect source) {
    request.put("roleArn", roleArn);
    return listed("mediaConnectFlows", "flowArn", source.flows().list());
  }

  @Override
  public Void inputDevice(InputDevice source) {
    for (String device : source.devices().list()) {
      create(api, "/prod/claimDevice", MAPPER.createObjectNode().put("id", device));
    }
    return listed("inputDevices", "id", source.devices().list());
  }

  private Void pull(Sources<UrlSource> sources) {
    for (UrlSource source : sources.list()) {
      request
          .withArray("sources")
          .addObject()
          .put("url", source.url())
          .put("username", source.credentials().map(Credentials::username).orElse(""))
          .put(
              "passwordParam", source.credentials().map(Credentials::passwordParameter).orElse(""));
    }
    return null;
  }

  private Void guard(Allowlist allow) {
    ObjectNode group = MAPPER.createObjectNode();
    ArrayNode rules = group.putArray("whitelistRules");
    allow.cidrs().forEach(cidr -> rules.addObject().put("cidr", cidr));
    String id = create(api, "/prod/inputSecurityGroups", group).at("/securityGroup/id").asText();
    request.putArray("inputSecurityGroups").add(id);
    return null;
  }

  private Void listed(String list, String member, List<String> values) {
    values.forEach(value -> request.withArray(list).addObject().put(member, value));
    return null;
  }
}
