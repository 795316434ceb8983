package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.terraform.plan.PlannedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a changed policy lets a role do.
 *
 * @param more what it may do now, and what it is denied no more
 * @param less what it may do no more, and what it is denied now
 */
record RoleGrants(List<String> more, List<String> less) {

  /** What not even a new role of a channel gets without being told. */
  private static final Pattern DELICATE =
      Pattern.compile(
          "(.*\\} )?((s3|ssm|secretsmanager|kms|iam|sts):\\S*|\\S*\\*) .*", Pattern.DOTALL);

  /**
   * What every channel's role may do for its thumbnails: in buckets that are none of its account.
   * The provider sorts the members.
   */
  private static final Pattern THUMBNAILS =
      Pattern.compile(
          "\\{(\"Effect\":\"Allow\",)?\"Condition\":"
              + "\\{\"StringNotEquals\":\\{\"s3:ResourceAccount\":\"[^\"]+\"}}"
              + "(,\"Effect\":\"Allow\")?} s3:PutObject \\*");

  RoleGrants {
    more = List.copyOf(more);
    less = List.copyOf(less);
  }

  /**
   * Those of a policy that is known.
   *
   * @param isNew whether it is a channel's that is new: only what is delicate counts
   */
  static RoleGrants of(PlannedChange change, boolean isNew) {
    Set<String> before = in(change.values().before());
    Set<String> after = in(change.values().after());
    List<String> more = new ArrayList<>();
    List<String> less = new ArrayList<>();
    without(after, before).forEach(grant -> (isDenial(grant) ? less : more).add(grant));
    without(before, after).forEach(grant -> (isDenial(grant) ? more : less).add(grant));
    // A new one was never more.
    return isNew
        ? new RoleGrants(more.stream().filter(RoleGrants::isDelicate).toList(), List.of())
        : new RoleGrants(more, less);
  }

  private static boolean isDelicate(String grant) {
    return DELICATE.matcher(grant).matches() && !THUMBNAILS.matcher(grant).matches();
  }

  private static Set<String> in(JsonNode policy) {
    return new TreeSet<>(Settings.grants(policy.path("policy")));
  }

  private static boolean isDenial(String grant) {
    return grant.contains("\"Effect\":\"Deny\"");
  }

  /** Those of some that are not among others. */
  static List<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }
}
