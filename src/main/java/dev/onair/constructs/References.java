package dev.onair.constructs;

/**
 * References between resources of one stack. The ids of constructs directly under a stack are the
 * names that Terraform knows them by, so that no call across JSII has to ask for them: a fleet has
 * thousands of references.
 */
public final class References {

  private References() {}

  /** The value of a resource's attribute, as a Terraform expression. */
  public static String to(String type, String id, String attribute) {
    return "${" + type + "." + id + "." + attribute + "}";
  }
}
