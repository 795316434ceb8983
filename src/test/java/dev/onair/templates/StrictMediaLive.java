package dev.onair.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.provider.ChannelRequests;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.MediaLiveFixture;
import dev.onair.sandbox.rules.Answers;
import dev.onair.terraform.plan.PlannedChange;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sandbox at its strictest, that is asked for the encoder channels of stacks as the Terraform
 * provider would ask: what a stack says goes through what onair knows of the provider's requests.
 */
final class StrictMediaLive implements AutoCloseable {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern INPUT = Pattern.compile("aws_medialive_input\\.([^.]+)\\.id");

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withAnswers(Answers.STRICT));
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);
  private final ChannelRequests requests = ChannelRequests.load();

  /** The request that a stack makes of MediaLive, with inputs that are there. */
  ObjectNode request(JsonNode stack) {
    JsonNode channel = stack.at("/resource/" + ProviderTypes.ENCODER_CHANNEL).iterator().next();
    Map<String, String> inputs = new HashMap<>();
    boolean isStandard = channel.path("channel_class").asText().equals("STANDARD");
    stack
        .at("/resource/aws_medialive_input")
        .fieldNames()
        .forEachRemaining(name -> inputs.put(name, medialive.pullInput(isStandard ? 2 : 1)));
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode change = json.objectNode();
    change.putArray("actions").add("create");
    change.putNull("before");
    change.set("after", planned(channel, inputs));
    change.putObject("after_unknown");
    ObjectNode resource = json.objectNode().put("type", ProviderTypes.ENCODER_CHANNEL);
    resource.set("change", change);
    return requests.of(PlannedChange.ofResource(resource)).orElseThrow().input();
  }

  /** Asks for a channel; what comes back is an error where it is refused. */
  Answer create(ObjectNode request) {
    return medialive.post("channels", request.toString());
  }

  /** Blocks are lists in a plan, and references are known. */
  private static JsonNode planned(JsonNode node, Map<String, String> inputs) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (node.isObject()) {
      ObjectNode object = json.objectNode();
      node.properties()
          .forEach(
              field -> {
                JsonNode value = planned(field.getValue(), inputs);
                object.set(field.getKey(), value.isObject() ? json.arrayNode().add(value) : value);
              });
      return object;
    }
    if (node.isArray()) {
      var list = json.arrayNode();
      node.forEach(element -> list.add(planned(element, inputs)));
      return list;
    }
    return node.isTextual() ? json.textNode(resolved(node.asText(), inputs)) : node;
  }

  private static String resolved(String text, Map<String, String> inputs) {
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(value(reference.group(1), inputs)));
  }

  private static String value(String reference, Map<String, String> inputs) {
    Matcher input = INPUT.matcher(reference);
    if (input.matches()) {
      return inputs.get(input.group(1));
    }
    return reference.startsWith("aws_iam_role.")
        ? MediaLiveFixture.ROLE
        : "https://" + reference.replaceAll("[^a-z0-9]+", "-") + ".example/index";
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
