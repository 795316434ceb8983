package dev.onair.fleet.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.files.Fingerprints;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.model.stack.OutputNames;
import dev.onair.terraform.state.Outputs;
import dev.onair.terraform.state.StateVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What plans would be made of now. */
public final class PremisesNow {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** How a synthesized stack reads an output of the shared one. */
  private static final Pattern SHARED_OUTPUT =
      Pattern.compile("data\\.terraform_remote_state\\.shared\\.outputs\\.([A-Za-z0-9_-]+)");

  private final FleetFolder folder;
  private final Fingerprints fingerprints;
  private final Outputs sharedOutputs;

  /**
   * @param sharedOutputs the outputs of the shared stack
   */
  public PremisesNow(FleetFolder folder, Outputs sharedOutputs) throws IOException {
    this.folder = folder;
    this.fingerprints = Fingerprints.of(folder);
    this.sharedOutputs = sharedOutputs;
  }

  /** The same, with what is synthesized by now. */
  public PremisesNow again() throws IOException {
    return new PremisesNow(folder, sharedOutputs);
  }

  /** What a plan of a stack would be made of. */
  public Premises of(String stack) throws IOException {
    return new Premises(
        fingerprints.of(stack), shared(stack), StateVersion.of(folder.state(stack)));
  }

  /** Whether the shared stack has all the outputs that a stack reads. */
  public boolean sharedIsReady(String stack) throws IOException {
    for (JsonNode output : shared(stack)) {
      if (output.isNull()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the shared stack is there, and has no such channel group. */
  public boolean lacksGroup(String group) {
    JsonNode groups = sharedOutputs.value(OutputNames.CHANNEL_GROUPS);
    return groups.isObject() && !groups.has(group);
  }

  private JsonNode shared(String stack) throws IOException {
    ObjectNode used = MAPPER.createObjectNode();
    Matcher output = SHARED_OUTPUT.matcher(Files.readString(folder.configuration(stack)));
    while (output.find()) {
      JsonNode value = sharedOutputs.value(output.group(1));
      used.set(output.group(1), value.isMissingNode() ? MAPPER.nullNode() : value);
    }
    return used;
  }
}
