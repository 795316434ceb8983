package dev.onair.fleet.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

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

  /** The review of one stack. */
  private static ObjectNode of(StackReview stack) {
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
    for (ReviewFinding finding : stack.findings()) {
      ObjectNode one = findings.addObject();
      one.put("impact", finding.impact().id());
      one.put("rule", finding.rule());
      one.put("subject", finding.subject().toString());
      one.put("action", finding.action().id());
      ArrayNode settings = one.putArray("settings");
      DifferenceText.of(finding.differences()).forEach(settings::add);
      one.put("because", finding.ruling().because());
    }
    ArrayNode access = node.putArray("access");
    for (AccessChange change : stack.access()) {
      ObjectNode one = access.addObject();
      one.put("rule", change.kind().id());
      one.put("reach", change.kind().reach().name().toLowerCase(Locale.ROOT));
      one.put("subject", change.subject().toString());
      one.put("action", change.action().id());
      ArrayNode details = one.putArray("details");
      change.details().forEach(details::add);
      one.put("because", change.kind().because());
    }
    stack.cost().ifPresent(cost -> node.set("cost", of(cost)));
    stack
        .dryRun()
        .ifPresent(
            said ->
                node.putObject("dryRun").put("verdict", said.id()).put("message", said.message()));
    return node;
  }

  private static ObjectNode of(CostChange cost) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("before", cost.before()).put("after", cost.after());
    ArrayNode unpriced = node.putArray("unpriced");
    cost.unpriced().forEach(unpriced::add);
    return node;
  }
}
