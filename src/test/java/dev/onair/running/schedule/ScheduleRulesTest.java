package dev.onair.running.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.operate.ActionStart;
import dev.onair.operate.Deed;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.ImageFade;
import dev.onair.operate.ImageShape;
import dev.onair.operate.PipelineStates;
import dev.onair.operate.ScheduleAction;
import dev.onair.operate.ScheduledChannel;
import dev.onair.operate.Upid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleRulesTest {

  private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
  private static final ActionStart AT_ONCE = new ActionStart.Immediate();
  private static final Deed SWITCH = new Deed.InputSwitch("b");

  private boolean prepares = true;
  private Optional<String> active = Optional.empty();
  private State state = State.RUNNING;

  @Test
  void whatMediaLiveTakesHasNoFlaw() {
    ImageFade fade = new ImageFade(Duration.ofMillis(500), Duration.ofMillis(500));
    ImageShape shape = new ImageShape(40, 40, Optional.of(100), Optional.empty(), Optional.of(80));
    List<Deed> deeds =
        List.of(
            SWITCH,
            new Deed.InputPrepare(Optional.of("b")),
            new Deed.InputPrepare(Optional.empty()),
            new Deed.SpliceInsert(7, Optional.of(Duration.ofSeconds(30))),
            new Deed.TimeSignal(8, 52, Optional.empty(), Optional.of(new Upid(9, "0A1b"))),
            new Deed.ReturnToNetwork(7),
            new Deed.Pause(Set.of(1)),
            new Deed.Pause(Set.of()),
            new Deed.ImageOn("s3://a/b/logo.PNG", 7, shape, fade, Optional.of(Duration.ofHours(1))),
            new Deed.ImageOff(0, Duration.ZERO),
            new Deed.TimedMetadata(Id3Tag.of("Tor für €!")),
            new Deed.SegmentTag("$dt$-$sn$"));

    assertThat(deeds).allSatisfy(deed -> assertThat(flaws(AT_ONCE, deed)).isEmpty());
    assertThat(deeds).allSatisfy(deed -> assertThat(flaws(in(60), deed)).isEmpty());
  }

  @Test
  void aFixedStartIsFifteenSecondsToFourteenDaysAhead() {
    assertThat(flaws(in(15), SWITCH)).isEmpty();
    assertThat(flaws(in(14 * 86_400), SWITCH)).isEmpty();

    assertThat(flaws(in(14), SWITCH))
        .containsExactly(
            "--at: 2026-01-02T12:00:14Z is too soon: MediaLive takes switch at least 15 s ahead,"
                + " and it is 2026-01-02T12:00:00Z now");
    assertThat(flaws(in(14 * 86_400 + 1), SWITCH))
        .containsExactly(
            "--at: 2026-01-16T12:00:01Z is too late: MediaLive takes an action at most 14 days"
                + " ahead");
  }

  @Test
  void anImageIsSaidAMinuteAhead() {
    assertThat(flaws(in(59), new Deed.ImageOff(0, Duration.ZERO)))
        .singleElement()
        .asString()
        .contains("takes image-off at least 60 s ahead");
  }

  @Test
  void aNameIsTakenOnce() {
    ScheduleAction there = new ScheduleAction("a", in(60), SWITCH);

    assertThat(rules(there).against(new ScheduleAction("a", AT_ONCE, SWITCH)))
        .containsExactly(
            "the schedule has an action 'a' already: say another --name, or remove that one");
    assertThat(rules(there).against(new ScheduleAction(" ", AT_ONCE, SWITCH)))
        .containsExactly("--name: an action has a name");
  }

  @Test
  void anInputIsOneOfTheChannels() {
    assertThat(flaws(AT_ONCE, new Deed.InputSwitch("filn")))
        .containsExactly("the channel has no input 'filn'; did you mean 'film'?");
  }

  @Test
  void onlySwitchesAreFollowedAndOnlyToAnInputThatEnds() {
    ScheduleAction live = new ScheduleAction("to-b", in(60), new Deed.InputSwitch("b"));
    ScheduleAction film = new ScheduleAction("to-film", in(60), new Deed.InputSwitch("film"));
    ScheduleAction ad = new ScheduleAction("ad", in(60), new Deed.ReturnToNetwork(1));

    assertThat(rules(film).against(action(after("to-film"), SWITCH))).isEmpty();
    assertThat(rules(film).against(action(after("to-film"), new Deed.ReturnToNetwork(1))))
        .isEmpty();
    assertThat(rules(live).against(action(after("to-b"), SWITCH)))
        .containsExactly(
            "--after: 'to-b' switches to 'b', which does not end: its source-end-behavior is LOOP");
    assertThat(rules(ad).against(action(after("ad"), SWITCH)))
        .containsExactly("--after: the schedule has no input switch 'ad' to follow");
    assertThat(rules(film).against(action(after("to-film"), new Deed.Pause(Set.of(0)))))
        .containsExactly("--after: pause can't follow; say --at");
  }

  @Test
  void anInputIsPreparedWhereTheChannelCanAndInTime() {
    Deed prepare = new Deed.InputPrepare(Optional.of("b"));
    ScheduleAction to = new ScheduleAction("to-b", in(60), SWITCH);

    assertThat(rules(to).against(action(in(45), prepare))).isEmpty();
    assertThat(rules(to).against(action(in(46), prepare)))
        .containsExactly(
            "--at: 'b' is switched to at 2026-01-02T12:01:00Z, and has to be prepared at least 15 s"
                + " before");
    prepares = false;
    assertThat(flaws(AT_ONCE, prepare))
        .singleElement()
        .asString()
        .startsWith("the channel can't prepare inputs: its encoder settings don't say");
  }

  @Test
  void messagesOfScte35StayWithinItsNumbers() {
    ScheduleAction seven =
        new ScheduleAction("seven", in(60), new Deed.SpliceInsert(7, Optional.empty()));

    assertThat(rules(seven).against(action(AT_ONCE, new Deed.SpliceInsert(7, Optional.empty()))))
        .containsExactly(
            "--event: another splice insert of the schedule has the event 7; say another one");
    assertThat(flaws(AT_ONCE, new Deed.SpliceInsert(4_294_967_296L, Optional.empty())))
        .containsExactly("--event: an event is 0 to 4294967295, not 4294967296");
    assertThat(flaws(AT_ONCE, new Deed.SpliceInsert(1, Optional.of(Duration.ofHours(27)))))
        .containsExactly("--duration: 0 s to 95443 s");
    assertThat(flaws(AT_ONCE, new Deed.TimeSignal(1, 256, Optional.empty(), Optional.empty())))
        .containsExactly("--type: a segmentation_type_id is 0 to 255, not 256");
    assertThat(
            flaws(
                AT_ONCE,
                new Deed.TimeSignal(1, 52, Optional.empty(), Optional.of(new Upid(9, "A")))))
        .containsExactly("--upid: bytes in hexadecimal, such as 0A1B");
    assertThat(flaws(AT_ONCE, new Deed.ReturnToNetwork(-1)))
        .containsExactly("--event: an event is 0 to 4294967295, not -1");
  }

  @Test
  void aPipelineIsOneOfTheChannels() {
    assertThat(flaws(AT_ONCE, new Deed.Pause(Set.of(2))))
        .containsExactly("--pipeline: it has the pipelines 0 and 1, and no pipeline 2");
  }

  @Test
  void anImageIsOneThatMediaLiveReads() {
    assertThat(flaws(AT_ONCE, image("https://a.example/logo.gif", 0, 100)))
        .singleElement()
        .asString()
        .startsWith("--image: the URL of a BMP, PNG or TGA file");
    assertThat(flaws(AT_ONCE, image("logo.png", 0, 100))).hasSize(1);
    assertThat(flaws(AT_ONCE, image("https://a.example/logo.png", 8, 100)))
        .containsExactly("--layer: 0 to 7, not 8");
    assertThat(flaws(AT_ONCE, image("https://a.example/logo.png", 0, 101)))
        .containsExactly("--opacity: 0 to 100");
  }

  @Test
  void metadataIsAWholeTag() {
    assertThat(flaws(AT_ONCE, new Deed.TimedMetadata("%"))).containsExactly("--id3: is no Base64");
    assertThat(flaws(AT_ONCE, new Deed.TimedMetadata("SUQz")))
        .containsExactly("--id3: is no ID3 tag: it needs a header and a frame");
    assertThat(flaws(AT_ONCE, new Deed.TimedMetadata("SUQzAwAAAAAAAVQ=")))
        .containsExactly("--id3: is of ID3 2.3; MediaLive takes 2.4");
    assertThat(flaws(AT_ONCE, new Deed.TimedMetadata("SUQzBAAAAAAAAlQ=")))
        .containsExactly("--id3: says that it has 2 bytes after its header, and has 1");
    assertThat(Id3Tag.text(Id3Tag.of("Hello"))).isEqualTo(Optional.of("Hello"));
  }

  @Test
  void whatSwitchedToWhatIsOnAirIsKeptWhileTheChannelRuns() {
    active = Optional.of("to-b");
    ScheduleAction there = new ScheduleAction("to-b", AT_ONCE, SWITCH);

    assertThat(rules(there).againstRemoving(List.of("to-b")))
        .singleElement()
        .asString()
        .startsWith("'to-b' switched to what is on air: MediaLive keeps it");
    state = State.IDLE;
    assertThat(rules(there).againstRemoving(List.of("to-b"))).isEmpty();
  }

  @Test
  void whatIsAboutToBeginAndWhatIsFollowedIsKept() {
    ScheduleAction soon = new ScheduleAction("soon", in(14), SWITCH);
    ScheduleAction film = new ScheduleAction("film", in(60), new Deed.InputSwitch("film"));
    ScheduleAction next = new ScheduleAction("next", after("film"), SWITCH);
    ScheduleRules rules = rules(soon, film, next);

    assertThat(rules.againstRemoving(List.of("soon", "film", "nxt")))
        .containsExactly(
            "'soon' begins in less than 15 s: MediaLive has handed it over already",
            "'film' is followed by next: remove that with it",
            "the schedule has no action 'nxt'; did you mean 'next'?");
    assertThat(rules.againstRemoving(List.of("film", "next"))).isEmpty();
  }

  private static Deed image(String uri, int layer, int opacity) {
    return new Deed.ImageOn(
        uri,
        layer,
        new ImageShape(0, 0, Optional.empty(), Optional.empty(), Optional.of(opacity)),
        new ImageFade(Duration.ZERO, Duration.ZERO),
        Optional.empty());
  }

  private static ActionStart in(long seconds) {
    return new ActionStart.Fixed(NOW.plusSeconds(seconds));
  }

  private static ActionStart after(String action) {
    return new ActionStart.Follow(action, true);
  }

  private static ScheduleAction action(ActionStart start, Deed deed) {
    return new ScheduleAction("new", start, deed);
  }

  private List<String> flaws(ActionStart start, Deed deed) {
    return rules().against(action(start, deed));
  }

  private ScheduleRules rules(ScheduleAction... there) {
    ScheduledChannel channel =
        new ScheduledChannel(
            state,
            new PipelineStates(2, 2, Map.of(0, "a", 1, "a")),
            active,
            Map.of("a", false, "b", false, "film", true),
            prepares);
    return new ScheduleRules(channel, List.of(there), NOW);
  }
}
