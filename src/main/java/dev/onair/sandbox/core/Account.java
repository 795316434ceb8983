package dev.onair.sandbox.core;

/**
 * Whose resources these are.
 *
 * @param id twelve digits
 * @param region the one region that there is
 */
public record Account(String id, String region) {

  public Account {
    if (!id.matches("\\d{12}")) {
      throw new IllegalArgumentException("id: '" + id + "' is not twelve digits");
    }
    if (!region.matches("[a-z]{2}(-[a-z]+)+-\\d")) {
      throw new IllegalArgumentException(
          "region: '" + region + "' is not a region's name such as eu-west-1");
    }
  }

  /** The ARN of something in the region. */
  public String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + id + ":" + resource;
  }

  /** The ARN of something that belongs to no region. */
  public String globalArn(String service, String resource) {
    return "arn:aws:" + service + "::" + id + ":" + resource;
  }
}
