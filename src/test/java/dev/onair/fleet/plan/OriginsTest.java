package dev.onair.fleet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.fleet.Fleets;
import dev.onair.fleet.files.FleetFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Origins, and the fingerprints in them. */
class OriginsTest {

  private static final String NEWS =
      "{\"a\": \"${data.terraform_remote_state.shared.outputs.playback-domain}/out\"}";

  private static final JsonNode OUTPUTS =
      Fleets.json(
          """
          { "playback-domain": { "value": "d1.example" }, "log-bucket": { "value": "logs" } }
          """);

  @TempDir private Path root;
  private FleetFolder folder;

  @BeforeEach
  void twoStacks() {
    folder = new FleetFolder(root);
    Fleets.stack(folder, "news", NEWS);
    Fleets.stack(folder, "sports", "{}");
    Fleets.write(module(), "one");
  }

  @Test
  void theSameMakesTheSameOriginAndAnotherMachineDoesToo(@TempDir Path elsewhere)
      throws IOException {
    FleetFolder other = new FleetFolder(elsewhere);
    Fleets.stack(other, "news", NEWS);
    Fleets.write(other.outdir().resolve("modules/packager/main.tf"), "one");

    assertThat(origin("news")).isEqualTo(origin("news"));
    assertThat(new Origins(other, OUTPUTS).of("news")).isEqualTo(origin("news"));
  }

  @Test
  void anEditOfAStackChangesItsFingerprintAndNoOther() throws IOException {
    Origin news = origin("news");
    Origin sports = origin("sports");

    Fleets.stack(folder, "sports", "{\"edited\": true}");

    assertThat(origin("sports").fingerprint()).isNotEqualTo(sports.fingerprint());
    assertThat(origin("news")).isEqualTo(news);
  }

  @Test
  void aModuleCountsForEveryStackByItsTextAndItsName() throws IOException {
    String before = origin("sports").fingerprint();

    Fleets.write(module(), "two");
    String edited = origin("sports").fingerprint();
    Fleets.write(folder.outdir().resolve("modules/packager/more.tf"), "");
    String added = origin("sports").fingerprint();

    assertThat(edited).isNotEqualTo(before);
    assertThat(added).isNotIn(before, edited);
  }

  @Test
  void onlyTheOutputsThatAStackReadsAreOfItsOrigin() throws IOException {
    assertThat(origin("news").shared())
        .isEqualTo(Fleets.json("{\"playback-domain\": \"d1.example\"}"));
    assertThat(origin("sports").shared()).isEmpty();
  }

  @Test
  void aStackIsReadyWhenTheSharedOneHasWhatItReads() throws IOException {
    Origins none = new Origins(folder, Fleets.json("{}"));

    assertThat(none.sharedIsReady("news")).isFalse();
    assertThat(none.sharedIsReady("sports")).isTrue();
    assertThat(new Origins(folder, OUTPUTS).sharedIsReady("news")).isTrue();
  }

  @Test
  void aGroupIsLackingWhereTheSharedStackTellsOfOthersOnly() throws IOException {
    JsonNode groups = Fleets.json("{\"channel-groups\": {\"value\": {\"main\": \"onair_main\"}}}");

    assertThat(new Origins(folder, groups).lacksGroup("more")).isTrue();
    assertThat(new Origins(folder, groups).lacksGroup("main")).isFalse();
    assertThat(new Origins(folder, Fleets.json("{}")).lacksGroup("more")).isFalse();
  }

  @Test
  void theVersionOfALocalStateIsItsLineageAndSerial() throws IOException {
    assertThat(origin("news").state()).isEmpty();

    Fleets.write(
        folder.state("news"),
        "{\"version\": 4, \"serial\": 7, \"outputs\": {\"serial\": 1}, \"lineage\": \"l\"}");

    assertThat(origin("news").state()).isEqualTo("l:7");
  }

  @Test
  void anOriginIsReadBackAsItWasWritten() throws IOException {
    assertThat(Origin.of(origin("news").json())).isEqualTo(origin("news"));
  }

  private Path module() {
    return folder.outdir().resolve("modules/packager/main.tf");
  }

  private Origin origin(String stack) throws IOException {
    return new Origins(folder, OUTPUTS).of(stack);
  }
}
