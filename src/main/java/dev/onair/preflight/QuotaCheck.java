package dev.onair.preflight;

import dev.onair.operate.account.Quota;
import dev.onair.operate.account.UnansweredException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether a quota allows what the files need beside what there is. */
final class QuotaCheck extends Check {

  private final Kind kind;
  private final Once<List<Quota>> quotas;
  private final Once.Question<List<Count>> counts;

  /**
   * A quota that is looked at.
   *
   * @param name the check's, and that of the setting under {@code quotas}, where there is one
   * @param code its code at Service Quotas
   * @param title its name there, for the case that the code changes
   * @param configured what {@code shared.conf} says; absent where it says nothing
   */
  record Kind(String name, String code, String title, Optional<Integer> configured) {
    Kind {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(configured, "configured");
    }
  }

  QuotaCheck(Kind kind, Once<List<Quota>> quotas, Once.Question<List<Count>> counts) {
    super(Topic.QUOTA, kind.name());
    this.kind = kind;
    this.quotas = quotas;
    this.counts = counts;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    List<Count> counted =
        counts.ask().stream().sorted(Comparator.comparing(Count::after).reversed()).toList();
    if (counted.isEmpty()) {
      return List.of(Finding.ok("none needed"));
    }
    Optional<Quota> quota;
    try {
      quota = quota();
    } catch (UnansweredException e) {
      return List.of(
          Finding.couldNotAsk(counted.get(0) + "; how many are allowed: " + e.getMessage()));
    }
    if (quota.isEmpty()) {
      return List.of(
          Finding.couldNotAsk(
              "%s; Service Quotas lists no '%s' here".formatted(counted.get(0), kind.title())));
    }
    return findings(counted, quota.get());
  }

  private Optional<Quota> quota() throws UnansweredException {
    List<Quota> all = quotas.get();
    return all.stream()
        .filter(quota -> quota.code().equals(kind.code()))
        .findFirst()
        .or(() -> all.stream().filter(q -> q.name().equalsIgnoreCase(kind.title())).findFirst());
  }

  private List<Finding> findings(List<Count> counted, Quota quota) {
    String allowed = ", %d allowed%s".formatted(quota.value(), quota.own() ? "" : " by default");
    List<Finding> exceeded =
        counted.stream()
            .filter(count -> count.after() > quota.value() && count.grows())
            .map(count -> Finding.problem(count + allowed, raise(count.after(), quota)))
            .toList();
    if (!exceeded.isEmpty()) {
      return exceeded;
    }
    Optional<Integer> other = kind.configured().filter(value -> value != quota.value());
    String found = counted.get(0) + allowed;
    return List.of(
        other.isEmpty()
            ? Finding.ok(found)
            : Finding.warning(
                found + "; shared.conf says quotas.%s = %d".formatted(kind.name(), other.get()),
                "say quotas.%s = %d in shared.conf".formatted(kind.name(), quota.value())));
  }

  private static String raise(int needed, Quota quota) {
    return "ask AWS for %d: quota '%s'%s"
        .formatted(needed, quota.name(), quota.code().isEmpty() ? "" : " (" + quota.code() + ")");
  }
}
