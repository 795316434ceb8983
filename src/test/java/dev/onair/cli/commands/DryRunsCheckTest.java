package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.review.DryRun;
import dev.onair.fleet.review.DryRun.Verdict;
import dev.onair.preflight.CheckOutcome;
import dev.onair.preflight.Finding;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DryRunsCheckTest {

  @Test
  void eachVerdictHasItsOutcome() throws InterruptedException {
    Map<String, DryRun> said = new TreeMap<>();
    said.put("a", DryRun.taken());
    said.put("b", new DryRun(Verdict.REFUSED, "No."));
    said.put("c", new DryRun(Verdict.DOUBTED, "In use."));
    said.put("d", new DryRun(Verdict.UNKNOWN, "an id"));
    said.put("e", new DryRun(Verdict.UNASKED, "not for you"));

    DryRunsCheck check = new DryRunsCheck(() -> said);

    assertThat(check.id()).isEqualTo("preflight.ingest.dry-runs");
    assertThat(check.findings())
        .containsExactly(
            new Finding(CheckOutcome.OK, "a, as planned: MediaLive would take it", ""),
            new Finding(
                CheckOutcome.PROBLEM,
                "b, as planned: MediaLive would refuse it: No.",
                "change it, and plan again: onair plan b"),
            new Finding(
                CheckOutcome.WARNING,
                "c, as planned: MediaLive would refuse it, perhaps because the channel that it"
                    + " replaces is still there: In use.",
                ""),
            new Finding(CheckOutcome.COULD_NOT_ASK, "d, as planned: not possible: an id", ""),
            new Finding(
                CheckOutcome.COULD_NOT_ASK, "e, as planned: could not be asked: not for you", ""));
  }

  @Test
  void withoutAPlanNothingIsWrong() throws InterruptedException {
    assertThat(new DryRunsCheck(Map::of).findings())
        .containsExactly(
            new Finding(
                CheckOutcome.OK, "no plan of a deployed channel waits; 'onair plan' asks too", ""));
  }

  @Test
  void whatCannotBeKnownIsSaid() throws InterruptedException {
    assertThat(
            new DryRunsCheck(
                    () -> {
                      throw new IOException("no Terraform");
                    })
                .findings())
        .containsExactly(new Finding(CheckOutcome.COULD_NOT_ASK, "no Terraform", ""));
  }

  @Test
  void anInterruptionIsNone() {
    DryRunsCheck check =
        new DryRunsCheck(
            () -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(check::findings).isInstanceOf(InterruptedException.class);
  }
}
