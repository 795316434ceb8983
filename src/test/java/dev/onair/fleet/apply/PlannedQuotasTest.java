package dev.onair.fleet.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.PlannedQuotas.Existing;
import dev.onair.fleet.plan.SavedPlan;
import dev.onair.fleet.plan.SavedPlan.Basis;
import dev.onair.fleet.review.Findings;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.ReviewFinding;
import dev.onair.fleet.review.ReviewedAction;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannedQuotasTest {

  private static final Existing NOTHING_THERE = packaging(Map.of());

  private static final String PACKAGING_CHANNEL = "AWS::MediaPackageV2::Channel";

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
  void theEleventhChannelOfAGroupIsOneTooManyWhateverTheFilesSay() {
    Map<String, Set<String>> full = Map.of("onair_main", channels(10));

    assertThat(shortfalls(packaging(full), created("news")))
        .containsExactly(
            "channels in group 'main' (10 there, 1 more): 11 needed, 10 allowed, 1 too many; ask"
                + " AWS for more, then say quotas.channels-per-group in shared.conf");
  }

  @Test
  void aGroupInWhichNothingIsMadeForbidsNothing() {
    project.shared("groups { second {} }").channel("sports", Fleets.PULL + "group = second\n");
    Map<String, Set<String>> overfull =
        Map.of("onair_main", channels(12), "onair_second", channels(9));

    assertThat(
            shortfalls(
                packaging(overfull),
                Fleets.plan("news", Basis.PLAN, done(ReviewedAction.UPDATE, PACKAGING_CHANNEL)),
                created("sports")))
        .isEmpty();
  }

  @Test
  void aChannelThatIsMadeAnewWhereItWasIsNotOneMoreAndInAnotherGroupItIs() {
    SavedPlan replaced =
        Fleets.plan("news", Basis.PLAN, done(ReviewedAction.REPLACE, PACKAGING_CHANNEL));
    Set<String> withNews = new TreeSet<>(channels(9));
    withNews.add("news");

    assertThat(shortfalls(packaging(Map.of("onair_main", withNews)), replaced)).isEmpty();
    assertThat(shortfalls(packaging(Map.of("onair_main", channels(10))), replaced))
        .extracting(line -> line.split(":", 2)[0])
        .containsExactly("channels in group 'main' (10 there, 1 more)");
  }

  @Test
  void groupsAreCountedIfThePlansMakeOne() {
    Map<String, Set<String>> three = Map.of("onair_main", Set.of(), "a", Set.of(), "b", Set.of());
    SavedPlan shared =
        Fleets.plan(
            "shared", Basis.PLAN, done(ReviewedAction.CREATE, "aws_media_packagev2_channel_group"));

    assertThat(shortfalls(packaging(three), created("news"))).isEmpty();
    assertThat(shortfalls(packaging(three), shared))
        .extracting(line -> line.split(";", 2)[0])
        .containsExactly("channel groups (3 there, 1 more): 4 needed, 3 allowed, 1 too many");
  }

  @Test
  void encoderChannelsAreThoseThereAndThoseThatThePlansMake() {
    assertThat(shortfalls(mediaLive(5, 0, 0), created("news")))
        .containsExactly(
            "MediaLive channels (5 there, 1 more): 6 needed, 5 allowed, 1 too many; ask AWS for"
                + " more, then say quotas.encoder-channels in shared.conf");
  }

  @Test
  void theFleetsOwnQuotasReplaceTheDefaults() {
    project.shared("quotas { encoder-channels = 6, inputs = 2 }");

    assertThat(shortfalls(mediaLive(5, 2, 0), created("news")))
        .extracting(line -> line.split(";", 2)[0])
        .containsExactly("MediaLive inputs (2 there, 1 more): 3 needed, 2 allowed, 1 too many");
  }

  @Test
  void aChannelThatCouldNotBePlannedYetCountsAsItsFileSays() {
    SavedPlan unplanned = Fleets.plan("news", Basis.NOTHING_DEPLOYED);

    assertThat(shortfalls(mediaLive(5, 9, 5), unplanned))
        .extracting(line -> line.split(":", 2)[0])
        .containsExactly(
            "MediaLive channels (5 there, 1 more)", "input security groups (5 there, 1 more)");
  }

  @Test
  void aReplacedInputExistsTwiceForAWhileAndAReplacedChannelDoesNot() {
    project.shared("quotas.inputs = 3");

    assertThat(
            shortfalls(
                mediaLive(5, 3, 5),
                Fleets.plan(
                    "news", Basis.PLAN, done(ReviewedAction.REPLACE, "aws_medialive_channel")),
                Fleets.plan(
                    "sports", Basis.PLAN, done(ReviewedAction.REPLACE, "aws_medialive_input"))))
        .extracting(line -> line.split(":", 2)[0])
        .containsExactly("MediaLive inputs (3 there, 1 more)");
  }

  @Test
  void whatIsThereAlreadyDoesNotForbidAnUpdate() {
    SavedPlan update =
        Fleets.plan("news", Basis.PLAN, done(ReviewedAction.UPDATE, "aws_medialive_channel"));

    assertThat(shortfalls(mediaLive(7, 40, 9), update)).isEmpty();
  }

  private static Existing mediaLive(int channels, int inputs, int groups) {
    return new Existing(channels, inputs, groups, Map.of());
  }

  private static Existing packaging(Map<String, Set<String>> groups) {
    return new Existing(0, 0, 0, groups);
  }

  /** Orphans, or those of others. */
  private static Set<String> channels(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.toSet());
  }

  private List<String> shortfalls(Existing existing, SavedPlan... plans) {
    return PlannedQuotas.shortfalls(Fleets.spec(project), List.of(plans), existing);
  }

  private static SavedPlan created(String stack) {
    return Fleets.plan(
        stack,
        Basis.PLAN,
        done(ReviewedAction.CREATE, PACKAGING_CHANNEL),
        done(ReviewedAction.CREATE, "aws_medialive_channel"),
        done(ReviewedAction.CREATE, "aws_medialive_input"),
        done(ReviewedAction.CREATE, "aws_medialive_input_security_group"));
  }

  private static ReviewFinding done(ReviewedAction action, String type) {
    return Findings.of(Impact.SAFE, action, type);
  }
}
