package dev.onair.preflight;

import dev.onair.model.SharedSpec;
import dev.onair.model.StateSpec;
import dev.onair.model.StateSpec.Hcp;
import dev.onair.model.StateSpec.Local;
import dev.onair.model.StateSpec.S3;
import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.Caller;
import dev.onair.operate.account.UnansweredException;
import dev.onair.preflight.NeededActions.OnResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The permissions that are looked at: a check for each service. */
final class PermissionChecks {

  /** What stands for a channel where there is none yet. */
  private static final String SOME_CHANNEL = "channel";

  private final Scope scope;
  private final AwsAccount account;
  private final Once<Caller> caller;
  private final Once<Optional<String>> principal;

  PermissionChecks(Scope scope, SharedAnswers answers, AwsAccount account) {
    this.scope = scope;
    this.account = account;
    this.caller = answers.caller();
    this.principal = new Once<>(() -> new Principal(account).of(caller.get()));
  }

  List<Check> all() {
    Map<String, List<OnResource>> services = new LinkedHashMap<>();
    NeededActions.all().stream()
        .filter(needed -> isNeeded(needed.condition()))
        .forEach(n -> services.computeIfAbsent(n.service(), s -> new ArrayList<>()).add(n));
    List<Check> checks = new ArrayList<>();
    services.forEach((service, needed) -> checks.add(check(service, needed)));
    return checks;
  }

  private Check check(String service, List<OnResource> needed) {
    return new PermissionCheck(service, account, principal, () -> filled(needed), keys());
  }

  private Map<String, String> keys() {
    return boundary().map(arn -> Map.of("iam:PermissionsBoundary", arn)).orElse(Map.of());
  }

  private Optional<String> boundary() {
    return scope.shared().aws().roles().permissionsBoundaryArn();
  }

  private List<OnResource> filled(List<OnResource> needed) throws UnansweredException {
    Map<String, String> values = values(caller.get());
    return needed.stream().map(one -> one.with(values)).toList();
  }

  private Map<String, String> values(Caller found) {
    SharedSpec shared = scope.shared();
    String channel = scope.channels().stream().findFirst().map(c -> c.name()).orElse(SOME_CHANNEL);
    Map<String, String> values = new HashMap<>();
    values.put("partition", found.partition());
    values.put("account", found.account());
    values.put("region", shared.aws().region());
    values.put("fleet", shared.name());
    values.put("bucket-fleet", shared.name().toLowerCase(Locale.ROOT));
    values.put("group", shared.groupName(shared.groups().get(0).name()));
    values.put("channel", channel);
    values.put("role-path", shared.aws().roles().path());
    s3().ifPresent(
            state -> {
              values.put("state-bucket", state.bucket().name());
              values.put("state-key", state.key(channel));
            });
    return values;
  }

  private boolean isNeeded(String condition) {
    return switch (condition) {
      case "alarms" -> scope.shared().alarms().isPresent();
      case "boundary" -> boundary().isPresent();
      case "dashboards" -> scope.shared().dashboards().ofFleet();
      case "logs" -> scope.shared().delivery().accessLogs().isPresent();
      case "packaging-logs" -> scope.shared().packagingLogs().isPresent();
      // With a role it is that role's permissions that count.
      case "state" -> s3().filter(state -> state.roleArn().isEmpty()).isPresent();
      default -> true;
    };
  }

  private Optional<S3> s3() {
    return scope
        .shared()
        .state()
        .match(
            new StateSpec.Cases<Optional<S3>>() {
              @Override
              public Optional<S3> local(Local state) {
                return Optional.empty();
              }

              @Override
              public Optional<S3> s3(S3 state) {
                return Optional.of(state);
              }

              @Override
              public Optional<S3> hcp(Hcp state) {
                return Optional.empty();
              }
            });
  }
}
