package dev.onair.fleet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.terraform.state.Outputs;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PremisesNow, and the fingerprints in them. */
class PremisesNowTest {

  private static final String NEWS =
      "{\"a\": \"${data.terraform_remote_state.shared.outputs.playback-domain}/out\"}";

  private static final Outputs OUTPUTS =
      Outputs.of(
          Fleets.json(
              """
          { "playback-domain": { "value": "d1.example" }, "log-bucket": { "value": "logs" } }
          """));

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

    assertThat(premises("news")).isEqualTo(premises("news"));
    assertThat(new PremisesNow(other, OUTPUTS).of("news")).isEqualTo(premises("news"));
  }

  @Test
  void anEditOfAStackChangesItsFingerprintAndNoOther() throws IOException {
    Premises news = premises("news");
    Premises sports = premises("sports");

    Fleets.stack(folder, "sports", "{\"edited\": true}");

    assertThat(premises("sports").fingerprint()).isNotEqualTo(sports.fingerprint());
    assertThat(premises("news")).isEqualTo(news);
  }

  @Test
  void aModuleCountsForEveryStackByItsTextAndItsName() throws IOException {
    String before = premises("sports").fingerprint();

    Fleets.write(module(), "two");
    String edited = premises("sports").fingerprint();
    Fleets.write(folder.outdir().resolve("modules/packager/more.tf"), "");
    String added = premises("sports").fingerprint();

    assertThat(edited).isNotEqualTo(before);
    assertThat(added).isNotIn(before, edited);
  }

  @Test
  void onlyTheOutputsThatAStackReadsAreOfItsOrigin() throws IOException {
    assertThat(premises("news").shared())
        .isEqualTo(Fleets.json("{\"playback-domain\": \"d1.example\"}"));
    assertThat(premises("sports").shared()).isEmpty();
  }

  @Test
  void aStackIsReadyWhenTheSharedOneHasWhatItReads() throws IOException {
    PremisesNow none = new PremisesNow(folder, Outputs.NONE);

    assertThat(none.sharedIsReady("news")).isFalse();
    assertThat(none.sharedIsReady("sports")).isTrue();
    assertThat(new PremisesNow(folder, OUTPUTS).sharedIsReady("news")).isTrue();
  }

  @Test
  void aGroupIsLackingWhereTheSharedStackTellsOfOthersOnly() throws IOException {
    Outputs groups =
        Outputs.of(Fleets.json("{\"channel-groups\": {\"value\": {\"main\": \"onair_main\"}}}"));

    assertThat(new PremisesNow(folder, groups).lacksGroup("more")).isTrue();
    assertThat(new PremisesNow(folder, groups).lacksGroup("main")).isFalse();
    assertThat(new PremisesNow(folder, Outputs.NONE).lacksGroup("more")).isFalse();
  }

  @Test
  void theVersionOfALocalStateIsItsLineageAndSerial() throws IOException {
    assertThat(premises("news").state()).isEmpty();

    Fleets.write(
        folder.state("news"),
        "{\"version\": 4, \"serial\": 7, \"outputs\": {\"serial\": 1}, \"lineage\": \"l\"}");

    assertThat(premises("news").state()).isEqualTo("l:7");
  }

  private Path module() {
    return folder.outdir().resolve("modules/packager/main.tf");
  }

  private Premises premises(String stack) throws IOException {
    return new PremisesNow(folder, OUTPUTS).of(stack);
  }
}
