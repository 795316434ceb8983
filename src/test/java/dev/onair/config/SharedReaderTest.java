package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.model.AccessSpec;
import dev.onair.model.AwsSpec;
import dev.onair.model.GroupSpec;
import dev.onair.model.QuotasSpec;
import dev.onair.model.RolesSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.StateSpec.Hcp;
import dev.onair.model.StateSpec.Local;
import dev.onair.model.StateSpec.S3;
import dev.onair.model.delivery.AccessLogs;
import dev.onair.model.delivery.DeliverySpec;
import dev.onair.model.delivery.Edge;
import dev.onair.model.delivery.Edge.HttpVersions;
import dev.onair.model.delivery.Edge.PriceClass;
import dev.onair.model.delivery.Origin;
import dev.onair.model.delivery.OwnDomain;
import dev.onair.model.delivery.ViewerAccess;
import dev.onair.model.delivery.ViewerAccess.Countries;
import dev.onair.model.delivery.ViewerAccess.Rule;
import dev.onair.model.monitoring.AlarmsSpec;
import dev.onair.model.monitoring.DashboardsSpec;
import dev.onair.model.monitoring.DashboardsSpec.Scope;
import dev.onair.model.monitoring.PackagingLogsSpec;
import dev.onair.model.monitoring.Subscription;
import dev.onair.model.monitoring.Subscription.Protocol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SharedReaderTest {

  @Test
  void nothingNeedsToBeSaid() {
    SharedSpec shared = SharedConf.spec("");

    assertThat(shared)
        .isEqualTo(
            new SharedSpec(
                "onair",
                "Live OTT channels",
                new AwsSpec(
                    "us-east-1",
                    Optional.empty(),
                    Map.of(),
                    new QuotasSpec(3, 10, 10, 5, Optional.empty(), 5),
                    new RolesSpec("/", Optional.empty()),
                    new AccessSpec(
                        List.of("/onair/{channel}/", "/onair/shared/"),
                        Optional.empty(),
                        List.of())),
                new Local(),
                List.of(new GroupSpec("main", "Live OTT channels")),
                true,
                new DeliverySpec(
                    Optional.of(new AccessLogs("cloudfront/", Duration.ofDays(90))),
                    Optional.empty(),
                    new ViewerAccess(Optional.empty(), Optional.empty()),
                    new Edge(PriceClass.PRICE_CLASS_ALL, HttpVersions.HTTP2_AND_3),
                    new Origin(Duration.ofSeconds(30), Optional.empty()),
                    true,
                    List.of("*")),
                Optional.of(
                    new AlarmsSpec(
                        List.of(), Optional.empty(), OptionalDouble.of(5), OptionalDouble.empty())),
                new DashboardsSpec(Scope.CHANNELS, Optional.empty()),
                Optional.empty()));
  }

  @Test
  void everySettingIsMapped() {
    SharedSpec shared = SharedConf.spec(SharedConf.EVERYTHING);

    assertThat(shared)
        .isEqualTo(
            new SharedSpec(
                "OTT-LL",
                "Sports",
                new AwsSpec(
                    "eu-west-1",
                    Optional.of("111122223333"),
                    Map.of("cost.center", "7", "team", "live"),
                    new QuotasSpec(4, 20, 11, 200, Optional.of(300), 100),
                    new RolesSpec(
                        "/tv/live/", Optional.of("arn:aws:iam::111122223333:policy/tv/bounds")),
                    new AccessSpec(
                        List.of("/live/{channel}/", "camera-password"),
                        Optional.of(List.of("loops", "slates")),
                        List.of("444455556666"))),
                new Hcp("example", "tv_", "tfe.example.com"),
                List.of(new GroupSpec("kids", "Sports"), new GroupSpec("news", "News")),
                false,
                new DeliverySpec(
                    Optional.of(new AccessLogs("cdn/live/", Duration.ofDays(1))),
                    Optional.of(
                        new OwnDomain(
                            List.of("live.example.com", "*.example.com"),
                            "arn:aws:acm:us-east-1:111122223333:certificate/1-2")),
                    new ViewerAccess(
                        Optional.of("arn:aws:wafv2:us-east-1:111122223333:global/webacl/live/1-2"),
                        Optional.of(new Countries(Rule.BLOCK, List.of("DE", "FR")))),
                    new Edge(PriceClass.PRICE_CLASS_100, HttpVersions.HTTP2),
                    new Origin(Duration.ofSeconds(45), Optional.of("eu-west-1")),
                    false,
                    List.of("https://player.example.com:8443", "http://*.example.org")),
                Optional.of(
                    new AlarmsSpec(
                        List.of(
                            new Subscription("night", Protocol.HTTPS, "https://a.example/page"),
                            new Subscription("oncall", Protocol.EMAIL, "oncall@example.com")),
                        Optional.of("arn:aws:kms:eu-west-1:111122223333:key/1-2"),
                        OptionalDouble.of(2.5),
                        OptionalDouble.of(1500))),
                new DashboardsSpec(Scope.FLEET, Optional.of("https://wiki.example/live#runbook")),
                Optional.of(new PackagingLogsSpec.LogGroup(90))));
  }

  @Test
  void aBucketOfStatesIsInTheFleetsRegionUnderItsName() {
    SharedSpec shared =
        SharedConf.spec(
            "name = tv, region = eu-west-1, state { backend = s3, bucket = my-states }");

    assertThat(shared.state())
        .isEqualTo(
            new S3(
                new S3.Bucket("my-states", "eu-west-1"),
                "tv/",
                true,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void everySettingOfABucketOfStatesIsMapped() {
    SharedSpec shared =
        SharedConf.spec(
"""
state {
  backend = s3
  bucket = my-states
  region = us-west-2
  prefix = "tv/live/"
  lock-file = false
  kms-key-arn = "arn:aws:kms:us-west-2:111122223333:key/1a2b3c4d-0000-4000-8000-111122223333"
  role-arn = "arn:aws:iam::111122223333:role/path/states"
}\
""");

    assertThat(shared.state())
        .isEqualTo(
            new S3(
                new S3.Bucket("my-states", "us-west-2"),
                "tv/live/",
                false,
                Optional.of(
                    "arn:aws:kms:us-west-2:111122223333:key/1a2b3c4d-0000-4000-8000-111122223333"),
                Optional.of("arn:aws:iam::111122223333:role/path/states")));
  }

  @Test
  void workspacesBeginWithTheFleetsNameAndTheGroupMainComesFirst() {
    SharedSpec shared =
        SharedConf.spec("state { backend = hcp, organization = example }, groups { a {}, z {} }");

    assertThat(shared.state()).isEqualTo(new Hcp("example", "onair-", "app.terraform.io"));
    assertThat(shared.groups()).extracting(GroupSpec::name).containsExactly("main", "a", "z");
  }

  @Test
  void accessLogsCanBeTurnedOff() {
    SharedSpec shared =
        SharedConf.spec("region = me-central-1, delivery.access-logs.enabled = false");

    assertThat(shared.delivery().accessLogs()).isEmpty();
  }

  @Test
  void aGroupsNameAtAwsBeginsWithTheFleets() {
    SharedSpec shared = SharedConf.spec("name = OTT-LL");

    assertThat(shared.groupName("main")).isEqualTo("OTT-LL_main");
  }
}
