package dev.onair.constructs.access;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.SchemaResource;
import dev.onair.model.S3Location;
import java.util.Map;

/**
 * The account and the region that a stack is deployed to, as Terraform expressions where only the
 * deployment knows them.
 *
 * @param partition of the region, such as {@code aws}
 * @param region where everything but CloudFront is
 * @param account whose credentials deploy
 */
public record Here(String partition, String region, String account) {

  /** Looks them up; once a stack. */
  public static Here in(TerraformStack stack, String region) {
    return new Here(
        SchemaResource.addData(stack, "aws_partition", "partition", Map.of())
            .attribute("partition"),
        region,
        SchemaResource.addData(stack, "aws_caller_identity", "account", Map.of())
            .attribute("account_id"));
  }

  /** The ARN of something in the region. */
  public String arn(String service, String resource) {
    return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
  }

  /** The ARN of an object in S3, or of what several begin with; it has no region or account. */
  String s3(S3Location location) {
    return bucket(location.bucket()) + "/" + location.key();
  }

  /** The ARN of a bucket. */
  public String bucket(String name) {
    return "arn:" + partition + ":s3:::" + name;
  }
}
