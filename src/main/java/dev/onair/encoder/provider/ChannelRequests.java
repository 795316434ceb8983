package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.encoder.provider.ChannelRequest.Operation;
import dev.onair.encoder.provider.ProviderSchema.Block;
import dev.onair.terraform.plan.PlannedChange;
import dev.onair.terraform.plan.PlannedChange.Values;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what the Terraform provider will ask MediaLive for, from what a plan says of a channel: the
 * same as hashicorp/aws 5.100.0 does with it, on the way back from {@link ProviderMapping}.
 *
 * @see <a
 *     href="https://github.com/hashicorp/terraform-provider-aws/blob/v5.100.0/internal/service/medialive/channel.go">the
 *     provider's source</a>
 */
public final class ChannelRequests {

  /** What the provider sends when it makes a channel; never a log level. */
  private static final Set<String> CREATED =
      Set.of(
          "cdi_input_specification",
          "channel_class",
          "destinations",
          "encoder_settings",
          "input_attachments",
          "input_specification",
          "maintenance",
          "name",
          "role_arn",
          "vpc");

  /** What it sends of a channel that is there, where it differs. */
  private static final Set<String> UPDATED =
      Set.of(
          "cdi_input_specification",
          "destinations",
          "encoder_settings",
          "input_attachments",
          "input_specification",
          "log_level",
          "maintenance",
          "name",
          "role_arn");

  private final ServiceModel model;
  private final Block schema;

  private ChannelRequests(ServiceModel model, ProviderSchema schema) {
    this.model = model;
    this.schema = schema.channel();
  }

  /** Reads AWS's model of MediaLive and the provider's schema; takes some 100 ms. */
  public static ChannelRequests load() {
    return new ChannelRequests(ServiceModel.load("medialive"), ProviderSchema.load());
  }

  /**
   * What a change of an {@code aws_medialive_channel} asks for.
   *
   * @return empty where the change neither makes a channel nor updates one: it goes, or only its
   *     tags or {@code start_channel} differ
   */
  public Optional<ChannelRequest> of(PlannedChange change) {
    return switch (change.action()) {
      case CREATE, REPLACE -> Optional.of(create(change.values()));
      case UPDATE -> update(change.values());
      case NO_OP, READ, DELETE, OTHER -> Optional.empty();
    };
  }

  private ChannelRequest create(Values values) {
    Shape.Structure shape = model.structure("CreateChannelRequest");
    SentValues sent = new SentValues(model, values.after(), values.marks().unknown());
    ObjectNode input = sent.of(schema.only(CREATED), shape);
    ObjectNode tags = JsonNodeFactory.instance.objectNode();
    values
        .after()
        .path("tags_all")
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    if (!tags.isEmpty()) {
      input.set("tags", tags);
    }
    return new ChannelRequest(Operation.CREATE, input, sent.unknown());
  }

  private Optional<ChannelRequest> update(Values values) {
    Set<String> differing = ChangedSettings.between(values, schema.only(UPDATED));
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    Shape.Structure shape = model.structure("UpdateChannelRequest");
    SentValues sent = new SentValues(model, values.after(), values.marks().unknown());
    ObjectNode input = sent.of(schema.only(differing), shape);
    input.put("channelId", values.before().path("id").asText());
    return Optional.of(new ChannelRequest(Operation.UPDATE, input, sent.unknown()));
  }
}
