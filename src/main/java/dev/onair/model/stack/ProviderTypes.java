package dev.onair.model.stack;

import java.util.Set;

/** The types of resources, as the provider calls them, or CloudFormation through the provider. */
public final class ProviderTypes {

  /** The provider. */
  public static final String PROVIDER = "hashicorp/aws";

  /** The provider's version that all here is made for and tested with. */
  public static final String PROVIDER_VERSION = "5.100";

  /** MediaLive's channel. */
  public static final String ENCODER_CHANNEL = "aws_medialive_channel";

  /** MediaLive's input. */
  public static final String INPUT = "aws_medialive_input";

  /** An allowlist, as MediaLive has it. */
  public static final String INPUT_SECURITY_GROUP = "aws_medialive_input_security_group";

  /** MediaPackage's channel group. */
  public static final String CHANNEL_GROUP = "aws_media_packagev2_channel_group";

  /** CloudFront's distribution. */
  public static final String DISTRIBUTION = "aws_cloudfront_distribution";

  /** CloudFront's additional metrics of a distribution. */
  public static final String ADDITIONAL_METRICS = "aws_cloudfront_monitoring_subscription";

  /** S3's bucket. */
  public static final String BUCKET = "aws_s3_bucket";

  /** A role. */
  public static final String ROLE = "aws_iam_role";

  /** What a role may do. */
  public static final String ROLE_POLICY = "aws_iam_role_policy";

  /** A topic of SNS. */
  public static final String TOPIC = "aws_sns_topic";

  /** Who may do what with a topic. */
  public static final String TOPIC_POLICY = "aws_sns_topic_policy";

  /** Who is told what a topic is told. */
  public static final String TOPIC_SUBSCRIPTION = "aws_sns_topic_subscription";

  /** CloudWatch's alarm on a metric. */
  public static final String ALARM = "aws_cloudwatch_metric_alarm";

  /** EventBridge's rule, by the service's old name. */
  public static final String EVENT_RULE = "aws_cloudwatch_event_rule";

  /** Where the events of a rule go. */
  public static final String EVENT_TARGET = "aws_cloudwatch_event_target";

  /** CloudWatch's dashboard. */
  public static final String DASHBOARD = "aws_cloudwatch_dashboard";

  /** A log group. */
  public static final String LOG_GROUP = "aws_cloudwatch_log_group";

  /** Who may write to log groups. */
  public static final String LOG_POLICY = "aws_cloudwatch_log_resource_policy";

  /** What logs. */
  public static final String LOG_SOURCE = "aws_cloudwatch_log_delivery_source";

  /** Where logs go. */
  public static final String LOG_DESTINATION = "aws_cloudwatch_log_delivery_destination";

  /** That what logs does so to a destination. */
  public static final String LOG_DELIVERY = "aws_cloudwatch_log_delivery";

  /** A value in Terraform's state alone. */
  public static final String DATA = "terraform_data";

  /** What Cloud Control makes, of one of CloudFormation's types. */
  public static final String CLOUD_CONTROL = "aws_cloudcontrolapi_resource";

  /** MediaPackage's channel, as CloudFormation has it. */
  public static final String PACKAGING_CHANNEL = "AWS::MediaPackageV2::Channel";

  /** Who may send to it. */
  public static final String PACKAGING_CHANNEL_POLICY = "AWS::MediaPackageV2::ChannelPolicy";

  /** MediaPackage's endpoint, as CloudFormation has it. */
  public static final String ORIGIN_ENDPOINT = "AWS::MediaPackageV2::OriginEndpoint";

  /** Who may get from it. */
  public static final String ORIGIN_ENDPOINT_POLICY = "AWS::MediaPackageV2::OriginEndpointPolicy";

  /** What onair's stacks can have of the provider: resources, and data sources. */
  public static final Set<String> ALL =
      Set.of(
          CLOUD_CONTROL,
          DISTRIBUTION,
          ADDITIONAL_METRICS,
          DASHBOARD,
          EVENT_RULE,
          EVENT_TARGET,
          LOG_DELIVERY,
          LOG_DESTINATION,
          LOG_SOURCE,
          LOG_GROUP,
          LOG_POLICY,
          ALARM,
          ROLE,
          ROLE_POLICY,
          CHANNEL_GROUP,
          ENCODER_CHANNEL,
          INPUT,
          INPUT_SECURITY_GROUP,
          BUCKET,
          TOPIC,
          TOPIC_POLICY,
          TOPIC_SUBSCRIPTION,
          "aws_caller_identity",
          "aws_canonical_user_id",
          "aws_cloudfront_cache_policy",
          "aws_cloudfront_log_delivery_canonical_user_id",
          "aws_cloudfront_origin_access_control",
          "aws_cloudfront_origin_request_policy",
          "aws_cloudfront_response_headers_policy",
          "aws_partition",
          "aws_s3_bucket_acl",
          "aws_s3_bucket_lifecycle_configuration",
          "aws_s3_bucket_ownership_controls",
          "aws_s3_bucket_policy",
          "aws_s3_bucket_public_access_block",
          "aws_s3_bucket_server_side_encryption_configuration");

  private ProviderTypes() {}
}
