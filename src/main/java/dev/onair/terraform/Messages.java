package dev.onair.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.terraform.plan.Action;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a run of Terraform with {@code -json} tells, a message a line.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/machine-readable-ui">Terraform:
 *     machine-readable UI</a>
 */
final class Messages {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Action> planned = EnumSet.noneOf(Action.class);

  /**
   * Takes a line in.
   *
   * @return the same for a person. What is no message, such as what a Terraform that breaks down
   *     writes, is told as it is
   */
  String hear(String line) {
    JsonNode message;
    try {
      message = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      return line;
    }
    if (!message.has("@message")) {
      return line;
    }
    switch (message.path("type").asText()) {
      case "diagnostic" -> {
        Diagnostic diagnostic = Diagnostic.of(message.path("diagnostic"));
        diagnostics.add(diagnostic);
        return diagnostic.toString();
      }
      case "planned_change" -> planned.add(Action.told(message.at("/change/action").asText()));
      default -> {
        // Its text says it.
      }
    }
    return message.path("@message").asText();
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** What a plan does, to whatever resources. */
  Set<Action> planned() {
    return planned;
  }
}
