package dev.onair.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a fleet is deployed.
 *
 * @param region the region of everything but CloudFront, which is global
 * @param account the only account that Terraform may deploy to: 12 digits; absent: any
 * @param tags the operator's own tags, for every resource
 * @param quotas what the account may have
 * @param roles what the roles of channels have in common
 * @param access what channels may name that is kept elsewhere
 */
public record AwsSpec(
    String region,
    Optional<String> account,
    Map<String, String> tags,
    QuotasSpec quotas,
    RolesSpec roles,
    AccessSpec access) {

  public AwsSpec {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(quotas, "quotas");
    Objects.requireNonNull(roles, "roles");
    Objects.requireNonNull(access, "access");
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
  }
}
