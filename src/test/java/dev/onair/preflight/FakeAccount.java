package dev.onair.preflight;

import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.Caller;
import dev.onair.operate.account.Certificate;
import dev.onair.operate.account.Decision;
import dev.onair.operate.account.Device;
import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.MediaLiveUse;
import dev.onair.operate.account.Quota;
import dev.onair.operate.account.RoleCount;
import dev.onair.operate.account.StateAccess;
import dev.onair.operate.account.UnansweredException;
import dev.onair.operate.account.UnansweredException.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account in memory, in which a test says what there is, and which questions are refused. */
final class FakeAccount implements AwsAccount {

  static final String ACCOUNT = "123456789012";

  Caller caller = new Caller(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":user/ada");
  String partition = "aws";
  MediaLiveUse mediaLive = new MediaLiveUse(List.of(), List.of(), List.of());
  Map<String, Set<String>> packaging = Map.of();
  List<ListedDistribution> distributions = List.of();
  final List<Quota> quotas = new ArrayList<>();
  RoleCount roles = new RoleCount(0, 1000);
  Optional<String> roleArn = Optional.empty();
  final Map<String, List<String>> denied = new HashMap<>();
  final List<String> simulated = new ArrayList<>();
  Map<String, String> keys = Map.of();
  Optional<Certificate> certificate = Optional.empty();
  boolean webAcl;
  Map<String, String> parameters = Map.of();
  Map<String, String> flows = Map.of();
  Map<String, Device> devices = Map.of();
  Set<String> objects = Set.of();
  Optional<String> bucketRegion = Optional.empty();
  boolean versioned = true;
  Optional<String> key = Optional.empty();
  final Map<String, Reason> refused = new HashMap<>();
  final Map<String, RuntimeException> bugs = new HashMap<>();

  FakeAccount() {
    quota("L-D1AFAF75", "Channels", 5);
    quota("L-4D7207DE", "Pull Inputs", 100);
    quota("L-9E233AF7", "Push Inputs", 5);
    quota("L-FBCE2FC3", "MediaConnect Inputs", 5);
    quota("L-BDF24E14", "Device Inputs", 100);
    quota("L-6A0116BB", "Input Security Groups", 5);
    quota("L-A7040149", "Channel Groups", 3);
    quota("L-55777135", "Channels per channel group", 10);
    quota("L-305BEE26", "Origin endpoints per channel", 10);
    quota("L-24B04930", "Web distributions per AWS account", 200);
  }

  void quota(String code, String name, int value) {
    quotas.removeIf(quota -> quota.code().equals(code));
    quotas.add(new Quota(code, name, value, true));
  }

  /** What is asked by that permission is refused. */
  void refuse(String permission, Reason reason) {
    refused.put(permission, reason);
  }

  private <T> T answer(String permission, T answer) throws UnansweredException {
    if (bugs.containsKey(permission)) {
      throw bugs.get(permission);
    }
    if (refused.containsKey(permission)) {
      throw new UnansweredException(refused.get(permission), "it takes " + permission, null);
    }
    return answer;
  }

  @Override
  public Caller caller() throws UnansweredException {
    return answer("sts:GetCallerIdentity", caller);
  }

  @Override
  public String partition() {
    return partition;
  }

  @Override
  public MediaLiveUse mediaLive() throws UnansweredException {
    return answer("medialive:ListChannels", mediaLive);
  }

  @Override
  public Map<String, Set<String>> packagingChannels() throws UnansweredException {
    return answer("mediapackagev2:ListChannels", packaging);
  }

  @Override
  public List<ListedDistribution> distributions() throws UnansweredException {
    return answer("cloudfront:ListDistributions", distributions);
  }

  @Override
  public List<Quota> quotas(String service, String region) throws UnansweredException {
    return answer("servicequotas:ListServiceQuotas", List.copyOf(quotas));
  }

  @Override
  public RoleCount roles() throws UnansweredException {
    return answer("iam:GetAccountSummary", roles);
  }

  @Override
  public Optional<String> roleArn(String name) throws UnansweredException {
    return answer("iam:GetRole", roleArn);
  }

  @Override
  public List<Decision> simulate(
      String principal, List<String> actions, String resource, Map<String, String> keys)
      throws UnansweredException {
    synchronized (simulated) {
      simulated.add(principal + " " + resource);
      this.keys = keys;
    }
    return answer(
        "iam:SimulatePrincipalPolicy",
        actions.stream()
            .map(a -> new Decision(a, !denied.containsKey(a), denied.getOrDefault(a, List.of())))
            .toList());
  }

  @Override
  public Optional<Certificate> certificate(String arn) throws UnansweredException {
    return answer("acm:DescribeCertificate", certificate);
  }

  @Override
  public boolean webAcl(String arn) throws UnansweredException {
    return answer("wafv2:GetWebACL", webAcl);
  }

  @Override
  public Map<String, String> parameters(Collection<String> names) throws UnansweredException {
    return answer("ssm:DescribeParameters", parameters);
  }

  @Override
  public Optional<String> flow(String arn) throws UnansweredException {
    return answer("mediaconnect:DescribeFlow", Optional.ofNullable(flows.get(arn)));
  }

  @Override
  public Map<String, Device> devices() throws UnansweredException {
    return answer("medialive:ListInputDevices", devices);
  }

  @Override
  public boolean object(String bucket, String key) throws UnansweredException {
    return answer("s3:GetObject", objects.contains(bucket + "/" + key));
  }

  @Override
  public Caller assumed(String role) throws UnansweredException {
    return answer(
        "sts:AssumeRole",
        new Caller(ACCOUNT, "arn:aws:sts::" + ACCOUNT + ":assumed-role/state/onair"));
  }

  @Override
  public Optional<String> bucketRegion(StateAccess access) throws UnansweredException {
    return answer("s3:ListBucket", bucketRegion);
  }

  @Override
  public boolean bucketVersioned(StateAccess access) throws UnansweredException {
    return answer("s3:GetBucketVersioning", versioned);
  }

  @Override
  public Optional<String> key(String arn, Optional<String> role) throws UnansweredException {
    return answer("kms:DescribeKey", key);
  }
}
