package dev.onair.operate.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An AWS account in the fleet's region, as its caller may see it. Every method is a question that
 * changes nothing; what is not there is an empty answer. All may throw {@link UnansweredException};
 * safe for use by several threads.
 */
public interface AwsAccount {

  /** Whose credentials these are; needs no permission. */
  Caller caller() throws UnansweredException;

  /** The partition that the region is in; known without asking. */
  String partition();

  /** What MediaLive has. */
  MediaLiveUse mediaLive() throws UnansweredException;

  /** The names of MediaPackage's channels, by their channel groups. */
  Map<String, Set<String>> packagingChannels() throws UnansweredException;

  /** The distributions. */
  List<ListedDistribution> distributions() throws UnansweredException;

  /**
   * A service's quotas.
   *
   * @param service its code at Service Quotas, such as {@code medialive}
   * @param region where it is asked
   */
  List<Quota> quotas(String service, String region) throws UnansweredException;

  /** IAM's roles, and their quota. */
  RoleCount roles() throws UnansweredException;

  /** The ARN of a role, with its path, which a session's ARN lacks. */
  Optional<String> roleArn(String name) throws UnansweredException;

  /**
   * What IAM's policies say of actions.
   *
   * @param principal the ARN of a user or a role
   * @param resource the ARN that the actions are on, or {@code *}
   * @param keys what conditions may ask for, beside the region and who a role is passed to
   */
  List<Decision> simulate(
      String principal, List<String> actions, String resource, Map<String, String> keys)
      throws UnansweredException;

  /** A certificate in the region that its ARN names. */
  Optional<Certificate> certificate(String arn) throws UnansweredException;

  /** Whether there is a web ACL of scope CLOUDFRONT. */
  boolean webAcl(String arn) throws UnansweredException;

  /** The types of those Systems Manager parameters that there are, by name. */
  Map<String, String> parameters(Collection<String> names) throws UnansweredException;

  /** The status of a MediaConnect flow. */
  Optional<String> flow(String arn) throws UnansweredException;

  /** The Link devices, by id. */
  Map<String, Device> devices() throws UnansweredException;

  /** Whether there is an object in S3 that the caller may read. */
  boolean object(String bucket, String key) throws UnansweredException;

  /** Who the caller is after assuming a role. */
  Caller assumed(String roleArn) throws UnansweredException;

  /** The region of the state's bucket; empty where there is no such bucket. */
  Optional<String> bucketRegion(StateAccess access) throws UnansweredException;

  /** Whether the state's bucket keeps old versions. */
  boolean bucketVersioned(StateAccess access) throws UnansweredException;

  /** The state of a KMS key, such as {@code Enabled}. */
  Optional<String> key(String arn, Optional<String> roleArn) throws UnansweredException;
}
