package dev.onair.preflight;

import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.UnansweredException;
import dev.onair.preflight.Named.Thing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the parameters that hold passwords exist, encrypted. Their values are never read. */
final class ParametersCheck extends Check {

  private static final String SECURE = "SecureString";

  private final List<Thing> named;
  private final AwsAccount account;

  ParametersCheck(List<Thing> named, AwsAccount account) {
    super(Topic.INGEST, "password-parameters");
    this.named = named;
    this.account = account;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    Map<String, String> types = account.parameters(named.stream().map(Thing::name).toList());
    return new Inspection("parameter", "parameters")
        .of(named, name -> wrong(name, Optional.ofNullable(types.get(name))));
  }

  private static Optional<Finding> wrong(String name, Optional<String> type) {
    if (type.isEmpty()) {
      return Optional.of(
          Finding.problem(
              "does not exist in Systems Manager",
              "aws ssm put-parameter --type SecureString --name " + name + " --value …"));
    }
    return type.get().equals(SECURE)
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                "is a " + type.get() + ", which everybody may read who may read parameters",
                "make it a SecureString"));
  }
}
