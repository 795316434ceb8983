package dev.onair.endtoend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** What CreateInput has to say of an input: from its spec to the API, past the provider. */
final class ExpectedInput implements InputSource.Cases<Void> {

  private final ObjectNode request = JsonNodeFactory.instance.objectNode();
  private final String roleArn;

  private ExpectedInput(String roleArn) {
    this.roleArn = roleArn;
  }

  /** The request's body, with who may push in the place of a security group's id. */
  static ObjectNode of(InputSpec spec, String name, String roleArn) {
    ExpectedInput expected = new ExpectedInput(roleArn);
    expected.request.put("name", name).put("type", spec.source().type().name());
    spec.source().match(expected);
    return expected.request;
  }

  @Override
  public Void udpPush(UdpPush source) {
    return push(source.allow());
  }

  @Override
  public Void rtpPush(RtpPush source) {
    return push(source.allow());
  }

  @Override
  public Void rtmpPush(RtmpPush source) {
    ArrayNode destinations = request.putArray("destinations");
    source.streamNames().list().forEach(n -> destinations.addObject().put("streamName", n));
    return push(source.allow());
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
    ArrayNode flows = request.putArray("mediaConnectFlows");
    source.flows().list().forEach(flow -> flows.addObject().put("flowArn", flow));
    return null;
  }

  @Override
  public Void inputDevice(InputDevice source) {
    ArrayNode devices = request.putArray("inputDevices");
    source.devices().list().forEach(device -> devices.addObject().put("id", device));
    return null;
  }

  private Void push(Allowlist allow) {
    ArrayNode cidrs = request.putArray("inputSecurityGroups").addArray();
    allow.cidrs().forEach(cidrs::add);
    return null;
  }

  private Void pull(Sources<UrlSource> sources) {
    ArrayNode list = request.putArray("sources");
    for (UrlSource source : sources.list()) {
      ObjectNode one = list.addObject().put("url", source.url());
      source
          .credentials()
          .ifPresent(
              c -> one.put("username", c.username()).put("passwordParam", c.passwordParameter()));
    }
    return null;
  }
}
