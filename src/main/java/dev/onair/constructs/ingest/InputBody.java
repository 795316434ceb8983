package dev.onair.constructs.ingest;

import dev.onair.model.Credentials;
import dev.onair.model.Sources;
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
import dev.onair.model.ingest.UrlSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A MediaLive input in the provider's terms, but for the group that guards it. */
public final class InputBody implements InputSource.Cases<List<Map<String, String>>> {

  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private final List<Map<String, String>> sources;
  private final String roleArn;

  private InputBody(String name, InputSource source, String roleArn) {
    this.roleArn = roleArn;
    arguments.put("name", name);
    arguments.put("type", source.type().name());
    this.sources = source.match(this);
  }

  /**
   * The input.
   *
   * @param roleArn the role with which MediaLive connects to MediaConnect flows
   */
  public static InputBody of(String name, InputSource source, String roleArn) {
    return new InputBody(name, source, roleArn);
  }

  /** All of it; a map that may be added to. */
  public Map<String, Object> arguments() {
    return arguments;
  }

  /** The block of each pipeline's source; none where MediaLive gives out an address alone. */
  public List<Map<String, String>> sources() {
    return sources;
  }

  @Override
  public List<Map<String, String>> udpPush(UdpPush source) {
    return List.of();
  }

  @Override
  public List<Map<String, String>> rtpPush(RtpPush source) {
    return List.of();
  }

  @Override
  public List<Map<String, String>> rtmpPush(RtmpPush source) {
    return blocks("destinations", "stream_name", source.streamNames());
  }

  @Override
  public List<Map<String, String>> rtmpPull(RtmpPull source) {
    return pull(source.sources());
  }

  @Override
  public List<Map<String, String>> urlPull(UrlPull source) {
    return pull(source.sources());
  }

  @Override
  public List<Map<String, String>> mp4File(Mp4File source) {
    return pull(source.sources());
  }

  @Override
  public List<Map<String, String>> tsFile(TsFile source) {
    return pull(source.sources());
  }

  @Override
  public List<Map<String, String>> mediaConnect(MediaConnect source) {
    arguments.put("role_arn", roleArn);
    return blocks("media_connect_flows", "flow_arn", source.flows());
  }

  @Override
  public List<Map<String, String>> inputDevice(InputDevice source) {
    return blocks("input_devices", "id", source.devices());
  }

  private List<Map<String, String>> pull(Sources<UrlSource> sources) {
    return blocks("sources", sources.list().stream().map(InputBody::source).toList());
  }

  /** The provider demands a user and a password parameter; "" is none. */
  private static Map<String, String> source(UrlSource source) {
    Map<String, String> block = new LinkedHashMap<>();
    block.put("url", source.url());
    block.put("username", source.credentials().map(Credentials::username).orElse(""));
    block.put(
        "password_param", source.credentials().map(Credentials::passwordParameter).orElse(""));
    return block;
  }

  private List<Map<String, String>> blocks(String name, String argument, Sources<String> values) {
    return blocks(name, values.list().stream().map(value -> Map.of(argument, value)).toList());
  }

  private List<Map<String, String>> blocks(String name, List<Map<String, String>> blocks) {
    arguments.put(name, blocks);
    return blocks;
  }
}
