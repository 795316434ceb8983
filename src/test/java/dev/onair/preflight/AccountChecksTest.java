package dev.onair.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.operate.account.Caller;
import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.MediaLiveUse;
import dev.onair.operate.account.RoleCount;
import dev.onair.operate.account.UnansweredException.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who and where, services, quotas and permissions. */
class AccountChecksTest {

  private static final String PULL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.example/a.m3u8"] }
      """;
  private static final String PUSH =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      """;

  @TempDir private Path root;
  private final FakeAccount account = new FakeAccount();

  private Findings findings() {
    return new Findings(root, account).channel("news", PULL);
  }

  @Test
  void theCallerIsToldWithAccountAndRegion() throws Exception {
    assertThat(findings().of("identity.caller"))
        .containsExactly("OK arn:aws:iam::123456789012:user/ada: account 123456789012, us-east-1");
  }

  @Test
  void anotherAccountThanSharedConfsEndsThePreflight() throws Exception {
    Report report = findings().shared("account = \"210987654321\"").report();

    assertThat(report.rows()).hasSize(1);
    assertThat(report.rows().get(0).finding().outcome()).isEqualTo(CheckOutcome.PROBLEM);
    assertThat(report.rows().get(0).finding().fix())
        .isEqualTo("shared.conf says account = \"210987654321\": take that account's credentials");
    assertThat(report.notMade()).isGreaterThan(10);
  }

  @Test
  void credentialsOfAnotherPartitionAreAProblem() throws Exception {
    account.partition = "aws-cn";

    assertThat(findings().of("identity.caller"))
        .singleElement()
        .asString()
        .startsWith("PROBLEM")
        .endsWith("the region is in aws-cn: take credentials of that partition");
  }

  @Test
  void theRootUserIsWarnedOf() throws Exception {
    account.caller = new Caller(FakeAccount.ACCOUNT, "arn:aws:iam::123456789012:root");

    Findings findings = findings();
    assertThat(findings.of("identity.caller").get(0)).startsWith("WARNING");
    assertThat(findings.of("permission.medialive"))
        .containsExactly("COULD_NOT_ASK IAM simulates users and roles, and the caller is neither");
  }

  @Test
  void withoutCredentialsNothingElseIsAsked() throws Exception {
    account.refuse("sts:GetCallerIdentity", Reason.NO_CREDENTIALS);

    Report report = findings().report();

    assertThat(report.rows()).hasSize(1);
    assertThat(report.count(CheckOutcome.PROBLEM)).isEqualTo(1);
  }

  @Test
  void anEndpointThatDoesNotAnswerIsNoProblemOfTheFiles() throws Exception {
    account.refuse("sts:GetCallerIdentity", Reason.UNREACHABLE);

    Report report = findings().report();

    assertThat(report.rows()).hasSize(1);
    assertThat(report.count(CheckOutcome.COULD_NOT_ASK)).isEqualTo(1);
  }

  @Test
  void aFirstDistributionMayBeRefused() throws Exception {
    Findings findings = findings();
    assertThat(findings.of("service.cloudfront").get(0))
        .startsWith("WARNING no distribution yet")
        .contains("can't be known before");

    account.distributions =
        List.of(
            new ListedDistribution("E1", "d1.cloudfront.net", "blog", List.of(), List.of("s3")));
    assertThat(findings.of("service.cloudfront")).containsExactly("OK 1 distribution");
  }

  @Test
  void whatMayNotBeAskedNamesThePermission() throws Exception {
    account.refuse("mediapackagev2:ListChannels", Reason.DENIED);

    assertThat(findings().of("service.mediapackage"))
        .containsExactly("COULD_NOT_ASK it takes mediapackagev2:ListChannels");
  }

  @Test
  void aCheckThatFailsIsARowAndNotTheEnd() throws Exception {
    account.bugs.put("mediapackagev2:ListChannels", new IllegalStateException("oops"));

    Findings findings = findings();
    assertThat(findings.of("service.mediapackage"))
        .containsExactly(
            "COULD_NOT_ASK a bug of onair's, please report it:"
                + " java.lang.IllegalStateException: oops");
    assertThat(findings.of("quota.encoder-channels").get(0)).startsWith("OK");
  }

