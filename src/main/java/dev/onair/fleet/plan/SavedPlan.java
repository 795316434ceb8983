package dev.onair.fleet.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.review.ReviewJson;
import dev.onair.fleet.review.StackReview;
import java.util.Objects;

/**
 * A plan that was reviewed and waits to be applied.
 *
 * @param review what it does
 * @param premises what it was made of
 * @param basis what else the review rests on
 */
public record SavedPlan(StackReview review, Premises premises, Basis basis) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What a review rests on, besides the plan. */
  public enum Basis {
    /** Nothing. */
    PLAN,
    /** That the encoder channel did not run; it must not when the plan is applied. */
    IDLE_ENCODER,
    /**
     * That nothing of the stack exists. It could not be planned before the shared stack is applied;
     * apply plans it then, and goes on only if everything is made anew.
     */
    NOTHING_DEPLOYED
  }

  public SavedPlan {
    Objects.requireNonNull(review, "review");
    Objects.requireNonNull(premises, "premises");
    Objects.requireNonNull(basis, "basis");
  }

  public String stack() {
    return review.stack();
  }

  JsonNode json() {
    ObjectNode json = MAPPER.createObjectNode();
    json.set("premises", premises.json());
    json.put("basis", basis.name());
    json.set("review", ReviewJson.of(review));
    return json;
  }

  static SavedPlan of(JsonNode json) {
    return new SavedPlan(
        ReviewJson.stack(json.path("review")),
        Premises.of(json.path("premises")),
        Basis.valueOf(json.path("basis").asText()));
  }
}
