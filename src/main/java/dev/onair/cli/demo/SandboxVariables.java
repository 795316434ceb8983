package dev.onair.cli.demo;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.sandbox.Sandbox;
import java.util.Map;

/** The lines with which a shell's commands use a sandbox instead of AWS. */
public final class SandboxVariables {

  private SandboxVariables() {}

  public static void print(Sandbox sandbox, LineWriter out) {
    Map<String, String> variables = sandbox.environment();
    out.println("export " + assigned(variables, "AWS_ENDPOINT_URL"));
    out.println(
        "export "
            + assigned(variables, "AWS_ACCESS_KEY_ID")
            + " "
            + assigned(variables, "AWS_SECRET_ACCESS_KEY"));
    out.println("export " + assigned(variables, "AWS_REGION"));
    if (sandbox.media().isPresent()) {
      out.println("export " + assigned(variables, Sandbox.MEDIA));
    }
  }

  private static String assigned(Map<String, String> variables, String name) {
    return name + "=" + variables.get(name);
  }
}
