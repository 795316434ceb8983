package dev.onair.model.delivery;

import java.util.List;
import java.util.Objects;

/**
 * The operator's own domain names for the distribution.
 *
 * @param names the names; playback URLs use the first
 * @param certificateArn the ACM certificate that covers them; CloudFront takes it from us-east-1
 *     only
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html">AWS:
 *     requirements for certificates</a>
 */
public record OwnDomain(List<String> names, String certificateArn) {

  public OwnDomain {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("an own domain needs at least one name");
    }
    Objects.requireNonNull(certificateArn, "certificateArn");
  }

  /** The name in playback URLs. */
  public String playback() {
    return names.get(0);
  }
}
