package dev.onair.fleet.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * What a plan was made of, so that apply can tell whether it still is.
 *
 * @param fingerprint of the synthesized stack
 * @param shared what the plan read of the shared stack's outputs
 * @param state the version of the local state; "" where the state is kept elsewhere: Terraform
 *     itself then refuses a plan of another version
 */
public record Premises(String fingerprint, JsonNode shared, String state) {

  public Premises {
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(shared, "shared");
    Objects.requireNonNull(state, "state");
  }
}
