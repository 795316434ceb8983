package dev.onair.constructs.delivery;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.SchemaResource;
import dev.onair.constructs.Trigger;
import dev.onair.model.GroupSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.stack.ProviderTypes;
import java.util.List;
import java.util.Map;

/**
 * A MediaPackage V2 channel group: one egress domain, and so one origin of the distribution.
 *
 * @see <a
 *     href="https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/media_packagev2_channel_group">Terraform:
 *     aws_media_packagev2_channel_group</a>
 */
public final class ChannelGroup {

  private final String name;
  private final SchemaResource resource;

  private ChannelGroup(String name, SchemaResource resource) {
    this.name = name;
    this.resource = resource;
  }

  /** A group of the fleet. */
  public static ChannelGroup create(TerraformStack stack, SharedSpec shared, GroupSpec group) {
    String name = shared.groupName(group.name());
    // The service can't rename a group, but the provider plans a new name as a change in place and
    // then fails to apply it. This makes the plan say replacement, which prevent_destroy refuses.
    String renamed = Trigger.on(stack, "immutable-name-" + group.name(), name);
    Map<String, Object> lifecycle =
        Map.of(
            "create_before_destroy",
            true,
            "prevent_destroy",
            shared.protect(),
            "replace_triggered_by",
            List.of(renamed));
    // Without a description the service answers "" where the provider expects nothing, and the
    // apply
    // fails.
    Map<String, Object> body =
        Map.of("name", name, "description", group.description(), "lifecycle", lifecycle);
    return new ChannelGroup(
        name,
        SchemaResource.add(
            stack, ProviderTypes.CHANNEL_GROUP, "channel-group-" + group.name(), body));
  }

  /** Its name at AWS, known at synthesis. */
  public String name() {
    return name;
  }

  /** Its ARN, known after its creation. */
  public String arn() {
    return resource.attribute("arn");
  }

  /** The host that its channels are played from: an origin. */
  public String egressDomain() {
    return resource.attribute("egress_domain");
  }
}
