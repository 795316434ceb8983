package dev.onair.constructs.ingest;

import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.medialive_input_security_group.MedialiveInputSecurityGroup;
import com.hashicorp.cdktf.providers.aws.medialive_input_security_group.MedialiveInputSecurityGroupWhitelistRules;
import dev.onair.constructs.ResourceNames;
import dev.onair.constructs.SchemaResource;
import dev.onair.constructs.Trigger;
import dev.onair.constructs.access.EncoderRole;
import dev.onair.model.ingest.Allowlist;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.InputType;
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
public final class Input {

  private static final int MAX_NAME = 255;

  private final TerraformStack stack;
  private final String id;

  private Input(TerraformStack stack, String id) {
    this.stack = stack;
    this.id = id;
  }

  /**
   * The resources of one input.
   *
   * @param prefix the first parts of the resources' names
   * @param role the role with which MediaLive connects to MediaConnect flows
   */
  public static AttachedInput of(
      TerraformStack stack, InputSpec spec, String prefix, EncoderRole role) {
    return new Input(stack, "input-" + spec.name()).render(spec, prefix, role);
  }

  private AttachedInput render(InputSpec spec, String prefix, EncoderRole role) {
    InputType type = spec.source().type();
    String name =
        ResourceNames.within(
            MAX_NAME, ResourceNames.of(prefix, spec.name()), type.name(), "MediaLiveInput");
    InputBody input = InputBody.of(name, spec.source(), role.arn());
    Map<String, Object> body = input.arguments();
    List<String> replacedBy = new ArrayList<>();
    if (!input.sources().isEmpty()) {
      replacedBy.add(Trigger.on(stack, id + "-source", values(input.sources())));
    }
    if (type == InputType.MEDIACONNECT) {
      body.put("depends_on", List.of(role.allowFlows(id + "-flows-policy")));
    }
    spec.source()
        .allowlist()
        .ifPresent(
            allow -> {
              String groupId = guard(allow);
              body.put("input_security_groups", List.of("${" + groupId + "}"));
              // The provider never applies a changed list of groups to an input.
              replacedBy.add(groupId);
            });
    body.put(
        "lifecycle", Map.of("create_before_destroy", true, "replace_triggered_by", replacedBy));
    String inputId = SchemaResource.add(stack, ProviderTypes.INPUT, id, body).attribute("id");
    Optional<String> pushUrls =
        type.isGuarded() ? Optional.of(pushUrls(inputId)) : Optional.empty();
    return new AttachedInput(spec, name, inputId, pushUrls);
  }

  /** What each source says; another one makes another input. */
  private static List<Object> values(List<Map<String, String>> sources) {
    return sources.stream()
        .map(
            source ->
                source.size() == 1
                    ? (Object) source.values().iterator().next()
                    : List.copyOf(source.values()))
        .toList();
  }

  /** Read back from MediaLive: the resource doesn't tell where encoders push to. */
  private String pushUrls(String inputId) {
    return SchemaResource.addData(
            stack, ProviderTypes.INPUT, id + "-destinations", Map.of("id", inputId))
        .attribute("destinations[*].url");
  }

  /** The input security group; the address of its id. */
  private String guard(Allowlist allow) {
    String groupId = id + "-security-group";
    MedialiveInputSecurityGroup.Builder.create(stack, groupId)
        .whitelistRules(
            allow.cidrs().stream()
                .map(cidr -> MedialiveInputSecurityGroupWhitelistRules.builder().cidr(cidr).build())
                .toList())
        .build();
    return ProviderTypes.INPUT_SECURITY_GROUP + "." + groupId + ".id";
  }
}
