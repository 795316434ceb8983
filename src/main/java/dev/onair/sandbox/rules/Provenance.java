package dev.onair.sandbox.rules;

/**
 * How something about AWS is known.
 *
 * @param grade how well
 * @param source where it stands: a part of a model, an address, or nothing if it is assumed
 */
public record Provenance(Grade grade, String source) {

  private static final String PART = "[a-z0-9]+:\\w+(\\.\\w+)*|AWS(::\\w+){2}(\\.\\w+)*";

  public Provenance {
    boolean fits =
        switch (grade) {
          case MODEL -> source.matches(PART);
          case GUIDE -> source.startsWith("https://docs.aws.amazon.com/");
          case DEPLOYED, REPORT -> source.startsWith("https://");
          case ASSUMED -> source.isEmpty();
        };
    if (!fits) {
      throw new IllegalArgumentException("source: '" + source + "' is none of grade " + grade);
    }
  }

  /**
   * An API model says so.
   *
   * @param part a service with an operation, a shape, or a shape's member or value, for example
   *     {@code medialive:StartChannel}; or a type of the CloudFormation registry, for example
   *     {@code AWS::MediaPackageV2::Channel.ChannelName}
   */
  public static Provenance model(String part) {
    return new Provenance(Grade.MODEL, part);
  }

  /** A page of AWS's documentation says so. */
  public static Provenance guide(String url) {
    return new Provenance(Grade.GUIDE, url);
  }

  /** A configuration that is deployed to AWS has it so. */
  public static Provenance deployed(String url) {
    return new Provenance(Grade.DEPLOYED, url);
  }

  /** Somebody saw AWS do so. */
  public static Provenance report(String url) {
    return new Provenance(Grade.REPORT, url);
  }

  /** No source is known. */
  public static Provenance assumed() {
    return new Provenance(Grade.ASSUMED, "");
  }
}
