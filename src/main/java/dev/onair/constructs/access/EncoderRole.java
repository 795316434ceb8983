package dev.onair.constructs.access;

import com.hashicorp.cdktf.ITerraformDependable;
import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.data_aws_caller_identity.DataAwsCallerIdentity;
import com.hashicorp.cdktf.providers.aws.data_aws_partition.DataAwsPartition;
import com.hashicorp.cdktf.providers.aws.iam_role.IamRole;
import com.hashicorp.cdktf.providers.aws.iam_role_policy.IamRolePolicy;
import dev.onair.constructs.References;
import dev.onair.constructs.ResourceNames;
import dev.onair.model.ChannelSpec;
import java.util.List;
import software.constructs.Construct;

/** The role with which MediaLive runs one channel: exactly what that channel needs. */
public final class EncoderRole {

  /** AWS: role names have at most 64 characters. */
  private static final int MAX_NAME = 64;

  private static final String POLICY_ID = "encoder-role-policy";

  private static final String ID = "encoder-role";

  private final Construct scope;

  private EncoderRole(Construct scope) {
    this.scope = scope;
  }

  /**
   * A role that may do nothing yet. The scope is a stack.
   *
   * @param prefix the first parts of its name
   */
  public static EncoderRole of(Construct scope, String prefix, String channel) {
    IamRole.Builder.create(scope, ID)
        .name(ResourceNames.within(MAX_NAME, prefix, "MediaLiveRole"))
        .description("MediaLive runs the channel " + channel + " with this role")
        .assumeRolePolicy(PolicyDocument.assumableBy("medialive.amazonaws.com"))
        .build();
    return new EncoderRole(scope);
  }

  /** The role's ARN, known after its creation. */
  public String arn() {
    return References.to("aws_iam_role", ID, "arn");
  }

  /** What tells it from an earlier role of that ARN, known after its creation. */
  public String uniqueId() {
    return References.to("aws_iam_role", ID, "unique_id");
  }

  /**
   * Allows the use of MediaConnect flows. MediaLive adds an output to each flow as soon as the
   * input is made, and removes it with the input: the permission comes before the input and goes
   * after it.
   *
   * @param id the construct's id
   * @param replacedBy what replaces the input
   * @return what the input must wait for
   */
  public ITerraformDependable allowFlows(String id, List<String> flows, String replacedBy) {
    return IamRolePolicy.Builder.create(scope, id)
        .namePrefix("MediaConnect-")
        .role(References.to("aws_iam_role", ID, "id"))
        .policy(
            PolicyDocument.empty()
                .allow(
                    List.of(
                        "mediaconnect:ManagedDescribeFlow",
                        "mediaconnect:ManagedAddOutput",
                        "mediaconnect:ManagedRemoveOutput"),
                    flows)
                .json())
        .lifecycle(
            TerraformResourceLifecycle.builder()
                .createBeforeDestroy(true)
                .replaceTriggeredBy(List.of(replacedBy))
                .build())
        .build();
  }

  /**
   * Allows what the channel needs besides its flows.
   *
   * @param packagingChannelArn the only channel that it may put segments into
   * @return the address of what the encoder channel must wait for
   */
  public String allow(ChannelSpec channel, String packagingChannelArn, String region) {
    PolicyDocument policy =
        PolicyDocument.empty()
            .allow(List.of("mediapackagev2:PutObject"), List.of(packagingChannelArn));
    NeededAccess needed = NeededAccess.of(channel);
    if (!needed.passwordParameters().isEmpty()) {
      policy.allow(
          List.of("ssm:GetParameter", "ssm:GetParameters"),
          parameterArns(needed.passwordParameters(), region));
    }
    if (!needed.objects().isEmpty()) {
      policy.allow(List.of("s3:GetObject"), objectArns(needed.objects()));
    }
    IamRolePolicy.Builder.create(scope, POLICY_ID)
        .name("MediaLive")
        .role(References.to("aws_iam_role", ID, "id"))
        .policy(policy.json())
        .build();
    return "aws_iam_role_policy." + POLICY_ID;
  }

  private List<String> parameterArns(List<String> names, String region) {
    String account = DataAwsCallerIdentity.Builder.create(scope, "account").build().getAccountId();
    String prefix = "arn:" + partition() + ":ssm:" + region + ":" + account + ":parameter/";
    return names.stream().map(name -> prefix + name.replaceFirst("^/", "")).toList();
  }

  private List<String> objectArns(List<String> objects) {
    String prefix = "arn:" + partition() + ":s3:::";
    return objects.stream().map(object -> prefix + object).toList();
  }

  private String partition() {
    return scope.getNode().tryFindChild("partition") instanceof DataAwsPartition found
        ? found.getPartition()
        : DataAwsPartition.Builder.create(scope, "partition").build().getPartition();
  }
}
