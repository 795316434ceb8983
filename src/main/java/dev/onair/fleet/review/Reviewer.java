package dev.onair.fleet.review;

import dev.onair.fleet.review.Rule.Verdict;
import dev.onair.fleet.review.StackReview.Kind;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what a plan does to a live channel. */
public final class Reviewer {

  /** What only a running channel is interrupted by. */
  private static final Pattern OF_THE_ENCODER =
      Pattern.compile("aws_medialive_.*|aws_iam_role(_policy)?|AWS::MediaPackageV2::ChannelPolicy");

  private static final Verdict IDLE =
      new Verdict(Impact.SAFE, "the channel is off air: there is nothing to interrupt");
  private static final Finding START =
      new Finding(
          Impact.VIEWER_VISIBLE,
          "aws_medialive_channel.encoder-channel",
          "start",
          List.of(),
          "it is off air, and its file says start = true: it goes on air");
  private static final Verdict INCOMPLETE =
      new Verdict(Impact.OFF_AIR, "Terraform could not plan all of it");

  private Reviewer() {}

  /**
   * Reviews a plan.
   *
   * @param stack the stack's name
   * @param encoder what MediaLive says of the stack's encoder channel; IDLE makes its update safe,
   *     so apply must make sure that it still is
   */
  public static StackReview review(String stack, Plan read, EncoderState encoder) {
    List<Finding> findings = new ArrayList<>();
    for (PlannedChange change : read.changes()) {
      findings(change, encoder).stream()
          .filter(finding -> finding.impact() != Impact.NO_CHANGE)
          .forEach(findings::add);
    }
    if (!read.complete()) {
      findings.add(
          new Finding(INCOMPLETE.impact(), stack, "unknown", List.of(), INCOMPLETE.because()));
    }
    return new StackReview(
        stack, kind(read, findings), SettingEdits.of(read), findings, Optional.empty());
  }

  /**
   * A review of what is applied to a channel that is off air, though its file says that it should
   * be on air: applying also starts it, if only because onair looks for such channels afterwards.
   */
  public static StackReview starting(StackReview review) {
    if (review.startsTheChannel()) {
      return review;
    }
    List<Finding> findings = new ArrayList<>(review.findings());
    findings.add(START);
    Kind kind = review.kind() == Kind.UNCHANGED ? Kind.CHANGED : review.kind();
    return review.with(kind, findings);
  }

  private static Kind kind(Plan plan, List<Finding> findings) {
    if (findings.isEmpty()) {
      return Kind.UNCHANGED;
    }
    if (!plan.isDeployed()) {
      return Kind.NEW;
    }
    boolean allGo =
        plan.changes().stream()
            .filter(change -> !change.type().equals(PlannedChange.OUTPUT))
            .allMatch(change -> Set.of(Action.DELETE, Action.READ).contains(change.action()));
    return allGo ? Kind.DESTROYED : Kind.CHANGED;
  }

  private static List<Finding> findings(PlannedChange change, EncoderState encoder) {
    return switch (change.action()) {
      // A data source that is read later changes nothing by itself.
      case NO_OP, READ -> List.of();
      case UPDATE -> update(change, encoder);
      case REPLACE -> List.of(replacement(change, encoder));
      case CREATE, DELETE, OTHER ->
          List.of(finding(change, softened(change, encoder, Rules.of(change)), List.of()));
    };
  }

  /** One finding for each different verdict on the settings that change. */
  private static List<Finding> update(PlannedChange change, EncoderState encoder) {
    List<Difference> differences = Settings.of(change);
    if (differences.isEmpty()) {
      // Terraform wants an update, and it can't be seen of what.
      Verdict verdict = new Verdict(Impact.OFF_AIR, "the plan does not show what is updated");
      return List.of(finding(change, softened(change, encoder, verdict), List.of()));
    }
    Map<Verdict, List<String>> settings = new LinkedHashMap<>();
    for (Difference difference : differences) {
      Verdict verdict = softened(change, encoder, Rules.of(change, difference));
      settings.computeIfAbsent(verdict, v -> new ArrayList<>()).add(difference.toString());
    }
    return settings.entrySet().stream()
        .map(entry -> finding(change, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding replacement(PlannedChange change, EncoderState encoder) {
    List<String> settings =
        Settings.of(change).stream()
            // What is known only afterwards is so because of the replacement.
            .filter(difference -> difference.hidden().isEmpty())
            .map(Difference::toString)
            .toList();
    return finding(change, softened(change, encoder, Rules.of(change)), settings);
  }

  /** A channel that is off air can't be taken off air. */
  private static Verdict softened(PlannedChange change, EncoderState encoder, Verdict verdict) {
    boolean idle = encoder == EncoderState.IDLE && OF_THE_ENCODER.matcher(change.type()).matches();
    return idle && verdict.impact() == Impact.OFF_AIR ? IDLE : verdict;
  }

  private static Finding finding(PlannedChange change, Verdict verdict, List<String> settings) {
    String output = change.type().equals(PlannedChange.OUTPUT) ? "output " : "";
    return new Finding(
        verdict.impact(),
        output + change.address(),
        change.action().name().toLowerCase(Locale.ROOT),
        settings,
        verdict.because());
  }
}
