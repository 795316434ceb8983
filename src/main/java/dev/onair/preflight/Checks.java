package dev.onair.preflight;

import dev.onair.model.StateSpec;
import dev.onair.model.StateSpec.Hcp;
import dev.onair.model.StateSpec.Local;
import dev.onair.model.StateSpec.S3;
import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.MediaLiveUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All checks of what is to be deployed. */
public final class Checks {

  private final Scope scope;
  private final AwsAccount account;
  private final SharedAnswers answers;

  /** The checks of some channels and of what they share. */
  public Checks(Scope scope, AwsAccount account) {
    this.scope = scope;
    this.account = account;
    this.answers = SharedAnswers.of(account);
  }

  /** Whose credentials these are: what has to be in order before anything else is worth asking. */
  public Check identity() {
    return new IdentityCheck(scope.shared().aws(), account, answers.caller());
  }

  /** All others. */
  public List<Check> others() {
    List<Check> checks = new ArrayList<>();
    checks.add(new ServiceCheck("medialive", () -> words(answers.mediaLive().get())));
    checks.add(new ServiceCheck("mediapackage", () -> words(answers.packaging().get())));
    checks.add(new CloudFrontCheck(answers.distributions(), new FleetCounts(scope)));
    checks.addAll(new QuotaChecks(scope, answers, account).all());
    checks.addAll(new PermissionChecks(scope, answers, account).all());
    checks.addAll(delivery());
    checks.addAll(ingest());
    checks.addAll(state());
    return checks;
  }

  private List<Check> delivery() {
    List<Check> checks = new ArrayList<>();
    scope
        .shared()
        .delivery()
        .domain()
        .ifPresent(
            domain -> {
              checks.add(new CertificateCheck(domain, account));
              checks.add(new DomainNamesCheck(domain, scope, answers.distributions()));
            });
    scope
        .shared()
        .delivery()
        .access()
        .webAclArn()
        .ifPresent(arn -> checks.add(new WebAclCheck(arn, account)));
    return checks;
  }

  private List<Check> ingest() {
    Named named = Named.in(scope.channels());
    List<Check> checks = new ArrayList<>();
    if (!named.parameters().isEmpty()) {
      checks.add(new ParametersCheck(named.parameters(), account));
    }
    if (!named.flows().isEmpty()) {
      checks.add(new FlowsCheck(named.flows(), account));
    }
    if (!named.devices().isEmpty()) {
      String fleet = scope.shared().name();
      checks.add(new DevicesCheck(named.devices(), fleet, account, answers.mediaLive()));
    }
    if (!named.objects().isEmpty()) {
      checks.add(new ObjectsCheck(named.objects(), account));
    }
    return checks;
  }

  private List<Check> state() {
    return scope
        .shared()
        .state()
        .match(
            new StateSpec.Cases<List<Check>>() {
              @Override
              public List<Check> local(Local state) {
                return List.of();
              }

              @Override
              public List<Check> s3(S3 state) {
                return StateCheck.of(state, account);
              }

              @Override
              public List<Check> hcp(Hcp state) {
                return List.of();
              }
            });
  }

  private String words(MediaLiveUse use) {
    return "%d channels, %d inputs and %d input security groups in %s"
        .formatted(
            use.channels().size(),
            use.inputs().size(),
            use.inputSecurityGroups().size(),
            scope.shared().aws().region());
  }

  private String words(Map<String, Set<String>> groups) {
    return "%d channel groups with %d channels in %s"
        .formatted(
            groups.size(),
            groups.values().stream().mapToInt(Set::size).sum(),
            scope.shared().aws().region());
  }
}
