package dev.onair.sandbox.mediapackage;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A packaging channel whose endpoint can be harvested into a bucket, in a sandbox, for tests. */
public final class HarvestedEndpoint {

  private final Sandbox sandbox;
  private final AwsClient cloudControl;
  private final AwsClient s3;

  public HarvestedEndpoint(Sandbox sandbox) {
    this.sandbox = sandbox;
    this.cloudControl = new AwsClient(sandbox, "cloudcontrolapi");
    this.s3 = new AwsClient(sandbox, "s3");
  }

  /** A group, and in it a channel with an endpoint that MediaPackage may harvest. */
  public HarvestedEndpoint make(String group, String channel, String endpoint, int startover) {
    require(
        new AwsClient(sandbox, "mediapackagev2")
            .rest("POST", "/channelGroup", "{'ChannelGroupName': '" + group + "'}"));
    String names = "'ChannelGroupName': '%s', 'ChannelName': '%s'".formatted(group, channel);
    create("Channel", names);
    names += ", 'OriginEndpointName': '" + endpoint + "'";
    create(
        "OriginEndpoint",
        names
            + ", 'ContainerType': 'TS', 'StartoverWindowSeconds': "
            + startover
            + ", 'HlsManifests': [{'ManifestName': 'index'}, {'ManifestName': 'late',"
            + " 'FilterConfiguration': {'TimeDelaySeconds': 30}}]");
    return this;
  }

  /** Lets MediaPackage harvest the endpoint, as the packager does. */
  public HarvestedEndpoint harvestable(String group, String channel, String endpoint) {
    String region = sandbox.environment().get("AWS_REGION");
    create(
        "OriginEndpointPolicy",
        ("'ChannelGroupName': '%1$s', 'ChannelName': '%2$s', 'OriginEndpointName': '%3$s',"
                + " 'Policy': {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow',"
                + " 'Principal': {'Service': 'mediapackagev2.amazonaws.com'},"
                + " 'Action': ['mediapackagev2:HarvestObject', 'mediapackagev2:GetObject'],"
                + " 'Resource': 'arn:aws:mediapackagev2:%4$s:123456789012:channelGroup/%1$s"
                + "/channel/%2$s/originEndpoint/%3$s',"
                + " 'Condition': {'StringEquals': {'aws:SourceAccount': '123456789012'}}}]}")
            .formatted(group, channel, endpoint, region));
    return this;
  }

  /** A bucket that MediaPackage may write to, or may no longer. */
  public HarvestedEndpoint bucket(String name, String account) {
    String region = sandbox.environment().get("AWS_REGION");
    s3.xml(
        "PUT",
        "/" + name,
        "<CreateBucketConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
            + "<LocationConstraint>"
            + region
            + "</LocationConstraint></CreateBucketConfiguration>");
    require(
        s3.xml(
            "PUT",
            "/" + name + "?policy",
            ("{'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow',"
                    + " 'Principal': {'Service': 'mediapackagev2.amazonaws.com'},"
                    + " 'Action': 's3:PutObject', 'Resource': 'arn:aws:s3:::%s/*',"
                    + " 'Condition': {'StringEquals': {'aws:SourceAccount': '%s'}}}]}")
                .formatted(name, account)
                .replace('\'', '"')));
    return this;
  }

  private void create(String type, String state) {
    String body =
        "{'TypeName': 'AWS::MediaPackageV2::%s', 'DesiredState': '%s'}"
            .replace('\'', '"')
            .formatted(type, ("{" + state + "}").replace("'", "\\\""));
    Answer accepted = cloudControl.rpc("CloudApiService.CreateResource", body);
    require(accepted);
    String token = accepted.json().at("/ProgressEvent/RequestToken").asText();
    String status = "IN_PROGRESS";
    String told = "";
    for (int tries = 0; status.equals("IN_PROGRESS") && tries < 1000; tries++) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      Answer progress =
          cloudControl.rpc(
              "CloudApiService.GetResourceRequestStatus", "{'RequestToken': '" + token + "'}");
      told = progress.body();
      status = progress.json().at("/ProgressEvent/OperationStatus").asText();
    }
    if (!status.equals("SUCCESS")) {
      throw new IllegalStateException(told);
    }
  }

  private static void require(Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.body());
    }
  }
}
