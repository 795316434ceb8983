package dev.onair.sandbox.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DistributionsTest {

  private static final String ENABLED = "<Enabled>true</Enabled>";
  private static final String DISABLED = "<Enabled>false</Enabled>";

  private final Sandbox sandbox =
      Sandbox.start(
          SandboxOptions.defaults().withRegion("us-east-1").withTransition(Duration.ZERO));
  private final CloudFrontFixture cloudfront = new CloudFrontFixture(sandbox);
  private final String policy = cloudfront.cachePolicy("p").element("Id");
  private final String config = CloudFrontFixture.distributionConfig("one", policy);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void whatWasLeftOutIsFilledIn() {
    Answer made = cloudfront.distribution(config);

    Answer read = cloudfront.get("distribution/" + made.element("Id"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("ETag")).isEqualTo(read.header("ETag"));
    assertThat(read.element("PriceClass")).isEqualTo("PriceClass_All");
    assertThat(read.element("OriginReadTimeout")).isEqualTo("30");
    assertThat(read.element("MinimumProtocolVersion")).isEqualTo("TLSv1");
    assertThat(read.element("ARN"))
        .isEqualTo("arn:aws:cloudfront::123456789012:distribution/" + made.element("Id"));
  }

  @Test
  void everyChangeIsDeployed() {
    Answer made = cloudfront.distribution(config);
    String path = "distribution/" + made.element("Id");

    Answer deployed = cloudfront.get(path);
    Answer changed =
        cloudfront.put(
            path + "/config", deployed.header("ETag"), config.replace("<Comment>", "<Comment>new"));
    assertThat(made.element("Status")).isEqualTo("InProgress");
    assertThat(deployed.element("Status")).isEqualTo("Deployed");
    assertThat(changed.element("Status")).isEqualTo("InProgress");
    assertThat(changed.header("ETag")).isNotEqualTo(deployed.header("ETag"));
    assertThat(cloudfront.get(path + "/config").element("Comment")).isEqualTo("new");
  }

  @Test
  void onlyTheVersionThatWasReadIsChanged() {
    String path = "distribution/" + cloudfront.distribution(config).element("Id");

    assertThat(cloudfront.put(path + "/config", "E0", config).element("Code"))
        .isEqualTo("PreconditionFailed");
    assertThat(cloudfront.deleteAny(path).element("Code")).isEqualTo("InvalidIfMatchVersion");
  }

  @Test
  void onlyWhatIsDisabledIsDeleted() {
    Answer made = cloudfront.distribution(config);
    String path = "distribution/" + made.element("Id");

    assertThat(cloudfront.delete(path, made.header("ETag")).element("Code"))
        .isEqualTo("DistributionNotDisabled");
    Answer disabled =
        cloudfront.put(path + "/config", made.header("ETag"), config.replace(ENABLED, DISABLED));
    assertThat(cloudfront.delete(path, disabled.header("ETag")).status()).isEqualTo(204);
    assertThat(cloudfront.get(path).element("Code")).isEqualTo("NoSuchDistribution");
  }

  @Test
  void whatIsStillDeployedIsNotDeleted() {
    try (Sandbox slow =
        Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofHours(1)))) {
      CloudFrontFixture slowly = new CloudFrontFixture(slow);
      String id = slowly.cachePolicy("p").element("Id");
      Answer made =
          slowly.distribution(
              CloudFrontFixture.distributionConfig("one", id).replace(ENABLED, DISABLED));

      Answer deleted = slowly.delete("distribution/" + made.element("Id"), made.header("ETag"));
      assertThat(deleted.element("Code")).isEqualTo("DistributionNotDisabled");
    }
  }

  @Test
  void theSameRequestMakesTheSameDistribution() {
    String id = cloudfront.distribution(config).element("Id");

    assertThat(cloudfront.distribution(config).element("Id")).isEqualTo(id);
    assertThat(
            cloudfront.distribution(config.replace("<Comment>", "<Comment>other")).element("Code"))
        .isEqualTo("DistributionAlreadyExists");
    assertThat(sandbox.resources().get("cloudfront/distribution")).containsExactly(id);
  }

  @Test
  void whatABehaviorNamesHasToBeThere() {
    assertThat(refused(config.replace(policy, "nowhere"))).isEqualTo("NoSuchCachePolicy");
    assertThat(refused(config.replace("<TargetOriginId>o", "<TargetOriginId>x")))
        .isEqualTo("NoSuchOrigin");
    assertThat(refused(config.replace("<OriginAccessControlId>", "<OriginAccessControlId>E1")))
        .isEqualTo("InvalidOriginAccessControl");
    assertThat(refused(config.replace("<Quantity>1", "<Quantity>2")))
        .isEqualTo("InconsistentQuantities");
  }

  @Test
  void anOwnNameNeedsACertificateAndOneOwner() {
    String alias =
        "<Aliases><Quantity>1</Quantity><Items><CNAME>tv.example.com</CNAME></Items></Aliases>";
    String certificate =
        """
        <ViewerCertificate><ACMCertificateArn>arn:aws:acm:%s:123456789012:certificate/1\
        </ACMCertificateArn><SSLSupportMethod>sni-only</SSLSupportMethod></ViewerCertificate>""";
    String named = config.replace("<Comment>", alias + "<Comment>");
    String good = named.replace("<Comment>", certificate.formatted("us-east-1") + "<Comment>");

    assertThat(refused(named)).isEqualTo("InvalidViewerCertificate");
    assertThat(
            refused(named.replace("<Comment>", certificate.formatted("eu-west-1") + "<Comment>")))
        .isEqualTo("InvalidViewerCertificate");
    assertThat(cloudfront.distribution(good).status()).isEqualTo(201);
    assertThat(refused(good.replace(">one<", ">two<"))).isEqualTo("CNAMEAlreadyExists");
  }

  @Test
  void logsNeedABucketWithAccessControlListsAndAreGrantedThere() {
    AwsClient s3 = new AwsClient(sandbox, "s3");
    s3.xml("PUT", "/closed", "");
    s3.xml("PUT", "/open", "", "x-amz-object-ownership", "BucketOwnerPreferred");
    String logging =
        """
        <Logging><Enabled>true</Enabled><IncludeCookies>false</IncludeCookies>
        <Bucket>%s.s3.amazonaws.com</Bucket><Prefix></Prefix></Logging><Comment>""";

    assertThat(refused(config.replace("<Comment>", logging.formatted("none"))))
        .isEqualTo("InvalidArgument");
    assertThat(refused(config.replace("<Comment>", logging.formatted("closed"))))
        .isEqualTo("InvalidArgument");
    cloudfront.distribution(config.replace("<Comment>", logging.formatted("open")));
    assertThat(s3.xml("GET", "/open?acl", "").body())
        .contains("c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0");
  }

  @Test
  void whatIsNotEmulatedIsRefused() {
    assertThat(refused(config.replace("</CachePolicyId>", "</CachePolicyId><MinTTL>0</MinTTL>")))
        .isEqualTo("NotEmulated");
    assertThat(refused(config.replace("<Comment>", "<Staging>true</Staging><Comment>")))
        .isEqualTo("NotEmulated");
    assertThat(refused(config.replace("<Comment>", "<Sparkle>true</Sparkle><Comment>")))
        .isEqualTo("InvalidArgument");
  }

  @Test
  void tagsAreKeptByArn() {
    String arn = cloudfront.distribution(config).element("ARN");

    cloudfront.post(
        "tagging?Operation=Tag&Resource=" + arn,
        "<Tags><Items><Tag><Key>team</Key><Value>live</Value></Tag></Items></Tags>");
    assertThat(cloudfront.get("tagging?Resource=" + arn).element("Value")).isEqualTo("live");
    cloudfront.post(
        "tagging?Operation=Untag&Resource=" + arn,
        "<TagKeys><Items><Key>team</Key></Items></TagKeys>");
    assertThat(cloudfront.get("tagging?Resource=" + arn).element("Value")).isEmpty();
  }

  private String refused(String distributionConfig) {
    return cloudfront.distribution(distributionConfig).element("Code");
  }

  @Test
  void additionalMetricsAreAskedForOnceAndGoWithTheirSubscription() {
    String path = "distribution/" + cloudfront.distribution(config).element("Id");
    String subscription =
        "distributions/" + path.replaceFirst(".*/", "") + "/monitoring-subscription";
    String enabled =
        "<MonitoringSubscription><RealtimeMetricsSubscriptionConfig>"
            + "<RealtimeMetricsSubscriptionStatus>Enabled</RealtimeMetricsSubscriptionStatus>"
            + "</RealtimeMetricsSubscriptionConfig></MonitoringSubscription>";

    Answer before = cloudfront.get(subscription);
    Answer made = cloudfront.post(subscription, enabled);
    Answer twice = cloudfront.post(subscription, enabled);
    Answer read = cloudfront.get(subscription);

    assertThat(before.element("Code")).isEqualTo("NoSuchMonitoringSubscription");
    assertThat(made.status()).isEqualTo(200);
    assertThat(twice.element("Code")).isEqualTo("MonitoringSubscriptionAlreadyExists");
    assertThat(read.element("RealtimeMetricsSubscriptionStatus")).isEqualTo("Enabled");
    assertThat(cloudfront.get(path).body()).doesNotContain("MonitoringSubscription");
    assertThat(cloudfront.post("distributions/E0/monitoring-subscription", enabled).element("Code"))
        .isEqualTo("NoSuchDistribution");
  }
}
