package dev.onair.preflight;

import dev.onair.model.StateSpec.S3;
import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.StateAccess;
import dev.onair.operate.account.UnansweredException;
import dev.onair.operate.account.UnansweredException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether Terraform's state can be kept in S3. Its rows are checks of their own. */
final class StateCheck extends Check {

  private final Once.Question<Finding> question;

  private StateCheck(String name, Once.Question<Finding> question) {
    super(Topic.STATE, name);
    this.question = question;
  }

  /** The checks of a state in S3: its role, its bucket, its key. */
  static List<Check> of(S3 state, AwsAccount account) {
    StateAccess access =
        new StateAccess(state.bucket().name(), state.bucket().region(), state.roleArn());
    List<Check> checks = new ArrayList<>();
    state
        .roleArn()
        .ifPresent(role -> checks.add(new StateCheck("role", () -> role(role, account))));
    checks.add(new StateCheck("bucket", () -> bucket(access, account)));
    state
        .kmsKeyArn()
        .ifPresent(key -> checks.add(new StateCheck("key", () -> key(key, access, account))));
    return checks;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    return List.of(question.ask());
  }

  private static Finding role(String role, AwsAccount account) throws UnansweredException {
    try {
      return Finding.ok("assumed as " + account.assumed(role).arn());
    } catch (UnansweredException e) {
      if (e.reason() != Reason.DENIED) {
        throw e;
      }
      return Finding.problem(
          role + " can't be assumed",
          "let its trust policy admit the caller, and the caller sts:AssumeRole");
    }
  }

  private static Finding bucket(StateAccess access, AwsAccount account) throws UnansweredException {
    Optional<String> region = account.bucketRegion(access);
    if (region.isEmpty()) {
      return Finding.problem(
          access.bucket() + " does not exist",
          "make it, encrypted and versioned, or correct state.bucket");
    }
    if (!region.get().equals(access.region())) {
      return Finding.problem(
          "%s is in %s, and not in %s".formatted(access.bucket(), region.get(), access.region()),
          "say state.region = " + region.get());
    }
    try {
      return account.bucketVersioned(access)
          ? Finding.ok(access.bucket() + ", versioned")
          : Finding.warning(
              access.bucket() + " keeps no versions",
              "turn versioning on, so that a state that is overwritten can be had back");
    } catch (UnansweredException e) {
      return Finding.ok(access.bucket() + "; whether it is versioned: " + e.getMessage());
    }
  }

  private static Finding key(String key, StateAccess access, AwsAccount account)
      throws UnansweredException {
    Optional<String> state = account.key(key, access.roleArn());
    if (state.isEmpty()) {
      return Finding.problem(key + " does not exist", "make it, or correct state.kms-key-arn");
    }
    return state.get().equals("Enabled")
        ? Finding.ok(key)
        : Finding.problem(key + " is " + state.get(), "enable it, or give another one");
  }
}
