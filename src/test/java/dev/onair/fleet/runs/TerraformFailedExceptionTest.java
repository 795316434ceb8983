package dev.onair.fleet.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.terraform.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerraformFailedExceptionTest {

  /** As Terraform 1.11 says it of a lock in S3. */
  private static final String LOCKED =
      """
      ╷
      │ Error: Error acquiring the state lock
      │
      │ Error message: operation error S3: PutObject, https response error StatusCode: 412
      │ Lock Info:
      │   ID:        8c8a1f0e-6a4c-1d5a-3a42-b1b5f5b5a1f1
      │   Path:      states/onair/news.tfstate
      │   Operation: OperationTypeApply
      ╵
      """;

  @Test
  void theFirstErrorIsSaidAndWhereTheRestIs() {
    assertThat(of("doing\n╷\n│ Error: no\n│ \n│ not at all\n╵\n"))
        .hasMessage("Error: no%nnot at all%n(all of it: log)".formatted());
  }

  @Test
  void everyErrorIsKnownAndNoWarning() {
    assertThat(
            of("doing\n"
                    + "╷\n"
                    + "│ Error: no\n"
                    + "│ \n"
                    + "│   with a.b,\n"
                    + "╵\n"
                    + "╷\n"
                    + "│ Warning: old\n"
                    + "│ more\n"
                    + "╵\n"
                    + "Error: yes\n")
                .errors())
        .containsExactly("Error: no with a.b,", "Error: yes");
  }

  @Test
  void aLockThatWasLeftIsSaidWithHowToGetRidOfIt() {
    assertThat(of(LOCKED))
        .hasMessageContaining(
            "If the run that holds it was killed: terraform -chdir=stacks/news force-unlock"
                + " 8c8a1f0e-6a4c-1d5a-3a42-b1b5f5b5a1f1\n");
  }

  private static TerraformFailedException of(String output) {
    return TerraformFailedException.of(
        new Outcome(List.of("plan"), 1, output), Path.of("stacks/news"), Path.of("log"));
  }
}
