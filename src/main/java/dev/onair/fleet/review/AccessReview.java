package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.review.Difference.Kind;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.model.stack.StackAddresses;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what of a plan lets more, or fewer, push, watch, read or administrate. Of a stack that is
 * new, only what lets anyone push, what it may read or write that is not its own, and where it
 * sends its stream.
 */
final class AccessReview {

  private static final Set<Action> DOES =
      EnumSet.of(Action.CREATE, Action.UPDATE, Action.REPLACE, Action.DELETE);

  private static final Pattern GUARDS =
      Pattern.compile(
          "aws_(iam|kms|ssm|secretsmanager|wafv2|lambda|ram)_.*"
              + "|aws_cloudfront_(public_key|key_group|function)");

  /** Which of an input's or an encoder channel's settings say who pushes, and what it may do. */
  private static final Map<String, AccessKind> BEARERS =
      Map.of("input_security_groups", AccessKind.INGEST_OTHER, "role_arn", AccessKind.ROLE_OTHER);

  private final PlannedChange change;
  private final StackBefore stack;
  private final HiddenTexts hidden;
  private final List<AccessChange> found = new ArrayList<>();

  private AccessReview(PlannedChange change, StackBefore stack, HiddenTexts hidden) {
    this.change = change;
    this.stack = stack;
    this.hidden = hidden;
  }

  static List<AccessChange> of(Plan plan, HiddenTexts hidden) {
    StackBefore before = StackBefore.of(plan);
    List<AccessChange> found = new ArrayList<>();
    for (PlannedChange change : plan.changes()) {
      if (DOES.contains(change.action())) {
        AccessReview review = new AccessReview(change, before, hidden);
        review.look();
        found.addAll(review.found);
      }
    }
    return found;
  }

  private void look() {
    switch (change.type()) {
      case ProviderTypes.INPUT_SECURITY_GROUP -> networks();
      case ProviderTypes.INPUT, ProviderTypes.ENCODER_CHANNEL -> places();
      case ProviderTypes.ROLE_POLICY -> grants();
      case ProviderTypes.ROLE -> role();
      case ProviderTypes.PACKAGING_CHANNEL_POLICY, ProviderTypes.ORIGIN_ENDPOINT_POLICY ->
          packagingPolicy();
      case ProviderTypes.DATA -> rules();
      case ProviderTypes.TOPIC_SUBSCRIPTION, ProviderTypes.TOPIC_POLICY ->
          addIfAny(AccessKind.TOPIC, TopicAccess.of(change, stack.isNew()));
      case ProviderTypes.LOG_DESTINATION -> addIfAny(AccessKind.LOGS_SENT, LogAccess.of(change));
      default -> others();
    }
  }

  /** The policy's text, or all that Cloud Control is told, where it is known only afterwards. */
  private static boolean isOfThePolicy(Difference difference) {
    return difference.path().startsWith("Policy") || isUnseen(difference);
  }

  private static boolean isUnseen(Difference difference) {
    return difference.path().equals("desired_state");
  }

  private void others() {
    Optional<DeliveryAccess> delivery = DeliveryAccess.of(change.type());
    if (delivery.isPresent()) {
      changed(d -> delivery.get().judge(d, change.values().after()));
      if (change.action() == Action.DELETE || change.action() == Action.REPLACE) {
        delivery.get().gone().ifPresent(kind -> add(kind, List.of()));
      }
    } else if (GUARDS.matcher(change.type()).matches()) {
      add(AccessKind.OTHER, List.of());
    }
  }

  private void networks() {
    if (change.action() == Action.DELETE) {
      // Of a channel that goes as a whole, it is told that it goes.
      if (!stack.isGoing()) {
        addIfAny(AccessKind.INGEST_NARROWER, stack.shutOutBy(change));
      }
      return;
    }
    AllowlistChange list = AllowlistChange.of(change, stack.networksThatGo());
    if (list.isOpen()) {
      add(AccessKind.INGEST_OPEN, list.added());
    } else if (!stack.isNew() && !list.added().isEmpty()) {
      add(AccessKind.INGEST_WIDER, list.added());
    }
    if (!list.removed().isEmpty()) {
      add(AccessKind.INGEST_NARROWER, list.removed());
    }
  }

  private void places() {
    NamedPlaces before = stack.places();
    NamedPlaces after = NamedPlaces.in(change.values().after());
    addIfAny(AccessKind.SECRET_NAMED, RoleGrants.without(after.secrets(), before.secrets()));
    addIfAny(
        AccessKind.SECRET_CLEARTEXT, RoleGrants.without(after.cleartext(), before.cleartext()));
    addIfAny(AccessKind.FILES_OPEN, RoleGrants.without(after.open(), before.open()));
    addIfAny(AccessKind.BUCKET_NAMED, RoleGrants.without(after.buckets(), before.buckets()));
    // What a new channel plays is the channel itself, and stands in what was written for it.
    Set<String> hosts =
        stack.isNew() ? NamedPlaces.receivers(change.values().after()) : after.hosts();
    addIfAny(AccessKind.HOST_NAMED, RoleGrants.without(hosts, before.hosts()));
    changed(AccessReview::ofBearer);
  }

