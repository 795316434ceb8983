package dev.onair.constructs.monitoring;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.ResourceNames;
import dev.onair.constructs.SchemaResource;
import dev.onair.constructs.access.Here;
import dev.onair.constructs.access.PolicyDocument;
import dev.onair.model.SharedSpec;
import dev.onair.model.monitoring.PackagingLogsSpec;
import dev.onair.model.monitoring.PackagingLogsSpec.Bucket;
import dev.onair.model.monitoring.PackagingLogsSpec.LogGroup;
import dev.onair.model.monitoring.PackagingLogsSpec.Stream;
import dev.onair.model.stack.ProviderTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * MediaPackage's access logs: two sources a channel group, what comes in and what goes out, and a
 * delivery of each to one destination.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-vended-logs-permissions-V2.html">AWS:
 *     log deliveries</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html">AWS:
 *     the types of logs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/cdk/api/v2/python/aws_cdk.mixins_preview.aws_mediapackagev2.mixins/CfnChannelGroupIngressAccessLogs.html">AWS
 *     CDK: they are a channel group's</a>
 */
public final class PackagingLogs {

  private static final String ID = "packaging-logs";

  /** AWS: names of sources and destinations have at most 60 characters. */
  private static final int MAX_NAME = 60;

  /** What comes in and what goes out. */
  private static final List<String> DIRECTIONS = List.of("Ingress", "Egress");

  private final TerraformStack stack;
  private final Here here;
  private final SharedSpec shared;
  private final List<String> before = new ArrayList<>();

  private PackagingLogs(TerraformStack stack, Here here, SharedSpec shared) {
    this.stack = stack;
    this.here = here;
    this.shared = shared;
  }

  /**
   * Adds them to the shared stack.
   *
   * @param groups the ARNs of the channel groups, by their names in {@code shared.conf}
   */
  public static void add(
      TerraformStack stack,
      Here here,
      SharedSpec shared,
      PackagingLogsSpec spec,
      Map<String, String> groups) {
    PackagingLogs logs = new PackagingLogs(stack, here, shared);
    String destination = logs.destination(logs.place(spec));
    groups.forEach(
        (group, arn) ->
            DIRECTIONS.forEach(direction -> logs.deliver(group, arn, direction, destination)));
  }

  private String place(PackagingLogsSpec spec) {
    if (spec instanceof LogGroup group) {
      return logGroup(group.days());
    }
    if (spec instanceof Bucket bucket) {
      return here.bucket(bucket.name());
    }
    return ((Stream) spec).arn();
  }

  /**
   * The fleet's own log group, which AWS's log delivery may write to.
   *
   * @return its ARN
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-CloudWatchLogs.html">AWS:
   *     the log group's resource policy</a>
   */
  private String logGroup(int days) {
    SchemaResource group =
        SchemaResource.add(
            stack,
            ProviderTypes.LOG_GROUP,
            ID,
            Map.of(
                "name",
                "/aws/vendedlogs/mediapackage/" + shared.name(),
                "retention_in_days",
                days,
                "lifecycle",
                Map.of("prevent_destroy", shared.protect())));
    String policy =
        PolicyDocument.empty()
            .allowServiceFor(
                "delivery.logs.amazonaws.com",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                group.attribute("arn") + ":log-stream:*",
                here.account(),
                List.of(here.arn("logs", "*")))
            .json();
    before.add(
        SchemaResource.add(
                stack,
                ProviderTypes.LOG_POLICY,
                ID,
                Map.of(
                    "policy_name", shared.resourceName("PackagingLogs"), "policy_document", policy))
            .address());
    return group.attribute("arn");
  }

  private String destination(String place) {
    return SchemaResource.add(
            stack,
            ProviderTypes.LOG_DESTINATION,
            ID,
            Map.of(
                "name",
                shared.resourceName("PackagingLogs"),
                // AWS's own choice would be read back, and planned away.
                "output_format",
                "json",
                "delivery_destination_configuration",
                List.of(Map.of("destination_resource_arn", place))))
        .attribute("arn");
  }

  private void deliver(String group, String arn, String direction, String destination) {
    String id = ID + "-" + group + "-" + direction.toLowerCase(Locale.ROOT);
    SchemaResource source =
        SchemaResource.add(
            stack,
            ProviderTypes.LOG_SOURCE,
            id,
            Map.of(
                "name",
                ResourceNames.within(MAX_NAME, shared.name(), group, direction + "Logs"),
                "log_type",
                direction.toUpperCase(Locale.ROOT) + "_ACCESS_LOGS",
                "resource_arn",
                arn));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("delivery_source_name", source.attribute("name"));
    body.put("delivery_destination_arn", destination);
    // One after the other: AWS may change the policy of the bucket with each, and the provider
    // doesn't repeat what is refused because of another change.
    if (!before.isEmpty()) {
      body.put("depends_on", List.copyOf(before));
    }
    String address = SchemaResource.add(stack, ProviderTypes.LOG_DELIVERY, id, body).address();
    before.clear();
    before.add(address);
  }
}
