package dev.onair.terraform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scripts of onair's own on Node.js, which synthesis needs anyway. */
final class NodeScript {

  private NodeScript() {}

  /**
   * How one is started. What it says of errors is lost.
   *
   * @param folder where the script goes; its owner's alone
   * @param name the script's
   * @param environment what it sees
   */
  static ProcessBuilder in(
      Path folder, String name, List<String> arguments, Map<String, String> environment)
      throws IOException {
    Path script = folder.resolve(name);
    try (InputStream text = NodeScript.class.getResourceAsStream(name)) {
      Files.copy(text, script);
    }
    // As JSII has it: the variable may hold options, and variables, too.
    String node = environment.getOrDefault("JSII_NODE", "node");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "exec env " + node + " \"$0\" \"$@\"", script.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }
}