  /** An id that is known only afterwards is that of something that the plan makes, and judges. */
  private static Optional<AccessKind> ofBearer(Difference difference) {
    return difference.to().isEmpty() || difference.hidden().isPresent()
        ? Optional.empty()
        : Optional.ofNullable(BEARERS.get(difference.path().replaceFirst("\\[.*", "")));
  }

  /** What rules over channel files is no resource: it is told by what was written. */
  private void rules() {
    if (!change.address().equals(StackAddresses.WRITTEN)) {
      return;
    }
    Set<String> uses = EnvironmentUses.in(change.values().after());
    addIfAny(
        AccessKind.ENVIRONMENT,
        RoleGrants.without(uses, EnvironmentUses.in(change.values().before())));
    if (change.action() == Action.UPDATE) {
      RuleEdits.of(change, stack.isChannel()).forEach(this::addIfAny);
    }
  }

  private void role() {
    // A channel that is deployed has its role.
    if (change.action() == Action.CREATE && !stack.isNew()) {
      add(AccessKind.ROLE_TRUST, List.of());
    }
    changed(AccessReview::ofRole);
  }

  private static Optional<AccessKind> ofRole(Difference difference) {
    if (difference.path().startsWith("permissions_boundary")) {
      boolean isBare = difference.from().map(JsonNode::asText).orElse("").isEmpty();
      return Optional.of(isBare ? AccessKind.BOUNDARY_ON : AccessKind.BOUNDARY_OFF);
    }
    if (difference.path().startsWith("managed_policy_arns")) {
      return Optional.of(AccessKind.ROLE_GRANTED);
    }
    return Optional.of(AccessKind.ROLE_TRUST)
        .filter(kind -> difference.path().startsWith("assume_role_policy"));
  }

  private void packagingPolicy() {
    if (change.action() == Action.CREATE && !stack.isNew()) {
      addIfAny(AccessKind.PACKAGING_POLICY, stack.policies().strangersIn(change));
    }
    changed(where(AccessReview::isOfThePolicy, AccessKind.PACKAGING_POLICY));
  }

  private void grants() {
    if (change.action() != Action.DELETE && change.values().marks().at("policy").isUnknown()) {
      // What a new role may do follows from what its channel names, and that is known.
      if (!stack.isNew()) {
        add(AccessKind.ROLE_UNSEEN, List.of());
      }
      return;
    }
    RoleGrants grants = RoleGrants.of(change, stack.isNew());
    addIfAny(AccessKind.ROLE_GRANTED, grants.more());
    addIfAny(AccessKind.ROLE_REVOKED, grants.less());
  }

  private static Function<Difference, Optional<AccessKind>> where(
      Predicate<Difference> counts, AccessKind kind) {
    return difference -> Optional.of(kind).filter(k -> counts.test(difference));
  }

  /** The settings of an update or a replacement that count; those of each kind together. */
  private void changed(Function<Difference, Optional<AccessKind>> kind) {
    boolean isReplaced = change.action() == Action.REPLACE;
    if (change.action() != Action.UPDATE && !isReplaced) {
      return;
    }
    List<Difference> differences =
        Settings.of(change).stream()
            .filter(d -> d.kind() != Kind.REWRITTEN)
            // What is known only afterwards is so because of the replacement; what a policy of the
            // packager says is all in one text, and may be anything.
            .filter(d -> !isReplaced || d.hidden().isEmpty() || isUnseen(d))
            .map(d -> d.hiding(hidden))
            .toList();
    Map<AccessKind, List<Difference>> byKind = new EnumMap<>(AccessKind.class);
    for (Difference difference : differences) {
      kind.apply(difference)
          .ifPresent(k -> byKind.computeIfAbsent(k, any -> new ArrayList<>()).add(difference));
    }
    byKind.forEach((each, those) -> addIfAny(each, DifferenceText.inFull(those)));
  }

  private void addIfAny(AccessKind kind, List<String> details) {
    if (!details.isEmpty()) {
      add(kind, details);
    }
  }

  private void add(AccessKind kind, List<String> details) {
    found.add(
        new AccessChange(
            kind,
            Subject.of(change),
            ReviewedAction.of(change.action()),
            details.stream().map(hidden::takenFrom).toList()));
  }
}
