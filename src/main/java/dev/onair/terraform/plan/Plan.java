package dev.onair.terraform.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan of Terraform's, as {@code terraform show -json} tells it.
 *
 * @param changes what is done with resources and outputs, what is left alone included
 * @param prior what there was before
 * @param failedChecks the addresses of resources whose own conditions do not hold
 * @param complete whether Terraform could plan all of it
 */
public record Plan(
    List<PlannedChange> changes, PriorState prior, List<String> failedChecks, boolean complete) {

  /** One that does nothing, for a stack that is not deployed. */
  public static final Plan NOTHING = new Plan(List.of(), PriorState.NONE, List.of(), true);

  /**
   * The versions of the format that are understood: {@code 1.x}, which only grows.
   *
   * @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">Terraform: JSON
   *     output format</a>
   */
  private static final String FORMAT = "1.";

  public Plan {
    changes = List.copyOf(changes);
    failedChecks = List.copyOf(failedChecks);
  }

  /**
   * Reads a plan.
   *
   * @throws IllegalArgumentException for what is no plan, or one in a format of the future
   */
  public static Plan of(JsonNode json) {
    String format = json.path("format_version").asText();
    if (!format.startsWith(FORMAT)) {
      throw new IllegalArgumentException(
          "a plan in the format '%s'; onair knows %sx".formatted(format, FORMAT));
    }
    List<PlannedChange> changes = new ArrayList<>();
    json.path("resource_changes").forEach(c -> changes.add(PlannedChange.ofResource(c)));
    for (Map.Entry<String, JsonNode> output : json.path("output_changes").properties()) {
      changes.add(PlannedChange.ofOutput(output.getKey(), output.getValue()));
    }
    return new Plan(
        changes,
        PriorState.of(json.path("prior_state")),
        failed(json.path("checks")),
        // Terraform says so since 1.8; errored plans can't be saved by older ones.
        json.path("complete").asBoolean(true) && !json.path("errored").asBoolean(false));
  }

  /**
   * What would be planned for a stack that does not exist: the creation of all that stands in its
   * configuration. A module counts as one.
   */
  public static Plan ofNew(JsonNode configuration) {
    List<PlannedChange> changes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> type : configuration.path("resource").properties()) {
      for (Map.Entry<String, JsonNode> one : type.getValue().properties()) {
        String address = type.getKey() + "." + one.getKey();
        changes.add(PlannedChange.created(address, type.getKey(), one.getValue()));
      }
    }
    for (Map.Entry<String, JsonNode> module : configuration.path("module").properties()) {
      String address = PlannedChange.MODULE + "." + module.getKey();
      changes.add(PlannedChange.created(address, PlannedChange.MODULE, module.getValue()));
    }
    return new Plan(changes, PriorState.NONE, List.of(), true);
  }

  /** Whether the stack had resources already. */
  public boolean isDeployed() {
    return !prior.resources().isEmpty();
  }

  private static List<String> failed(JsonNode checks) {
    List<String> addresses = new ArrayList<>();
    for (JsonNode check : checks) {
      for (JsonNode instance : check.path("instances")) {
        if (instance.path("status").asText().equals("fail")) {
          addresses.add(instance.path("address").path("to_display").asText());
        }
      }
    }
    return addresses;
  }
}
