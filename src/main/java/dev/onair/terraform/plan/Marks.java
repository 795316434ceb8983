package dev.onair.terraform.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Objects;

/**
 * What Terraform marks in the two values of a change: each has the form of its value, with {@code
 * true} in the place of what is marked.
 *
 * @param unknown what of the new value is known only after the apply
 * @param wasSecret what of the old value is a secret
 * @param willBeSecret what of the new value is a secret
 */
public record Marks(JsonNode unknown, JsonNode wasSecret, JsonNode willBeSecret) {

  /** All is known, and no secret. */
  public static final Marks NONE =
      new Marks(MissingNode.getInstance(), MissingNode.getInstance(), MissingNode.getInstance());

  public Marks {
    Objects.requireNonNull(unknown, "unknown");
    Objects.requireNonNull(wasSecret, "wasSecret");
    Objects.requireNonNull(willBeSecret, "willBeSecret");
  }

  /** Those of a member. */
  public Marks at(String key) {
    return new Marks(unknown.path(key), wasSecret.path(key), willBeSecret.path(key));
  }

  /** Those of an element, which may have had another place before. */
  public Marks at(int before, int after) {
    return new Marks(unknown.path(after), wasSecret.path(before), willBeSecret.path(after));
  }

  /** Whether nothing is known of the new value. */
  public boolean isUnknown() {
    return unknown.asBoolean();
  }

  /** Whether something in the new value is not known. */
  public boolean hasUnknown() {
    return isMarked(unknown);
  }

  /** Whether the one value or the other is a secret as a whole. */
  public boolean isSecret() {
    return wasSecret.asBoolean() || willBeSecret.asBoolean();
  }

  /** Whether there is a secret in the one value or the other. */
  public boolean hasSecret() {
    return isMarked(wasSecret) || isMarked(willBeSecret);
  }

  private static boolean isMarked(JsonNode marks) {
    return marks.toString().contains("true");
  }
}
