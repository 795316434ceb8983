package dev.onair.preflight;

import dev.onair.model.AwsSpec;
import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.Caller;
import dev.onair.operate.account.UnansweredException;
import java.util.List;
import java.util.Optional;

/** Whose credentials these are: of the right account, and of the region's partition. */
final class IdentityCheck extends Check {

  private final AwsSpec aws;
  private final AwsAccount account;
  private final Once<Caller> caller;

  IdentityCheck(AwsSpec aws, AwsAccount account, Once<Caller> caller) {
    super(Topic.IDENTITY, "caller");
    this.aws = aws;
    this.account = account;
    this.caller = caller;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    try {
      return List.of(finding(caller.get()));
    } catch (UnansweredException e) {
      if (!e.hopeless()) {
        throw e;
      }
      return List.of(
          Finding.problem(
              e.getMessage(),
              "give some in the environment or a profile, as Terraform takes them; where a region"
                  + " is new to the account, enable it"));
    }
  }

  private Finding finding(Caller found) {
    String where = "account %s, %s".formatted(found.account(), aws.region());
    String who = found.arn() + ": " + where;
    Optional<String> wanted = aws.account();
    if (wanted.isPresent() && !wanted.get().equals(found.account())) {
      return Finding.problem(
          who,
          "shared.conf says account = \"%s\": take that account's credentials"
              .formatted(wanted.get()));
    }
    if (!found.partition().equals(account.partition())) {
      return Finding.problem(
          who + ", credentials of the partition " + found.partition(),
          "the region is in " + account.partition() + ": take credentials of that partition");
    }
    if (found.isRoot()) {
      return Finding.warning(who, "this is the root user; take a role that may do what it has to");
    }
    return Finding.ok(who);
  }
}
