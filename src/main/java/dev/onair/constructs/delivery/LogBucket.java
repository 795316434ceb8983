package dev.onair.constructs.delivery;

import com.hashicorp.cdktf.ITerraformDependable;
import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.data_aws_canonical_user_id.DataAwsCanonicalUserId;
import com.hashicorp.cdktf.providers.aws.data_aws_cloudfront_log_delivery_canonical_user_id.DataAwsCloudfrontLogDeliveryCanonicalUserId;
import com.hashicorp.cdktf.providers.aws.s3_bucket.S3Bucket;
import com.hashicorp.cdktf.providers.aws.s3_bucket_acl.S3BucketAcl;
import com.hashicorp.cdktf.providers.aws.s3_bucket_acl.S3BucketAclAccessControlPolicy;
import com.hashicorp.cdktf.providers.aws.s3_bucket_acl.S3BucketAclAccessControlPolicyGrant;
import com.hashicorp.cdktf.providers.aws.s3_bucket_acl.S3BucketAclAccessControlPolicyGrantGrantee;
import com.hashicorp.cdktf.providers.aws.s3_bucket_acl.S3BucketAclAccessControlPolicyOwner;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfiguration;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRule;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleExpiration;
import com.hashicorp.cdktf.providers.aws.s3_bucket_lifecycle_configuration.S3BucketLifecycleConfigurationRuleFilter;
import com.hashicorp.cdktf.providers.aws.s3_bucket_ownership_controls.S3BucketOwnershipControls;
import com.hashicorp.cdktf.providers.aws.s3_bucket_ownership_controls.S3BucketOwnershipControlsRule;
import com.hashicorp.cdktf.providers.aws.s3_bucket_policy.S3BucketPolicy;
import com.hashicorp.cdktf.providers.aws.s3_bucket_public_access_block.S3BucketPublicAccessBlock;
import com.hashicorp.cdktf.providers.aws.s3_bucket_server_side_encryption_configuration.S3BucketServerSideEncryptionConfigurationA;
import com.hashicorp.cdktf.providers.aws.s3_bucket_server_side_encryption_configuration.S3BucketServerSideEncryptionConfigurationRuleA;
import com.hashicorp.cdktf.providers.aws.s3_bucket_server_side_encryption_configuration.S3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultA;
import dev.onair.model.SharedSpec;
import dev.onair.model.delivery.AccessLogs;
import java.util.List;
import java.util.Locale;
import software.constructs.Construct;

/**
 * The bucket of the distribution's access logs: private, encrypted, TLS only and expiring. That of
 * a protected fleet is not destroyed, and S3 refuses to delete it as long as there are logs in it;
 * another goes with what is in it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html">AWS:
 *     standard logging</a>
 */
public final class LogBucket {

  /** S3: a bucket's name has at most 63 characters, of which Terraform makes up 26. */
  private static final int MAX_PREFIX = 37;

  private final Construct scope;
  private final S3Bucket bucket;
  private final AccessLogs logs;
  private final S3BucketAcl acl;

  private LogBucket(Construct scope, SharedSpec shared, AccessLogs logs) {
    this.scope = scope;
    this.logs = logs;
    this.bucket =
        S3Bucket.Builder.create(scope, "access-logs")
            .bucketPrefix(bucketPrefix(shared.name()))
            .forceDestroy(!shared.protect())
            .lifecycle(
                TerraformResourceLifecycle.builder().preventDestroy(shared.protect()).build())
            .build();
    this.acl = acl();
    keepPrivate();
    encrypt();
    expire();
  }

  /** The bucket, with everything that guards it. */
  public static LogBucket create(Construct scope, SharedSpec shared, AccessLogs logs) {
    return new LogBucket(scope, shared, logs);
  }

  /** Its name; AWS wants it to be unique in the world, so Terraform makes up the end. */
  public String name() {
    return bucket.getBucket();
  }

  /** Its host, as CloudFront wants it. */
  String domainName() {
    return bucket.getBucketDomainName();
  }

  /** What the logs' keys begin with. */
  String prefix() {
    return logs.prefix();
  }

  /** What must be there before CloudFront may log. */
  ITerraformDependable readiness() {
    return acl;
  }

