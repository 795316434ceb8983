package dev.onair.constructs.access;

import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.providers.aws.iam_role.IamRole;
import com.hashicorp.cdktf.providers.aws.iam_role_policy.IamRolePolicy;
import dev.onair.constructs.References;
import dev.onair.constructs.ResourceNames;
import dev.onair.model.AwsSpec;
import dev.onair.model.ChannelSpec;
import dev.onair.model.S3Location;
import dev.onair.model.stack.ProviderTypes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The role with which MediaLive runs one channel: exactly what that channel needs, as far as
 * MediaLive takes it. {@code docs/access.md} says what each permission is for, and why some have a
 * star.
 */
public final class EncoderRole {

  /** AWS: role names have at most 64 characters. */
  private static final int MAX_NAME = 64;

  private static final String POLICY_ID = "encoder-role-policy";

  private static final String ID = "encoder-role";

  private final TerraformStack stack;
  private final Here here;
  private final List<String> otherAccounts;

  private EncoderRole(TerraformStack stack, Here here, List<String> otherAccounts) {
    this.stack = stack;
    this.here = here;
    this.otherAccounts = otherAccounts;
  }

  /**
   * A role that may do nothing yet.
   *
   * @param here where MediaLive runs
   * @param prefix the first parts of its name
   * @param aws what roles have in common, and what channels may name
   */
  public static EncoderRole of(
      TerraformStack stack, Here here, String prefix, String channel, AwsSpec aws) {
    // The ids are MediaLive's own, and not known before: AWS's CDK constructs deploy the same
    // patterns, one for the role of an input, one for that of a channel. This role is both.
    String trust =
        PolicyDocument.assumableBy(
            "medialive.amazonaws.com",
            here.account(),
            List.of(here.arn("medialive", "channel:*"), here.arn("medialive", "input:*")));
    IamRole.Builder.create(stack, ID)
        .name(ResourceNames.within(MAX_NAME, prefix, "MediaLiveRole"))
        .path(aws.roles().path())
        .permissionsBoundary(aws.roles().permissionsBoundaryArn().orElse(null))
        .description("MediaLive runs the channel " + channel + " with this role")
        .assumeRolePolicy(trust)
        .build();
    return new EncoderRole(stack, here, aws.access().accounts());
  }

  /** The role's ARN, known after its creation. */
  public String arn() {
    return References.to(ProviderTypes.ROLE, ID, "arn");
  }

  /** What tells it from an earlier role of that ARN, known after its creation. */
  public String uniqueId() {
    return References.to(ProviderTypes.ROLE, ID, "unique_id");
  }

  /**
   * Allows the use of MediaConnect flows. MediaLive adds an output to each flow as soon as the
   * input is made, and removes it with the input: the permission comes before the input and goes
   * after it.
   *
   * <p>MediaLive refuses a role that may do this to its flows only.
   *
   * @param id the construct's id
   * @return the address of what the input must wait for
   * @see <a
   *     href="https://github.com/aws/aws-cdk/blob/main/packages/@aws-cdk/aws-medialive-alpha/lib/input.ts">AWS
   *     CDK: "service rejects flow-ARN-scoped grants"</a>
   */
  public String allowFlows(String id) {
    IamRolePolicy.Builder.create(stack, id)
        .namePrefix("MediaConnect-")
        .role(References.to(ProviderTypes.ROLE, ID, "id"))
        .policy(
            PolicyDocument.empty()
                .allowAnywhere(
                    List.of(
                        "mediaconnect:ManagedDescribeFlow",
                        "mediaconnect:ManagedAddOutput",
                        "mediaconnect:ManagedRemoveOutput"),
                    Map.of())
                .json())
        .build();
    return ProviderTypes.ROLE_POLICY + "." + id;
  }

