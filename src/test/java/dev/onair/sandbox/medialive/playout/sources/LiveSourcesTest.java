package dev.onair.sandbox.medialive.playout.sources;

import static dev.onair.sandbox.medialive.playout.sources.SourcesFixture.failover;
import static dev.onair.sandbox.medialive.playout.sources.SourcesFixture.input;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.onair.sandbox.medialive.playout.encode.Abilities;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.receive.FakeReceivers;
import dev.onair.sandbox.medialive.playout.source.Source;
import dev.onair.testing.StillClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveSourcesTest {

  private static final String MAIN = "rtmp://127.0.0.1:1001/live/key";
  private static final String BACKUP = "udp://127.0.0.1:1002";
  private static final Source BLACK = new Source.Made(Pattern.plain("000000"));

  private final StillClock clock = new StillClock();
  private final FakeReceivers receivers = new FakeReceivers(clock);
  private final Ffmpeg none =
      new Ffmpeg(Path.of("none"), "none", new Abilities(Set.of(), Set.of(), Optional.empty()));
  private final SourcesFixture fixture = new SourcesFixture(none, receivers, clock, 2);

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aPatternStandsInForAnExample() {
    fixture.with(input("main", "URL_PULL", "https://cdn.example.com/live.m3u8"));

    assertThat(fixture.look()).isEqualTo(pattern("arena main"));
    assertThat(fixture.sources.notes("1"))
        .containsExactly("a pattern stands in for input main: cdn.example.com is an example");
    assertThat(receivers.open()).isEmpty();
    assertThat(fixture.alerts()).isEmpty();
  }

  @Test
  void aPatternStandsInUntilSomebodyPushesAndTheStreamsNameIsKept() {
    fixture.with(input("main", "RTMP_PUSH", MAIN));

    assertThat(fixture.look()).isEqualTo(pattern("arena main"));
    assertThat(fixture.sources.notes("1"))
        .containsExactly(
            "a pattern stands in for input main: nothing comes yet at rtmp://127.0.0.1:1001");
    assertThat(String.join("\n", fixture.log)).doesNotContain("key");

    receivers.connect("1001");

    assertThat(fixture.look()).isInstanceOf(Source.Live.class);
    assertThat(fixture.sources.notes("1")).isEmpty();
  }

  @Test
  void aStreamIsTheSameAsLongAsItsSenderStays() {
    fixture.with(input("main", "RTMP_PUSH", MAIN)).look();
    receivers.connect("1001");
    Source first = fixture.look();

    clock.pass(Duration.ofMillis(500));
    receivers.send("1001");

    assertThat(fixture.look()).isEqualTo(first);

    receivers.connect("1001");

    assertThat(fixture.look()).isInstanceOf(Source.Live.class).isNotEqualTo(first);
  }

  @Test
  void aPortThatIsTakenIsSaidOnce() {
    receivers.take(1001);
    fixture.with(input("main", "RTMP_PUSH", MAIN));

    assertThat(fixture.look()).isEqualTo(pattern("arena main"));
    fixture.look();

    assertThat(fixture.log).filteredOn(line -> line.contains("Address already in use")).hasSize(1);
  }

  @Test
  void aLostInputIsWaitedForThenBlackThenAColor() {
    fixture
        .with(input("main", "UDP_PUSH", BACKUP))
        .withSettings(
            """
            {'globalConfiguration': {'inputLossBehavior': {
              'repeatFrameMsec': 2000, 'blackFrameMsec': 3000, 'inputLossImageColor': 'FF0000'}}}""")
        .look();
    receivers.connect("1002");
    Source live = fixture.look();

    clock.pass(Duration.ofMillis(1900));
    assertThat(fixture.look()).isEqualTo(live);
    clock.pass(Duration.ofMillis(200));
    assertThat(fixture.look()).isEqualTo(BLACK);
    clock.pass(Duration.ofSeconds(3));
    assertThat(fixture.look()).isEqualTo(new Source.Made(Pattern.plain("FF0000")));
    assertThat(fixture.alerts())
        .containsExactlyInAnyOrder("Stopped Receiving UDP Input", "Video Not Detected");

    receivers.send("1002");
    assertThat(fixture.look()).isEqualTo(live);
    assertThat(fixture.alerts()).isEmpty();
  }

  @Test
  void outputIsPausedWhereTheSettingsSaySo() {
    fixture.pausing().with(input("main", "RTMP_PUSH", MAIN)).look();
    receivers.connect("1001");
    fixture.look();

    clock.pass(Duration.ofMillis(1500));

    assertThat(fixture.look()).isInstanceOf(Source.Nothing.class);
    assertThat(fixture.alerts())
        .containsExactlyInAnyOrder(
            "RTMP Server Disconnected", "Video Not Detected", "Output Group is Paused");
  }

  @Test
  void theSecondaryIsOnAirWhileThePrimaryIsLostAndUntilItWasFineForATime() {
    fixture
        .with(
            input("main", "RTMP_PUSH", MAIN, failover("backup", "PRIMARY_INPUT_PREFERRED", 3000)),
            input("backup", "UDP_PUSH", BACKUP))
        .look();
    receivers.connect("1001");
    receivers.connect("1002");
    Source main = fixture.look();
    assertThat(fixture.shown()).containsExactly("main");

    clock.pass(Duration.ofMillis(1600));
    receivers.send("1002");
    Source backup = fixture.look();

    assertThat(backup).isInstanceOf(Source.Live.class).isNotEqualTo(main);
    assertThat(fixture.shown()).containsExactly("backup");
    assertThat(fixture.alerts())
        .containsExactlyInAnyOrder("RTMP Server Disconnected", "Input Failed Over");

    receivers.send("1001");
    assertThat(fixture.look()).isEqualTo(backup);
    for (int i = 0; i < 3; i++) {
      clock.pass(Duration.ofSeconds(1));
      receivers.send("1001");
      receivers.send("1002");
      fixture.look();
    }

    assertThat(fixture.look()).isEqualTo(main);
    assertThat(fixture.shown()).containsExactly("main");
    assertThat(fixture.alerts()).isEmpty();
  }

  @Test
  void withEqualPreferenceTheSecondaryStays() {
    fixture
        .with(
            input("main", "RTMP_PUSH", MAIN, failover("backup", "EQUAL_INPUT_PREFERENCE", 0)),
            input("backup", "UDP_PUSH", BACKUP))
        .look();
    receivers.connect("1001");
    receivers.connect("1002");
    fixture.look();
    clock.pass(Duration.ofMillis(1600));
    receivers.send("1002");
    Source backup = fixture.look();

    clock.pass(Duration.ofSeconds(1));
    receivers.send("1001");
    receivers.send("1002");

    assertThat(fixture.look()).isEqualTo(backup);
  }

  @Test
  void aCutPatternFailsOverToTheOtherPattern() {
    fixture.with(
        input(
            "main",
            "URL_PULL",
            "https://a.example/1.m3u8",
            failover("backup", "PRIMARY_INPUT_PREFERRED", 0)),
        input("backup", "URL_PULL", "https://b.example/1.m3u8"));
    fixture.look();

    fixture.faults.cutInput("1", "main");
    fixture.look();
    clock.pass(Duration.ofMillis(1600));

    assertThat(fixture.look()).isEqualTo(pattern("arena backup"));
    assertThat(fixture.alerts()).containsExactlyInAnyOrder("HTTP Get Failed", "Input Failed Over");

    fixture.faults.restoreInput("1", "main");

    assertThat(fixture.look()).isEqualTo(pattern("arena main"));
    assertThat(fixture.alerts()).isEmpty();
  }

  @Test
  void aCutPatternWithoutAnotherIsBlack() {
    fixture.with(input("main", "URL_PULL", "https://a.example/1.m3u8")).look();

    fixture.faults.cutInput("1", "main");

    assertThat(fixture.look()).isEqualTo(BLACK);
  }

  @Test
  void theScheduleSaysWhichInputIsOnAir() {
    fixture.with(
        input("main", "URL_PULL", "https://a.example/1.m3u8"),
        input("slate", "MP4_FILE", "https://b.example/1.mp4"));
    fixture.look();

    assertThat(fixture.switchedTo("slate").look()).isEqualTo(pattern("arena slate"));
    assertThat(fixture.shown()).containsExactly("slate");
  }

  @Test
  void theSecondPipelinesSourceIsTakenWhereOnlyThatComes() {
    var input = input("main", "RTP_PUSH", "rtp://127.0.0.1:1001");
    ((ArrayNode) input.input().path("destinations")).addObject().put("url", "rtp://127.0.0.1:1003");
    fixture.with(input).withPipelines(2).look();

    receivers.connect("1003");

    assertThat(fixture.look()).isInstanceOf(Source.Live.class);
  }

  @Test
  void whatNoChannelNeedsIsClosed() {
    fixture.with(input("main", "RTMP_PUSH", MAIN), input("backup", "UDP_PUSH", BACKUP)).look();
    assertThat(receivers.open()).containsExactly("1001", "1002");

    fixture.with(input("main", "RTMP_PUSH", MAIN)).look();
    assertThat(receivers.open()).containsExactly("1001");

    fixture.sources.stopped("1");
    assertThat(receivers.open()).isEmpty();
    assertThat(fixture.sources.notes("1")).isEmpty();
  }

  private static Source pattern(String label) {
    return new Source.Made(Pattern.of(label));
  }
}