  private static String bucketPrefix(String fleet) {
    // The fleet's name stands behind a word of ours, because S3 reserves some beginnings.
    String prefix = "logs-" + fleet.toLowerCase(Locale.ROOT);
    return prefix.substring(0, Math.min(prefix.length(), MAX_PREFIX - 1)) + "-";
  }

  private S3BucketAcl acl() {
    // CloudFront's standard logging writes by ACL, not by bucket policy: ACLs have to be enabled,
    // and the owner gets what CloudFront writes.
    S3BucketOwnershipControls ownership =
        S3BucketOwnershipControls.Builder.create(scope, "access-logs-ownership")
            .bucket(bucket.getId())
            .rule(
                S3BucketOwnershipControlsRule.builder()
                    .objectOwnership("BucketOwnerPreferred")
                    .build())
            .build();
    // CloudFront would add its grant by itself, and the next apply of the ACL would remove it.
    String cloudFront =
        new DataAwsCloudfrontLogDeliveryCanonicalUserId(scope, "log-delivery").getId();
    String owner = new DataAwsCanonicalUserId(scope, "account-owner").getId();
    return S3BucketAcl.Builder.create(scope, "access-logs-acl")
        .bucket(bucket.getId())
        .accessControlPolicy(
            S3BucketAclAccessControlPolicy.builder()
                .owner(S3BucketAclAccessControlPolicyOwner.builder().id(owner).build())
                .grant(List.of(fullControl(owner), fullControl(cloudFront)))
                .build())
        .dependsOn(List.of(ownership))
        .build();
  }

  private static S3BucketAclAccessControlPolicyGrant fullControl(String canonicalUser) {
    return S3BucketAclAccessControlPolicyGrant.builder()
        .permission("FULL_CONTROL")
        .grantee(
            S3BucketAclAccessControlPolicyGrantGrantee.builder()
                .type("CanonicalUser")
                .id(canonicalUser)
                .build())
        .build();
  }

  private void keepPrivate() {
    S3BucketPublicAccessBlock block =
        S3BucketPublicAccessBlock.Builder.create(scope, "access-logs-public-access")
            .bucket(bucket.getId())
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build();
    S3BucketPolicy.Builder.create(scope, "access-logs-policy")
        .bucket(bucket.getId())
        .policy(tlsOnly(bucket.getArn()))
        // S3 refuses two changes of a bucket's access at the same time.
        .dependsOn(List.of(block, acl))
        .build();
  }

  /** Denies everyone everything without TLS; a denial is as wide as it can be. */
  private static String tlsOnly(String arn) {
    return """
        {"Version":"2012-10-17","Statement":[{"Sid":"TlsOnly","Effect":"Deny","Principal":"*",\
        "Action":"s3:*","Resource":["%s","%s/*"],\
        "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}"""
        .formatted(arn, arn);
  }

  private void encrypt() {
    // With S3's own keys: CloudFront can't write under a KMS key that it has not been granted.
    S3BucketServerSideEncryptionConfigurationA.Builder.create(scope, "access-logs-encryption")
        .bucket(bucket.getId())
        .rule(
            List.of(
                S3BucketServerSideEncryptionConfigurationRuleA.builder()
                    .applyServerSideEncryptionByDefault(
                        S3BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultA
                            .builder()
                            .sseAlgorithm("AES256")
                            .build())
                    .build()))
        .build();
  }

  private void expire() {
    S3BucketLifecycleConfiguration.Builder.create(scope, "access-logs-expiry")
        .bucket(bucket.getId())
        .rule(
            List.of(
                S3BucketLifecycleConfigurationRule.builder()
                    .id("expire")
                    .status("Enabled")
                    .filter(S3BucketLifecycleConfigurationRuleFilter.builder().prefix("").build())
                    .expiration(
                        S3BucketLifecycleConfigurationRuleExpiration.builder()
                            .days(logs.expiry().toDays())
                            .build())
                    .abortIncompleteMultipartUpload(
                        S3BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload.builder()
                            .daysAfterInitiation(1)
                            .build())
                    .build()))
        .build();
  }
}