  @Test
  void aQuotaCountsWhatIsThereAndWhatIsNeeded() throws Exception {
    account.mediaLive = use(5, Map.of());

    assertThat(findings().of("quota.encoder-channels"))
        .containsExactly(
            "PROBLEM 5 there, 6 once deployed, 5 allowed;"
                + " ask AWS for 6: quota 'Channels' (L-D1AFAF75)");
  }

  @Test
  void theFleetsOwnChannelsAreNotCountedTwice() throws Exception {
    account.mediaLive = use(1, Map.of("onair:workflow", "onair", "onair:channel", "news"));

    assertThat(findings().of("quota.encoder-channels"))
        .containsExactly("OK 1 there, 1 once deployed, 5 allowed");
  }

  @Test
  void aQuotaThatIsExceededAlreadyForbidsNothingThatExists() throws Exception {
    account.quota("L-A7040149", "Channel Groups", 1);
    account.packaging = Map.of("onair_main", Set.of(), "other", Set.of());

    assertThat(findings().of("quota.channel-groups").get(0)).startsWith("WARNING 2 there");
  }

  @Test
  void aDifferenceToSharedConfIsTold() throws Exception {
    account.quota("L-D1AFAF75", "Channels", 20);

    assertThat(findings().of("quota.encoder-channels"))
        .containsExactly(
            "WARNING 0 there, 1 once deployed, 20 allowed;"
                + " shared.conf says quotas.encoder-channels = 5;"
                + " say quotas.encoder-channels = 20 in shared.conf");
  }

  @Test
  void aQuotaWithAnotherCodeIsFoundByItsName() throws Exception {
    account.quotas.removeIf(quota -> quota.code().equals("L-D1AFAF75"));
    account.quota("L-00000000", "channels", 5);

    assertThat(findings().of("quota.encoder-channels"))
        .containsExactly("OK 0 there, 1 once deployed, 5 allowed");
  }

  @Test
  void aQuotaThatIsNotListedOrNotToldIsNoProblem() throws Exception {
    account.quotas.removeIf(quota -> quota.name().equals("Channels"));
    Findings findings = findings();
    assertThat(findings.of("quota.encoder-channels"))
        .containsExactly(
            "COULD_NOT_ASK 0 there, 1 once deployed; Service Quotas lists no 'Channels' here");

    account.refuse("servicequotas:ListServiceQuotas", Reason.DENIED);
    assertThat(findings.of("quota.encoder-channels"))
        .containsExactly(
            "COULD_NOT_ASK 0 there, 1 once deployed; how many are allowed:"
                + " it takes servicequotas:ListServiceQuotas");
  }

  @Test
  void inputsAreCountedByTheirKind() throws Exception {
    Findings findings = findings();
    for (int i = 1; i <= 6; i++) {
      findings.channel("push" + i, PUSH);
    }
    account.quota("L-D1AFAF75", "Channels", 50);

    assertThat(findings.of("quota.pull-inputs"))
        .containsExactly("OK 0 there, 1 once deployed, 100 allowed");
    assertThat(findings.of("quota.push-inputs").get(0))
        .startsWith("PROBLEM 0 there, 6 once deployed, 5 allowed");
    assertThat(findings.of("quota.input-security-groups").get(0)).startsWith("PROBLEM");
    assertThat(findings.of("quota.flow-inputs")).containsExactly("OK none needed");
  }

