package dev.onair.fleet.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A review for programs; docs/fleet.md describes it. */
public final class ReviewJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReviewJson() {}

  /** The review as a JSON document. */
  public static String of(FleetReview review) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("impact", review.impact().id());
    ArrayNode stacks = root.putArray("stacks");
    review.stacks().forEach(stack -> stacks.add(of(stack)));
    ObjectNode failed = root.putObject("failed");
    review.failed().forEach(failed::put);
    ArrayNode waiting = root.putArray("waiting");
    review.waiting().forEach(waiting::add);
    ArrayNode orphans = root.putArray("orphans");
    review.orphans().forEach(orphans::add);
    root.put("unplanned", review.unplanned());
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A stack's review, read back. */
  public static StackReview stack(JsonNode json) {
    List<SettingEdit> edits = new ArrayList<>();
    for (JsonNode edit : json.path("edits")) {
      edits.add(
          new SettingEdit(edit.path("setting").asText(), text(edit, "from"), text(edit, "to")));
    }
    List<Finding> findings = new ArrayList<>();
    for (JsonNode finding : json.path("findings")) {
      List<String> settings = new ArrayList<>();
      finding.path("settings").forEach(setting -> settings.add(setting.asText()));
      findings.add(
          new Finding(
              Impact.of(finding.path("impact").asText()),
              finding.path("subject").asText(),
              finding.path("action").asText(),
              settings,
              finding.path("because").asText()));
    }
    return new StackReview(
        json.path("stack").asText(),
        StackReview.Kind.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT)),
        edits,
        findings,
        Optional.of(json.path("dryRun"))
            .filter(JsonNode::isObject)
            .map(said -> DryRun.of(said.path("verdict").asText(), said.path("message").asText())));
  }

  private static Optional<String> text(JsonNode edit, String side) {
    return Optional.ofNullable(edit.path(side).textValue());
  }

  /** The review of one stack. */
  public static ObjectNode of(StackReview stack) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("stack", stack.stack());
    node.put("kind", stack.kind().name().toLowerCase(Locale.ROOT));
    node.put("impact", stack.impact().id());
    ArrayNode edits = node.putArray("edits");
    for (SettingEdit edit : stack.edits()) {
      ObjectNode one = edits.addObject();
      one.put("setting", edit.setting());
      edit.from().ifPresent(from -> one.put("from", from));
      edit.to().ifPresent(to -> one.put("to", to));
    }
    ArrayNode findings = node.putArray("findings");
    for (Finding finding : stack.findings()) {
      ObjectNode one = findings.addObject();
      one.put("impact", finding.impact().id());
      one.put("subject", finding.subject());
      one.put("action", finding.action());
      ArrayNode settings = one.putArray("settings");
      finding.settings().forEach(settings::add);
      one.put("because", finding.because());
    }
    stack
        .dryRun()
        .ifPresent(
            said ->
                node.putObject("dryRun").put("verdict", said.id()).put("message", said.message()));
    return node;
  }
}
