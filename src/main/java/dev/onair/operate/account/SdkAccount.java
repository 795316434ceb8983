package dev.onair.operate.account;

import dev.onair.operate.AwsAccess;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The account, asked by AWS's SDK. */
public final class SdkAccount implements AwsAccount, AutoCloseable {

  private final AwsAccess access;
  private final Deployed deployed;
  private final Permissions permissions;
  private final Delivery delivery;
  private final InputDependencies inputs;

  private SdkAccount(AwsAccess access) {
    this.access = access;
    this.deployed = new Deployed(access);
    this.permissions = new Permissions(access);
    this.delivery = new Delivery(access);
    this.inputs = new InputDependencies(access);
  }

  /**
   * The account of a region's caller.
   *
   * @param environment where credentials and another endpoint are looked for first, by AWS's own
   *     variables; what is not there comes from wherever the SDK finds it
   */
  public static SdkAccount in(String region, Map<String, String> environment) {
    return new SdkAccount(new AwsAccess(region, environment));
  }

  @Override
  public Caller caller() throws UnansweredException {
    return caller(access);
  }

  @Override
  public String partition() {
    return PartitionMetadata.of(Region.of(access.region())).id();
  }

  @Override
  public MediaLiveUse mediaLive() throws UnansweredException {
    return deployed.mediaLive();
  }

  @Override
  public Map<String, Set<String>> packagingChannels() throws UnansweredException {
    return deployed.packagingChannels();
  }

  @Override
  public List<ListedDistribution> distributions() throws UnansweredException {
    return delivery.distributions();
  }

  @Override
  public List<Quota> quotas(String service, String region) throws UnansweredException {
    return new Quotas(access.in(region)).of(service);
  }

  @Override
  public RoleCount roles() throws UnansweredException {
    return permissions.roles();
  }

  @Override
  public Optional<String> roleArn(String name) throws UnansweredException {
    return permissions.roleArn(name);
  }

  @Override
  public List<Decision> simulate(
      String principal, List<String> actions, String resource, Map<String, String> keys)
      throws UnansweredException {
    return permissions.simulate(principal, actions, resource, keys);
  }

  @Override
  public Optional<Certificate> certificate(String arn) throws UnansweredException {
    return delivery.certificate(arn);
  }

  @Override
  public boolean webAcl(String arn) throws UnansweredException {
    return delivery.webAcl(arn);
  }

  @Override
  public Map<String, String> parameters(Collection<String> names) throws UnansweredException {
    return inputs.parameters(names);
  }

  @Override
  public Optional<String> flow(String arn) throws UnansweredException {
    return inputs.flow(arn);
  }

  @Override
  public Map<String, Device> devices() throws UnansweredException {
    return deployed.devices();
  }

  @Override
  public boolean object(String bucket, String key) throws UnansweredException {
    return inputs.object(bucket, key);
  }

  @Override
  public Caller assumed(String roleArn) throws UnansweredException {
    return caller(AssumedRole.of(access, roleArn));
  }

  @Override
  public Optional<String> bucketRegion(StateAccess state) throws UnansweredException {
    return new StateBucket(access, state).region();
  }

  @Override
  public boolean bucketVersioned(StateAccess state) throws UnansweredException {
    return new StateBucket(access, state).versioned();
  }

  @Override
  public Optional<String> key(String arn, Optional<String> roleArn) throws UnansweredException {
    return StateBucket.key(access, arn, roleArn);
  }

  @Override
  public void close() {
    deployed.close();
    permissions.close();
    delivery.close();
    inputs.close();
  }

  private static Caller caller(AwsAccess access) throws UnansweredException {
    try (StsClient sts = access.client(StsClient.builder(), "STS")) {
      GetCallerIdentityResponse identity =
          new Question("sts:GetCallerIdentity").answer(sts::getCallerIdentity);
      return new Caller(identity.account(), identity.arn());
    }
  }
}
