package dev.onair.preflight;

import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.UnansweredException;
import dev.onair.preflight.Named.Thing;
import java.util.List;
import java.util.Optional;

/** Whether the objects exist in S3 that channels read. */
final class ObjectsCheck extends Check {

  private final List<Thing> named;
  private final AwsAccount account;

  ObjectsCheck(List<Thing> named, AwsAccount account) {
    super(Topic.INGEST, "objects");
    this.named = named;
    this.account = account;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    return new Inspection("object", "objects").of(named, this::wrong);
  }

  private Optional<Finding> wrong(String object) throws UnansweredException {
    int slash = object.indexOf('/');
    return account.object(object.substring(0, slash), object.substring(slash + 1))
        ? Optional.empty()
        : Optional.of(
            Finding.problem("does not exist in S3", "put it there, or correct bucket or key"));
  }
}
