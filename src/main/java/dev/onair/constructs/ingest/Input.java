package dev.onair.constructs.ingest;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.medialive_input.MedialiveInput;
import com.hashicorp.cdktf.providers.aws.medialive_input.MedialiveInputDestinations;
import com.hashicorp.cdktf.providers.aws.medialive_input.MedialiveInputInputDevices;
import com.hashicorp.cdktf.providers.aws.medialive_input.MedialiveInputMediaConnectFlows;
import com.hashicorp.cdktf.providers.aws.medialive_input.MedialiveInputSources;
import com.hashicorp.cdktf.providers.aws.medialive_input_security_group.MedialiveInputSecurityGroup;
import com.hashicorp.cdktf.providers.aws.medialive_input_security_group.MedialiveInputSecurityGroupWhitelistRules;
import dev.onair.constructs.References;
import dev.onair.constructs.ResourceNames;
import dev.onair.constructs.SchemaResource;
import dev.onair.constructs.Trigger;
import dev.onair.constructs.access.EncoderRole;
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
import dev.onair.model.stack.ProviderTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A MediaLive input with what guards it.
 *
 * <p>MediaLive refuses to update an input that a running channel uses. A changed source therefore
 * replaces the input: the new one is made first, the channel moves over to it, and the old one
 * goes.
 */
public final class Input implements InputSource.Cases<Void> {

  private static final int MAX_NAME = 255;

  private final TerraformStack stack;
  private final String id;
  private final String prefix;
  private final InputSpec spec;
  private final EncoderRole role;
  private final MedialiveInput.Builder input;
  private final List<Object> replacedBy = new ArrayList<>();

  private Input(TerraformStack stack, InputSpec spec, String prefix, EncoderRole role) {
    this.stack = stack;
    this.id = "input-" + spec.name();
    this.prefix = ResourceNames.of(prefix, spec.name());
    this.spec = spec;
    this.role = role;
    this.input = MedialiveInput.Builder.create(stack, id);
  }

  /**
   * The resources of one input.
   *
   * @param prefix the first parts of the resources' names
   * @param role the role with which MediaLive connects to MediaConnect flows
   */
  public static AttachedInput of(
      TerraformStack stack, InputSpec spec, String prefix, EncoderRole role) {
    return new Input(stack, spec, prefix, role).render();
  }

  private AttachedInput render() {
    String type = spec.source().type().name();
    String name = ResourceNames.within(MAX_NAME, prefix, type, "MediaLiveInput");
    input.name(name).type(type);
    spec.source().match(this);
    input
        .lifecycle(
            TerraformResourceLifecycle.builder()
                .createBeforeDestroy(true)
                .replaceTriggeredBy(replacedBy)
                .build())
        .build();
    String inputId = References.to(ProviderTypes.INPUT, id, "id");
    Optional<String> pushUrls =
        spec.source().type().isGuarded() ? Optional.of(pushUrls(inputId)) : Optional.empty();
    return new AttachedInput(spec, name, inputId, pushUrls);
  }

  /** Read back from MediaLive: the resource doesn't tell where encoders push to. */
  private String pushUrls(String inputId) {
    return SchemaResource.addData(
            stack, ProviderTypes.INPUT, id + "-destinations", Map.of("id", inputId))
        .attribute("destinations[*].url");
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
    List<String> names = source.streamNames().list();
    input.destinations(
        names.stream()
            .map(name -> MedialiveInputDestinations.builder().streamName(name).build())
            .toList());
    replaceWhenChanged(names);
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
    List<String> flows = source.flows().list();
    replaceWhenChanged(flows);
    input
        .roleArn(role.arn())
        .dependsOn(List.of(role.allowFlows(id + "-flows-policy")))
        .mediaConnectFlows(
            flows.stream()
                .map(flow -> MedialiveInputMediaConnectFlows.builder().flowArn(flow).build())
                .toList());
    return null;
  }

  @Override
  public Void inputDevice(InputDevice source) {
    List<String> devices = source.devices().list();
    input.inputDevices(
        devices.stream()
            .map(device -> MedialiveInputInputDevices.builder().id(device).build())
            .toList());
    replaceWhenChanged(devices);
    return null;
  }

  private Void pull(Sources<UrlSource> sources) {
    List<MedialiveInputSources> blocks = sources.list().stream().map(Input::source).toList();
    input.sources(blocks);
    replaceWhenChanged(
        blocks.stream()
            .map(block -> List.of(block.getUrl(), block.getUsername(), block.getPasswordParam()))
            .toList());
    return null;
  }

  /** The provider demands a user and a password parameter; "" is none. */
  private static MedialiveInputSources source(UrlSource source) {
    return MedialiveInputSources.builder()
        .url(source.url())
        .username(source.credentials().map(Credentials::username).orElse(""))
        .passwordParam(source.credentials().map(Credentials::passwordParameter).orElse(""))
        .build();
  }

  private Void guard(Allowlist allow) {
    String groupId = id + "-security-group";
    MedialiveInputSecurityGroup.Builder.create(stack, groupId)
        .whitelistRules(
            allow.cidrs().stream()
                .map(cidr -> MedialiveInputSecurityGroupWhitelistRules.builder().cidr(cidr).build())
                .toList())
        .build();
    input.inputSecurityGroups(
        List.of(References.to(ProviderTypes.INPUT_SECURITY_GROUP, groupId, "id")));
    // The provider never applies a changed list of groups to an input.
    replacedBy.add(ProviderTypes.INPUT_SECURITY_GROUP + "." + groupId + ".id");
    return null;
  }

  private void replaceWhenChanged(Object value) {
    replacedBy.add(Trigger.on(stack, id + "-source", value));
  }
}
