package dev.onair.sandbox.cloudwatch;

import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.QueryProtocol;

/**
 * CloudWatch, in the oldest of its protocols, which is the one that Terraform's provider speaks.
 */
public final class CloudWatch {

  private CloudWatch() {}

  public static Service service(World world) {
    Alarms alarms = new Alarms(world);
    MetricData data = new MetricData(world);
    Dashboards dashboards = new Dashboards(world);
    return ModelledService.of("monitoring", QueryProtocol::new)
        .on("PutMetricAlarm", alarms::put)
        .on("DescribeAlarms", alarms::describe)
        .on("DeleteAlarms", alarms::delete)
        .on("TagResource", alarms.tagCalls()::tag)
        .on("UntagResource", alarms.tagCalls()::untag)
        .on("ListTagsForResource", alarms.tagCalls()::list)
        .on("PutDashboard", dashboards::put)
        .on("GetDashboard", dashboards::get)
        .on("DeleteDashboards", dashboards::delete)
        .on("GetMetricData", data::get)
        .build();
  }
}
