package dev.onair.terraform.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What Terraform does with a resource or an output.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">Terraform: JSON
 *     output format</a>
 */
public enum Action {
  NO_OP,
  READ,
  CREATE,
  UPDATE,
  /** Deleted and then created, or, with {@code create_before_destroy}, the other way round. */
  REPLACE,
  DELETE,
  /** Anything else, such as {@code forget}, and whatever a newer Terraform comes up with. */
  OTHER;

  static Action of(JsonNode actions) {
    List<String> words = new ArrayList<>();
    actions.forEach(word -> words.add(word.asText()));
    if (words.size() == 2 && words.contains("delete") && words.contains("create")) {
      return REPLACE;
    }
    return words.size() == 1 ? of(words.get(0)) : OTHER;
  }

  private static Action of(String word) {
    return switch (word) {
      case "no-op" -> NO_OP;
      case "read" -> READ;
      case "create" -> CREATE;
      case "update" -> UPDATE;
      case "delete" -> DELETE;
      default -> OTHER;
    };
  }
}
