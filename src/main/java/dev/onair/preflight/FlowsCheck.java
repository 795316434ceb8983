package dev.onair.preflight;

import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.UnansweredException;
import dev.onair.preflight.Named.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the MediaConnect flows exist, and run. */
final class FlowsCheck extends Check {

  /** On their way to ACTIVE, or there. */
  private static final Set<String> RUNNING = Set.of("ACTIVE", "STARTING", "UPDATING");

  /** Stopped, and as good as new once started. */
  private static final Set<String> STOPPED = Set.of("STANDBY", "STOPPING");

  private final List<Thing> named;
  private final AwsAccount account;

  FlowsCheck(List<Thing> named, AwsAccount account) {
    super(Topic.INGEST, "flows");
    this.named = named;
    this.account = account;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    return new Inspection("flow runs", "flows run").of(named, name -> wrong(account.flow(name)));
  }

  private static Optional<Finding> wrong(Optional<String> status) {
    if (status.isEmpty()) {
      return Optional.of(
          Finding.problem("does not exist in MediaConnect", "make the flow, or give another ARN"));
    }
    if (RUNNING.contains(status.get())) {
      return Optional.empty();
    }
    String is = "is " + status.get();
    return Optional.of(
        STOPPED.contains(status.get())
            ? Finding.warning(is, "start the flow before the channel needs it")
            : Finding.problem(is, "mend the flow, or make another one"));
  }
}
