package dev.onair.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.QuotaCheck.Existing;
import dev.onair.fleet.SavedPlan.Basis;
import dev.onair.fleet.review.Finding;
import dev.onair.fleet.review.Impact;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotaCheckTest {

  private static final Optional<Existing> NOTHING_THERE = Optional.of(new Existing(0, 0, 0));

  @TempDir private Path root;
  private ProjectFolder project;

  @BeforeEach
  void aChannel() {
    project = ProjectFolder.in(root).channel("news", Fleets.PUSH);
  }

  @Test
  void whatFitsTheDefaultsIsFine() {
    assertThat(shortfalls(NOTHING_THERE, created("news"))).isEmpty();
  }

  @Test
  void theEleventhChannelOfAGroupIsOneTooMany() {
    for (int i = 1; i <= 10; i++) {
      project.channel("c" + i, Fleets.PULL);
    }

    assertThat(shortfalls(NOTHING_THERE))
        .containsExactly(
            "channels in group 'main': 11 needed, 10 allowed, 1 too many; ask AWS for more, then say"
                + " quotas.channels-per-group in shared.conf");
  }

  @Test
  void groupsAreCountedApart() {
    project.shared("groups { second {} }");
    for (int i = 1; i <= 10; i++) {
      project.channel("c" + i, Fleets.PULL + "group = second\n");
    }

    assertThat(shortfalls(NOTHING_THERE)).isEmpty();
  }

  @Test
  void groupsAndEndpointsHaveQuotasOfTheirOwn() {
    project.shared("groups { b {}, c {}, d {} }\nquotas.endpoints-per-channel = 1");

    assertThat(shortfalls(NOTHING_THERE))
        .extracting(line -> line.split(";", 2)[0])
        .containsExactly(
            "channel groups: 4 needed, 3 allowed, 1 too many",
            "endpoints of channel 'news': 2 needed, 1 allowed, 1 too many");
  }

  @Test
  void encoderChannelsAreThoseThereAndThoseThatThePlansMake() {
    assertThat(shortfalls(Optional.of(new Existing(5, 0, 0)), created("news")))
        .containsExactly(
            "MediaLive channels (5 there, 1 more): 6 needed, 5 allowed, 1 too many; ask AWS for more,"
                + " then say quotas.encoder-channels in shared.conf");
  }

  @Test
  void theFleetsOwnQuotasReplaceTheDefaults() {
    project.shared("quotas { encoder-channels = 6, inputs = 2 }");

    assertThat(shortfalls(Optional.of(new Existing(5, 2, 0)), created("news")))
        .extracting(line -> line.split(";", 2)[0])
        .containsExactly("MediaLive inputs (2 there, 1 more): 3 needed, 2 allowed, 1 too many");
  }

  @Test
  void aChannelThatCouldNotBePlannedYetCountsAsItsFileSays() {
    SavedPlan unplanned = Fleets.plan("news", Basis.NOTHING_DEPLOYED);

    assertThat(shortfalls(Optional.of(new Existing(5, 9, 5)), unplanned))
        .extracting(line -> line.split(":", 2)[0])
        .containsExactly(
            "MediaLive channels (5 there, 1 more)", "input security groups (5 there, 1 more)");
  }

  @Test
  void aReplacedInputExistsTwiceForAWhileAndAReplacedChannelDoesNot() {
    project.shared("quotas.inputs = 3");

    assertThat(
            shortfalls(
                Optional.of(new Existing(5, 3, 5)),
                Fleets.plan("news", Basis.PLAN, done("replace", "aws_medialive_channel.a")),
                Fleets.plan("sports", Basis.PLAN, done("replace", "aws_medialive_input.a"))))
        .extracting(line -> line.split(":", 2)[0])
        .containsExactly("MediaLive inputs (3 there, 1 more)");
  }

  @Test
  void whatIsThereAlreadyDoesNotForbidAnUpdate() {
    SavedPlan update = Fleets.plan("news", Basis.PLAN, done("update", "aws_medialive_channel.a"));

    assertThat(shortfalls(Optional.of(new Existing(7, 40, 9)), update)).isEmpty();
  }

  @Test
  void whereMediaLiveCannotBeAskedMediaPackagesQuotasAreLookedAtAllTheSame() {
    project.shared("quotas.endpoints-per-channel = 1");

    assertThat(shortfalls(Optional.empty(), created("news")))
        .extracting(line -> line.split(":", 2)[0])
        .containsExactly("endpoints of channel 'news'");
  }

  private List<String> shortfalls(Optional<Existing> existing, SavedPlan... plans) {
    return QuotaCheck.shortfalls(Fleets.spec(project), List.of(plans), existing);
  }

  private static SavedPlan created(String stack) {
    return Fleets.plan(
        stack,
        Basis.PLAN,
        done("create", "aws_medialive_channel.encoder-channel"),
        done("create", "aws_medialive_input.main"),
        done("create", "aws_medialive_input_security_group.main"));
  }

  private static Finding done(String action, String subject) {
    return new Finding(Impact.SAFE, subject, action, List.of(), "of a test");
  }
}
