package dev.onair.cli.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Node.js, on which JSII runs CDKTF. */
public final class NodeJs {

  /** The oldest that onair is tested with. */
  private static final int OLDEST = 20;

  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);

  private NodeJs() {}

  /**
   * Makes sure that Node.js can be used.
   *
   * @throws OperationFailedException where it is missing or too old, saying what to do
   */
  public static void require(Map<String, String> environment) {
    // JSII starts what this variable says, through a shell; it may hold options too.
    String node = environment.getOrDefault("JSII_NODE", "node");
    String version = version(node, environment);
    Matcher matcher = VERSION.matcher(version);
    if (!matcher.matches()) {
      throw new OperationFailedException(
          "Node.js was not found ('%s --version' says nothing of use)".formatted(node) + advice());
    }
    if (Integer.parseInt(matcher.group(1)) < OLDEST) {
      throw new OperationFailedException(
          "Node.js %s is too old".formatted(version.strip()) + advice());
    }
  }

  private static String advice() {
    return "; synthesis needs Node.js %d or newer: install it, and put node on PATH"
        .formatted(OLDEST);
  }

  private static String version(String node, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", node + " --version");
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? said : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperationFailedException("interrupted", e);
    }
  }
}
