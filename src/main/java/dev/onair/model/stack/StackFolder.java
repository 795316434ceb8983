package dev.onair.model.stack;

import java.nio.file.Path;

/**
 * Where things lie that synthesis writes: {@code stacks/<name>/cdk.tf.json}, as CDKTF has it, and
 * the modules beside them.
 */
public final class StackFolder {

  /** The folder in a project that synthesis writes to by default; CDKTF's own default. */
  public static final String OUTDIR = "cdktf.out";

  /** The folder of Terraform's modules, in a project and in what is synthesized. */
  public static final String MODULES = "modules";

  /** The module that makes a packager. */
  public static final String PACKAGER_MODULE = MODULES + "/packager";

  /** From a stack's folder to the one that synthesis wrote to. */
  public static final String TO_OUTDIR = "../..";

  private StackFolder() {}

  /** All stacks in what was synthesized. */
  public static Path all(Path outdir) {
    return outdir.resolve("stacks");
  }

  /** A stack: where Terraform runs. */
  public static Path of(Path outdir, String stack) {
    return all(outdir).resolve(stack);
  }

  /** The configuration in a stack's folder. */
  public static Path configuration(Path stack) {
    return stack.resolve("cdk.tf.json");
  }
}
