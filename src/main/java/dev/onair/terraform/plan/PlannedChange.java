package dev.onair.terraform.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.onair.terraform.state.ResourceId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plan does with one resource or output.
 *
 * @param address how Terraform names it
 * @param type its type at the provider; {@code output} for an output
 * @param action what is done
 * @param isTainted whether Terraform replaces it because it was made by halves
 * @param values what it was and will be
 * @param resource what it is to Terraform; empty for an output, and before Terraform has planned
 */
public record PlannedChange(
    String address,
    String type,
    Action action,
    boolean isTainted,
    Values values,
    Optional<ResourceId> resource) {

  /** The type of outputs. */
  public static final String OUTPUT = "output";

  /** The type of modules, where Terraform has not planned yet what is in them. */
  public static final String MODULE = "module";

  /** Why Terraform replaces what an apply that failed has left. */
  private static final String TAINTED = "replace_because_tainted";

  /** The resource that everything without a resource of its own goes through. */
  private static final String CLOUD_CONTROL = "aws_cloudcontrolapi_resource";

  /**
   * What a resource was and will be.
   *
   * @param before null where it is created
   * @param after null where it is deleted
   * @param marks what of them is not known yet, and what is a secret
   */
  public record Values(JsonNode before, JsonNode after, Marks marks) {
    public Values {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(marks, "marks");
    }
  }

  public PlannedChange {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(resource, "resource");
  }

  /** One of a plan's {@code resource_changes}. */
  public static PlannedChange ofResource(JsonNode json) {
    JsonNode change = json.path("change");
    Values values = values(change);
    return new PlannedChange(
        json.path("address").asText(),
        type(json.path("type").asText(), values),
        Action.of(change.path("actions")),
        json.path("action_reason").asText().equals(TAINTED),
        values,
        Optional.of(resource(json)));
  }

  /** One of a plan's {@code output_changes}. */
  static PlannedChange ofOutput(String name, JsonNode change) {
    return new PlannedChange(
        name, OUTPUT, Action.of(change.path("actions")), false, values(change), Optional.empty());
  }

  /** What is made of a configuration, before Terraform has planned it. */
  static PlannedChange created(String address, String type, JsonNode configuration) {
    Values values = new Values(NullNode.getInstance(), configuration, Marks.NONE);
    return new PlannedChange(address, type, Action.CREATE, false, values, Optional.empty());
  }

  /** Whether it is a resource that Terraform makes and destroys. */
  public boolean isManaged() {
    return resource.filter(ResourceId::isManaged).isPresent();
  }

  private static ResourceId resource(JsonNode json) {
    return new ResourceId(
        json.path("module_address").asText(""),
        json.path("mode").asText(),
        json.path("type").asText(),
        json.path("name").asText(),
        Optional.ofNullable(json.get("index")),
        json.path("provider_name").asText());
  }

  private static Values values(JsonNode change) {
    return new Values(
        orNull(change.path("before")),
        orNull(change.path("after")),
        new Marks(
            change.path("after_unknown"),
            change.path("before_sensitive"),
            change.path("after_sensitive")));
  }

  private static JsonNode orNull(JsonNode value) {
    return value instanceof MissingNode ? NullNode.getInstance() : value;
  }

  /** What goes through Cloud Control is of the type that it has there. */
  private static String type(String type, Values values) {
    if (!type.equals(CLOUD_CONTROL)) {
      return type;
    }
    JsonNode side = values.before().isNull() ? values.after() : values.before();
    return side.path("type_name").asText(type);
  }
}
