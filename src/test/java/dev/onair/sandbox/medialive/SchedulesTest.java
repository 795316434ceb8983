package dev.onair.sandbox.medialive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.testing.MovableClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulesTest {

  private static final String AT_ONCE = "'immediateModeScheduleActionStartSettings': {}";
  private static final String TO_B = "'inputSwitchSettings': {'inputAttachmentNameReference': 'b'}";

  private final MovableClock clock = new MovableClock();
  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(50)), clock);
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);
  private String id;

  @BeforeEach
  void channel() {
    id = new MediaLiveChannels(sandbox).make("STANDARD", Map.of(), "a", "b");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aChannelBeginsWithWhatItsScheduleSwitchedToOrElseWithItsFirstInput() {
    start();
    assertThat(active()).isEqualTo("a by Initial Channel Input");
    medialive.post("channels/" + id + "/stop", "{}");
    medialive.await("channels/" + id, "IDLE");
    create("s", AT_ONCE, TO_B);
    start();

    assertThat(active()).isEqualTo("b by s");
  }

  @Test
  void aSwitchOfTwoPipelinesComesAWhileLaterAndAFixedOneAtItsTime() {
    start();
    create("later", at(60), TO_B);
    assertThat(active()).startsWith("a ");
    clock.pass(Duration.ofSeconds(60));
    assertThat(active()).isEqualTo("b by later");
    create("back", AT_ONCE, TO_B.replace("'b'", "'a'"));
    clock.pass(Duration.ofSeconds(1));

    assertThat(active()).isEqualTo("a by back");
  }

  @Test
  void whatTheServiceRefusesComesNotAndNothingWithIt() {
    start();
    create("s", AT_ONCE, TO_B);

    assertThat(refusal("s", AT_ONCE, TO_B)).contains("is in the schedule already");
    assertThat(refusal("x", at(10), TO_B)).contains("at least 15 seconds");
    assertThat(refusal("x", at(15 * 86_400), TO_B)).contains("at most 14 days");
    assertThat(refusal("x", AT_ONCE, TO_B.replace("'b'", "'z'"))).contains("is not attached");
    assertThat(refusal("x", "'fixedModeScheduleActionStartSettings': {'time': 'noon'}", TO_B))
        .contains("has a start time that is none");
    assertThat(refusal("x", AT_ONCE + ", " + at(60), TO_B)).contains("has not one start");
    assertThat(refusal("x", AT_ONCE, "'inputPrepareSettings': {}"))
        .contains("needs inputPrepareScheduleActions");
    assertThat(refusal("x", after("none"), TO_B)).contains("follows no input switch");
    assertThat(refusal("x", after("s"), "'pauseStateSettings': {}")).contains("can't follow");
    assertThat(names()).containsExactly("s");
  }

  @Test
  void theEndOfAnInputThatIsReadAgainIsNotFollowed() {
    create("s", at(60), TO_B);
    create("next", after("s"), TO_B);
    JsonNode b = medialive.get("channels/" + id).at("/inputAttachments/1/inputId");
    medialive.put(
        "channels/" + id,
        "{'inputAttachments': [{'inputAttachmentName': 'b', 'inputId': '%s', 'inputSettings': {'sourceEndBehavior': 'LOOP'}}]}"
            .formatted(b.asText()));
    medialive.await("channels/" + id, "IDLE");

    assertThat(refusal("x", after("s"), TO_B)).contains("follows an input that does not end");
  }

  @Test
  void eventsOfSpliceInsertsDiffer() {
    create("one", at(60), "'scte35SpliceInsertSettings': {'spliceEventId': 7}");

    assertThat(refusal("two", at(60), "'scte35SpliceInsertSettings': {'spliceEventId': 7}"))
        .contains("repeats the event id 7");
  }

  @Test
  void whatGoesIsThereAndNotAboutToBeginNorFollowedNorOnAir() {
    start();
    create("first", AT_ONCE, TO_B);
    create("soon", at(16), TO_B);
    create(
        "next",
        "'followModeScheduleActionStartSettings': "
            + "{'referenceActionName': 'soon', 'followPoint': 'START'}",
        TO_B);
    clock.pass(Duration.ofSeconds(5));

    assertThat(deletion("'none'")).contains("there is no action 'none'");
    assertThat(deletion("'soon'")).contains("is about to begin");
    assertThat(deletion("'first'")).contains("is the latest input switch");
    clock.pass(Duration.ofMinutes(1));
    assertThat(deletion("'soon'")).contains("is the latest input switch");
    assertThat(deletion("'next', 'first'")).contains("\"next\"");
    assertThat(names()).containsExactly("soon");
  }

  @Test
  void whatIsFollowedIsNotLeftAlone() {
    create("s", at(60), TO_B);
    create(
        "next",
        "'followModeScheduleActionStartSettings': "
            + "{'referenceActionName': 's', 'followPoint': 'START'}",
        TO_B);

    assertThat(deletion("'s'")).contains("Action 'next' follows 's'");
  }

  @Test
  void actionsAreForgottenAfterAnHourButNotTheSwitchThatHolds() {
    start();
    create("switch", AT_ONCE, TO_B);
    create("pause", AT_ONCE, "'pauseStateSettings': {'pipelines': [{'pipelineId': 'PIPELINE_0'}]}");
    clock.pass(Duration.ofMinutes(61));

    assertThat(names()).containsExactly("switch");
  }

  @Test
  void aScheduleGoesAtOnceAndWithItsChannel() {
    create("s", AT_ONCE, TO_B);
    medialive.delete("channels/" + id + "/schedule");
    assertThat(names()).isEmpty();
    create("s", AT_ONCE, TO_B);
    medialive.delete("channels/" + id);
    medialive.await("channels/" + id, "DELETED");

    assertThat(sandbox.all("medialive/schedule")).isEmpty();
  }

  private void start() {
    medialive.post("channels/" + id + "/start", "{}");
    medialive.await("channels/" + id, "RUNNING");
  }

  private String active() {
    JsonNode pipeline = medialive.get("channels/" + id).at("/pipelineDetails/0");
    return pipeline.path("activeInputAttachmentName").asText()
        + " by "
        + pipeline.path("activeInputSwitchActionName").asText();
  }

  private String at(long seconds) {
    return "'fixedModeScheduleActionStartSettings': {'time': '%s'}"
        .formatted(clock.instant().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS));
  }

  private static String after(String action) {
    return "'followModeScheduleActionStartSettings': "
        + "{'referenceActionName': '%s', 'followPoint': 'END'}".formatted(action);
  }

  private void create(String name, String start, String settings) {
    AwsClient.Answer answer = update(creation(name, start, settings));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private String refusal(String name, String start, String settings) {
    AwsClient.Answer answer = update(creation(name, start, settings));
    assertThat(answer.status()).isBetween(400, 499);
    return answer.body();
  }

  private static String creation(String name, String start, String settings) {
    return "{'creates': {'scheduleActions': [{'actionName': '%s', 'scheduleActionStartSettings': {%s}, 'scheduleActionSettings': {%s}}]}}"
        .formatted(name, start, settings);
  }

  private String deletion(String names) {
    return update("{'deletes': {'actionNames': [%s]}}".formatted(names)).body();
  }

  private AwsClient.Answer update(String body) {
    return medialive.put("channels/" + id + "/schedule", body);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    medialive
        .get("channels/" + id + "/schedule")
        .get("scheduleActions")
        .forEach(action -> names.add(action.get("actionName").asText()));
    return names;
  }
}
