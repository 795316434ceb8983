package dev.onair.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What the roles that MediaLive runs channels with have in common. An account's other rights can be
 * limited by both: whoever deploys may then make such roles and no others.
 *
 * @param path their IAM path, which begins and ends with a slash
 * @param permissionsBoundaryArn the policy beyond which none of them may do anything; absent: none
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html">
 *     AWS: permissions boundaries</a>
 */
public record RolesSpec(String path, Optional<String> permissionsBoundaryArn) {

  public RolesSpec {
    if (!path.startsWith("/") || !path.endsWith("/")) {
      throw new IllegalArgumentException("path: '" + path + "' is not between slashes");
    }
    Objects.requireNonNull(permissionsBoundaryArn, "permissionsBoundaryArn");
  }
}
