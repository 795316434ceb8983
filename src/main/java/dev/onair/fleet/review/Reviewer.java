package dev.onair.fleet.review;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.review.StackReview.Kind;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.model.stack.StackAddresses;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what a plan does to a live channel. */
public final class Reviewer {

  /** What only a running channel is interrupted by. */
  private static final Pattern OF_THE_ENCODER =
      Pattern.compile(
          String.join(
              "|",
              "aws_medialive_.*",
              ProviderTypes.ROLE,
              ProviderTypes.ROLE_POLICY,
              ProviderTypes.PACKAGING_CHANNEL_POLICY));

  private static final ReviewFinding START =
      new ReviewFinding(
          ReviewRules.STARTED_BY_ONAIR,
          new Subject(ProviderTypes.ENCODER_CHANNEL, StackAddresses.ENCODER_CHANNEL),
          ReviewedAction.START,
          List.of());

  private Reviewer() {}

  /**
   * Reviews a plan.
   *
   * @param stack the stack's name
   * @param encoder what MediaLive says of the stack's encoder channel; IDLE makes its update safe,
   *     so apply must make sure that it still is
   */
  public static StackReview review(String stack, Plan read, EncoderState encoder) {
    return review(stack, read, encoder, HiddenTexts.NONE);
  }

  /**
   * The same without what came from the environment: it stands in no text, no JSON, and no saved
   * plan.
   */
  public static StackReview review(
      String stack, Plan read, EncoderState encoder, HiddenTexts hidden) {
    List<ReviewFinding> findings = new ArrayList<>();
    for (PlannedChange change : read.changes()) {
      findings(change, encoder).stream()
          .filter(finding -> finding.impact() != Impact.NO_CHANGE)
          .map(finding -> finding.hiding(hidden))
          .forEach(findings::add);
    }
    if (!read.complete()) {
      findings.add(
          new ReviewFinding(
              ReviewRules.INCOMPLETE,
              new Subject(Subject.STACK, stack),
              ReviewedAction.UNKNOWN,
              List.of()));
    }
    return new StackReview(
        stack,
        kind(read, findings),
        SettingEdits.of(read).stream().map(edit -> edit.hiding(hidden)).toList(),
        findings,
        AccessReview.of(read, hidden),
        Optional.empty(),
        CostChange.of(read));
  }

  /**
   * A review of what is applied to a channel that is off air, though its file says that it should
   * be on air: applying also starts it, if only because onair looks for such channels afterwards.
   */
  public static StackReview starting(StackReview review) {
    if (review.startsTheChannel()) {
      return review;
    }
    List<ReviewFinding> findings = new ArrayList<>(review.findings());
    findings.add(START);
    Kind kind = review.kind() == Kind.UNCHANGED ? Kind.CHANGED : review.kind();
    return review.with(kind, findings);
  }

  private static Kind kind(Plan plan, List<ReviewFinding> findings) {
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

  private static List<ReviewFinding> findings(PlannedChange change, EncoderState encoder) {
    return switch (change.action()) {
      // A data source that is read later changes nothing by itself.
      case NO_OP, READ -> List.of();
      case UPDATE -> update(change, encoder);
      case REPLACE -> List.of(replacement(change, encoder));
      case CREATE, DELETE, OTHER ->
          List.of(finding(change, softened(change, encoder, ReviewRules.of(change)), List.of()));
    };
  }

  /** One finding for each different ruling on the settings that change. */
  private static List<ReviewFinding> update(PlannedChange change, EncoderState encoder) {
    List<Difference> differences = Settings.of(change);
    if (differences.isEmpty()) {
      return List.of(finding(change, softened(change, encoder, ReviewRules.UNSEEN), List.of()));
    }
    Map<Ruling, List<Difference>> settings = new LinkedHashMap<>();
    for (Difference difference : differences) {
      Ruling ruling = softened(change, encoder, ReviewRules.of(change, difference));
      settings.computeIfAbsent(ruling, v -> new ArrayList<>()).add(difference);
    }
    return settings.entrySet().stream()
        .map(entry -> finding(change, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ReviewFinding replacement(PlannedChange change, EncoderState encoder) {
    List<Difference> settings =
        Settings.of(change).stream()
            // What is known only afterwards is so because of the replacement.
            .filter(difference -> difference.hidden().isEmpty())
            .toList();
    return finding(change, softened(change, encoder, ReviewRules.of(change)), settings);
  }

  /** A channel that is off air can't be taken off air. */
  private static Ruling softened(PlannedChange change, EncoderState encoder, Ruling ruling) {
    boolean idle = encoder == EncoderState.IDLE && OF_THE_ENCODER.matcher(change.type()).matches();
    return idle && ruling.impact() == Impact.OFF_AIR ? ReviewRules.IDLE : ruling;
  }

  private static ReviewFinding finding(
      PlannedChange change, Ruling ruling, List<Difference> settings) {
    return new ReviewFinding(
        ruling, Subject.of(change), ReviewedAction.of(change.action()), settings);
  }
}
