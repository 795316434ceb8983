package dev.onair.stacks;

import dev.onair.model.SharedSpec;
import software.constructs.Construct;

/**
 * A stack's state and provider, and nothing in them. With it Terraform reads what is deployed, and
 * plans to destroy all of it, without asking what else its configuration would: whether the shared
 * stack is there, and whether MediaPackage has what it was sent.
 */
public final class BareStack extends OnairStack {

  /** The bare form of a stack, of one whose channel has no file any more too. */
  public BareStack(Construct scope, String name, SharedSpec shared) {
    super(scope, name, shared);
  }
}
