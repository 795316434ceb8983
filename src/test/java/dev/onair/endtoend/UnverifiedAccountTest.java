package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.sandbox.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new AWS account that may have no distribution until AWS Support has verified it. */
class UnverifiedAccountTest {

  @Test
  void whatHelpsIsSaidAndWhatWasMadeStaysUntilThen(@TempDir Path root) throws Exception {
    try (Deployment deployment = Deployment.in(root)) {
      deployment.project().shared("protect = false\ndelivery.access-logs.enabled = false\n");
      deployment
          .sandbox()
          .faults()
          .add(
              Fault.error(
                      "AccessDenied",
                      403,
                      "Your account must be verified before you can add new CloudFront resources."
                          + " To verify your account, please contact AWS Support"
                          + " (https://console.aws.amazon.com/support/home#/) and include this error"
                          + " message.")
                  .in("cloudfront", "CreateDistributionWithTags"));

      onair(deployment, "plan");
      Result refused = onair(deployment, "apply");
      deployment.sandbox().faults().clear();
      onair(deployment, "plan");
      Result applied = onair(deployment, "apply");

      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.out())
          .startsWith("shared: FAILED: Error: creating CloudFront Distribution")
          .contains("\n→ AWS lets many a new account make no distribution until AWS Support has")
          .contains("\n(all of it: ");
      assertThat(applied.out()).isEqualTo("shared: applied\n");
    }
  }

  private static Result onair(Deployment deployment, String command) {
    return new Cli(deployment.project().root())
        .with(deployment.sandbox().environment())
        .run(command);
  }
}