  @Test
  void theFullestGroupIsTold() throws Exception {
    account.packaging = Map.of("onair_main", Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i"));
    Findings findings = findings().channel("more", PULL);

    assertThat(findings.of("quota.channels-per-group").get(0))
        .startsWith("PROBLEM group 'main': 9 there, 11 once deployed, 10 allowed");
  }

  @Test
  void aSecondDistributionOfTheFleetsIsLeftOfAnApply() throws Exception {
    account.distributions =
        Stream.of("E2", "E1")
            .map(
                id ->
                    new ListedDistribution(
                        id,
                        "d1.cloudfront.net",
                        "Live OTT channels",
                        List.of(),
                        List.of("onair_main")))
            .toList();

    assertThat(findings().of("service.cloudfront").get(0))
        .startsWith("WARNING E1, E2 all look like the fleet's distribution")
        .contains("onair output");
  }

  @Test
  void theFleetsOwnDistributionIsNotMadeAgain() throws Exception {
    account.distributions =
        List.of(
            new ListedDistribution(
                "E1", "d1.cloudfront.net", "Live OTT channels", List.of(), List.of("onair_main")));

    assertThat(findings().of("quota.distributions"))
        .containsExactly("OK 1 there, 1 once deployed, 200 allowed");
  }

  @Test
  void eachNewChannelNeedsARole() throws Exception {
    account.roles = new RoleCount(1000, 1000);

    assertThat(findings().of("quota.roles"))
        .containsExactly(
            "PROBLEM 1000 there, 1001 once deployed, 1000 allowed; ask AWS for 1001: quota 'Roles'");
  }

  @Test
  void whatIsNotAllowedIsAProblemWithItsActions() throws Exception {
    account.denied.put("iam:PassRole", List.of());
    account.denied.put("iam:CreateRole", List.of());

    assertThat(findings().of("permission.iam"))
        .containsExactly(
            "PROBLEM not allowed: iam:CreateRole, iam:PassRole;"
                + " allow that to arn:aws:iam::123456789012:user/ada");
  }

  @Test
  void rolesAreLookedAtBelowTheirPathAndWithTheirBoundary() throws Exception {
    account.denied.put("iam:PutRolePermissionsBoundary", List.of());
    String boundary = "arn:aws:iam::123456789012:policy/bounds";

    assertThat(findings().of("permission.iam").get(0)).startsWith("OK");
    assertThat(account.keys).isEmpty();
    assertThat(
            findings()
                .shared(
                    "roles { path = /tv/, permissions-boundary-arn = \"%s\" }".formatted(boundary))
                .of("permission.iam"))
        .singleElement()
        .asString()
        .startsWith("PROBLEM not allowed: iam:PutRolePermissionsBoundary;");
    assertThat(account.keys).containsOnly(Map.entry("iam:PermissionsBoundary", boundary));
    assertThat(account.simulated)
        .anyMatch(one -> one.endsWith(":role/tv/onair_news_MediaLiveRole"));
  }

  @Test
  void whatHangsOnAConditionIsAWarning() throws Exception {
    account.denied.put("iam:PassRole", List.of("aws:SourceIp"));

    assertThat(findings().of("permission.iam").get(0))
        .startsWith("WARNING allowed or not by conditions")
        .contains("(aws:SourceIp): iam:PassRole");
  }

  @Test
  void aSimulationThatIsNotAllowedCouldNotBeAsked() throws Exception {
    account.refuse("iam:SimulatePrincipalPolicy", Reason.DENIED);

    assertThat(findings().of("permission.medialive"))
        .containsExactly("COULD_NOT_ASK it takes iam:SimulatePrincipalPolicy");
  }

  @Test
  void aSessionsRoleIsSimulatedWithItsPath() throws Exception {
    account.caller =
        new Caller(FakeAccount.ACCOUNT, "arn:aws:sts::123456789012:assumed-role/deploy/ada");
    account.roleArn = Optional.of("arn:aws:iam::123456789012:role/ci/deploy");

    findings().report();

    assertThat(account.simulated)
        .allMatch(one -> one.startsWith("arn:aws:iam::123456789012:role/ci/deploy "))
        .anyMatch(one -> one.endsWith(":role/onair_news_MediaLiveRole"))
        .noneMatch(one -> one.contains("{"));
  }

  @Test
  void aSessionsRoleThatCannotBeLookedUpIsGuessed() throws Exception {
    account.caller =
        new Caller(FakeAccount.ACCOUNT, "arn:aws:sts::123456789012:assumed-role/deploy/ada");
    account.refuse("iam:GetRole", Reason.DENIED);

    findings().report();

    assertThat(account.simulated)
        .isNotEmpty()
        .allMatch(one -> one.startsWith("arn:aws:iam::123456789012:role/deploy "));
  }

  @Test
  void idsOfChecksAreUniqueAndLookAsPromised() throws Exception {
    assertThat(findings().report().rows())
        .extracting(row -> row.check().id())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("preflight\\.[a-z]+\\.[a-z0-9-]+"));
  }

  private static MediaLiveUse use(int channels, Map<String, String> tags) {
    List<Map<String, String>> all = new ArrayList<>();
    for (int i = 0; i < channels; i++) {
      all.add(tags);
    }
    return new MediaLiveUse(all, List.of(), List.of());
  }
}
