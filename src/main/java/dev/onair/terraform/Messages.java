package dev.onair.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of Terraform with {@code -json} tells, a message a line.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/machine-readable-ui">Terraform:
 *     machine-readable UI</a>
 */
final class Messages {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Diagnostic> diagnostics = new ArrayList<>();

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
    if (message.path("type").asText().equals("diagnostic")) {
      Diagnostic diagnostic = Diagnostic.of(message.path("diagnostic"));
      diagnostics.add(diagnostic);
      return diagnostic.toString();
    }
    return message.path("@message").asText();
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