  /**
   * Allows what the channel needs besides its flows.
   *
   * @param packagingChannelArn the only channel that it may put segments into
   * @return the address of what the encoder channel must wait for
   */
  public String allow(ChannelSpec channel, String packagingChannelArn) {
    PolicyDocument policy =
        PolicyDocument.empty()
            .allow(List.of("mediapackagev2:PutObject"), List.of(packagingChannelArn));
    NeededAccess needed = NeededAccess.of(channel);
    if (!needed.passwordParameters().isEmpty()) {
      policy.allow(
          List.of("ssm:GetParameter", "ssm:GetParameters"),
          needed.passwordParameters().stream()
              .map(name -> here.arn("ssm", "parameter/" + name.replaceFirst("^/", "")))
              .toList());
    }
    if (!needed.objects().isEmpty()) {
      policy.allow(List.of("s3:GetObject"), needed.objects().stream().map(here::s3).toList());
    }
    allowFolders(policy, needed);
    allowOutputs(policy, needed, channel.encoding().settings().has("canned_acl"));
    allowThumbnails(policy);
    denyOthers(policy, needed.buckets());
    allowLogs(policy);
    IamRolePolicy.Builder.create(stack, POLICY_ID)
        .name("MediaLive")
        .role(References.to(ProviderTypes.ROLE, ID, "id"))
        .policy(policy.json())
        .build();
    return ProviderTypes.ROLE_POLICY + "." + POLICY_ID;
  }

  /** A playlist's segments lie beside it, under names that nobody knows before. */
  private void allowFolders(PolicyDocument policy, NeededAccess needed) {
    for (S3Location folder : needed.folders()) {
      String within = folder.key() + "*";
      policy
          .allowWithin(List.of("s3:GetObject"), List.of(here.s3(folder) + "*"))
          .allowIf(
              List.of("s3:ListBucket"),
              List.of(here.bucket(folder.bucket())),
              Map.of("StringLike", Map.of("s3:prefix", within)));
    }
  }

  /**
   * MediaLive numbers or dates the files of archives and frame captures.
   *
   * @param grants whether it grants others access to what it writes
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/trusted-entity-requirements.html">AWS:
   *     requirements for the trusted entity: "read/write access (for a destination)"</a>
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html">AWS:
   *     PutObject with an ACL needs PutObjectAcl</a>
   */
  private void allowOutputs(PolicyDocument policy, NeededAccess needed, boolean grants) {
    List<String> actions = List.of("s3:PutObject", "s3:GetObject", "s3:DeleteObject");
    for (S3Location begin : needed.written()) {
      policy
          .allowWithin(
              grants
                  ? Stream.concat(actions.stream(), Stream.of("s3:PutObjectAcl")).toList()
                  : actions,
              List.of(here.s3(begin) + "*"))
          .allowIf(
              List.of("s3:ListBucket"),
              List.of(here.bucket(begin.bucket())),
              Map.of("StringLike", Map.of("s3:prefix", begin.key() + "*")));
    }
  }

  /**
   * MediaLive puts the thumbnails of running channels into a bucket of its own, whose name AWS
   * doesn't tell: any bucket, but none of the operator's.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/thumbnails-enable.html#thumbnails-enable-iam">AWS:
   *     permissions for thumbnails</a>
   */
  private void allowThumbnails(PolicyDocument policy) {
    policy.allowAnywhere(
        List.of("s3:PutObject"),
        Map.of("StringNotEquals", Map.of("s3:ResourceAccount", here.account())));
  }

  /**
   * Whose a bucket is can't be seen from its name, and a name may be anybody's tomorrow: what the
   * channel names is used only while it belongs to an account that it may use. What is allowed for
   * thumbnails would else reach it, too.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html">AWS:
   *     s3:ResourceAccount, the account that a bucket belongs to</a>
   */
  private void denyOthers(PolicyDocument policy, List<String> buckets) {
    if (!buckets.isEmpty()) {
      policy.denyUnless(
          "s3:*",
          buckets.stream()
              .map(here::bucket)
              .flatMap(bucket -> Stream.of(bucket, bucket + "/*"))
              .toList(),
          Map.of(
              "s3:ResourceAccount",
              Stream.concat(Stream.of(here.account()), otherAccounts.stream()).toList()));
    }
  }

  /**
   * MediaLive makes its log groups itself. Groups are listed without a name, so that this can't be
   * limited to its own. Every role has it: what was on air is logged whatever the channel's log
   * level.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/trusted-entity-requirements.html">AWS:
   *     requirements for the trusted entity</a>
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/monitoring-logs-about.html">AWS:
   *     as-run logs</a>
   */
  private void allowLogs(PolicyDocument policy) {
    policy
        .allowWithin(
            List.of(
                "logs:CreateLogGroup",
                "logs:CreateLogStream",
                "logs:PutLogEvents",
                "logs:PutMetricFilter",
                "logs:PutRetentionPolicy",
                "logs:DescribeLogStreams"),
            List.of(here.arn("logs", "log-group:ElementalMediaLive*")))
        .allowWithin(List.of("logs:DescribeLogGroups"), List.of(here.arn("logs", "log-group:*")));
  }
}
