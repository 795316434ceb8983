package dev.onair.fleet.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.twins.AwsTwin;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.operate.ActionStart;
import dev.onair.operate.Deed;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.ScheduleAction;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstInputTest {

  private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
  private static final String TWO =
      """
      class = SINGLE_PIPELINE
      inputs.a { type = URL_PULL, sources = ["https://a.onair.dev/a.m3u8"] }
      inputs.b { type = URL_PULL, sources = ["https://b.onair.dev/b.m3u8"], first = true }
      """;

  private final AwsTwin aws = new AwsTwin("onair").encoder("news", State.IDLE);
  private final FirstInput first = new FirstInput(aws, Clock.fixed(NOW, ZoneOffset.UTC));

  @TempDir private Path directory;
  private ProjectFolder project;

  @BeforeEach
  void fleet() {
    project = Fleets.newsAndSports(directory);
  }

  @Test
  void aChannelBeginsWithTheInputThatItsFileSays() throws Exception {
    first.beforeStart(ingest(TWO), "news");
    first.beforeStart(ingest(TWO), "news");
    first.afterStart(ingest(TWO), "news");

    assertThat(aws.actions("news")).containsExactly(ours("b"));
    assertThat(aws.calls()).contains("schedule news -[] +[onair-first]");
  }

  @Test
  void whereItIsCertainNobodyIsAsked() throws Exception {
    first.beforeStart(ingest(Fleets.PULL), "news");
    first.beforeStart(
        ingest(
            """
            class = SINGLE_PIPELINE
            inputs.a { type = RTP_PUSH, allow = ["203.0.113.0/24"] }
            inputs.b { type = RTP_PUSH, allow = ["203.0.113.0/24"], failover { to = a } }
            """),
        "news");

    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void anotherFirstInputHoldsFromTheNextStartOn() throws Exception {
    aws.schedule("news", ours("a"));

    first.afterStart(ingest(TWO), "news");
    assertThat(aws.actions("news")).containsExactly(ours("a"));
    first.beforeStart(ingest(TWO), "news");
    assertThat(aws.actions("news")).containsExactly(ours("b"));
  }

  @Test
  void whatSomebodySwitchedToHolds() throws Exception {
    ScheduleAction past = fixed(NOW.minusSeconds(1));
    aws.schedule("news", past);

    first.beforeStart(ingest(TWO), "news");

    assertThat(aws.actions("news")).containsExactly(past);
  }

  @Test
  void whatIsToBeSwitchedLaterIsNoBeginning() throws Exception {
    ScheduleAction later = fixed(NOW.plusSeconds(1));
    ScheduleAction pause =
        new ScheduleAction("p", new ActionStart.Immediate(), new Deed.ReturnToNetwork(1));
    aws.schedule("news", later, pause);

    first.beforeStart(ingest(TWO), "news");

    assertThat(aws.actions("news")).containsExactly(later, pause, ours("b"));
  }

  private static ScheduleAction fixed(Instant time) {
    return new ScheduleAction("mine", new ActionStart.Fixed(time), new Deed.InputSwitch("a"));
  }

  private static ScheduleAction ours(String input) {
    return new ScheduleAction(
        "onair-first", new ActionStart.Immediate(), new Deed.InputSwitch(input));
  }

  private IngestSpec ingest(String file) {
    project.channel("news", file);
    return Fleets.spec(project).channel("news").orElseThrow().ingest();
  }
}
