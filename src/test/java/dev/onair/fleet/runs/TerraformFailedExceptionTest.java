package dev.onair.fleet.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.terraform.Diagnostic;
import dev.onair.terraform.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerraformFailedExceptionTest {

  /** As Terraform 1.11 says it of a lock in S3. */
  private static final Diagnostic LOCKED =
      Diagnostic.error(
          "Error acquiring the state lock",
          """
          Error message: operation error S3: PutObject, https response error StatusCode: 412
          Lock Info:
            ID:        8c8a1f0e-6a4c-1d5a-3a42-b1b5f5b5a1f1
            Path:      states/onair/news.tfstate
            Operation: OperationTypeApply""");

  @Test
  void theFirstErrorIsSaidAndWhereTheRestIs() {
    TerraformFailedException failure =
        of(
            new Diagnostic(false, "old", "", ""),
            new Diagnostic(true, "no", "a.b", "not at all"),
            Diagnostic.error("neither", ""));

    assertThat(failure)
        .hasMessage("Error: no%n  with a.b%nnot at all%n(all of it: log)".formatted());
    assertThat(failure.errors()).extracting(Diagnostic::summary).containsExactly("no", "neither");
  }

  @Test
  void whereTerraformSpeaksNoJsonItsWordsAreSaidFromTheFirstErrorOn() {
    assertThat(said("doing\n\nError: no\n\nnot at all\n"))
        .hasMessage("Error: no%nnot at all%n(all of it: log)".formatted());
    assertThat(said("panic: no\n")).hasMessage("panic: no%n(all of it: log)".formatted());
  }

  @Test
  void aLockThatWasLeftIsSaidWithHowToGetRidOfIt() {
    TerraformFailedException failure = of(LOCKED);

    assertThat(failure.saysThatTheStateIsLocked()).isTrue();
    assertThat(failure)
        .hasMessageContaining(
            "If the run that holds it was killed: terraform -chdir=stacks/news force-unlock"
                + " 8c8a1f0e-6a4c-1d5a-3a42-b1b5f5b5a1f1\n");
  }

  @Test
  void aPlanOfAnotherStateIsStale() {
    assertThat(of(Diagnostic.error("Saved plan is stale", "")).saysThatThePlanIsStale()).isTrue();
    assertThat(of(LOCKED).saysThatThePlanIsStale()).isFalse();
  }

  private static TerraformFailedException of(Diagnostic... diagnostics) {
    return TerraformFailedException.of(
        new Outcome(List.of("plan"), 1, "", List.of(diagnostics)),
        Path.of("stacks/news"),
        Path.of("log"));
  }

  private static TerraformFailedException said(String output) {
    return TerraformFailedException.of(
        new Outcome(List.of("plan"), 1, output), Path.of("stacks/news"), Path.of("log"));
  }
}
