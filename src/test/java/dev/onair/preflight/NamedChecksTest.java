package dev.onair.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.operate.account.Certificate;
import dev.onair.operate.account.Device;
import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.MediaLiveUse;
import dev.onair.operate.account.UnansweredException.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files name. */
class NamedChecksTest {

  private static final String ACL =
      "arn:aws:wafv2:us-east-1:123456789012:global/webacl/live/01234567-89ab-cdef-0123-456789abcdef";
  private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/abc";
  private static final String FLOW = "arn:aws:mediaconnect:us-east-1:123456789012:flow:1-a:feed";
  private static final String KEY =
      "arn:aws:kms:us-east-1:123456789012:key/01234567-89ab-4def-8123-456789abcdef";

  @TempDir private Path root;
  private final FakeAccount account = new FakeAccount();

  private Findings findings() {
    return new Findings(root, account);
  }

  private Findings ownDomain() {
    return findings()
        .shared(
            """
            delivery {
              domain-names = ["live.example.com", "a.tv.example.com"]
              certificate-arn = "%s"
              web-acl-arn = "%s"
            }
            """
                .formatted(CERTIFICATE, ACL));
  }

  private Findings input(String text) {
    return findings().channel("news", "class = SINGLE_PIPELINE\ninputs.main " + text + "\n");
  }

  @Test
  void nothingNamedIsNothingToLookAt() throws Exception {
    assertThat(
            input("{ type = URL_PULL, sources = [\"https://a.example/a.m3u8\"] }").report().rows())
        .extracting(row -> row.check().topic())
        .doesNotContain(Topic.DELIVERY, Topic.INGEST, Topic.STATE);
  }

  @Test
  void aCertificateIsIssuedAndForAllNames() throws Exception {
    account.certificate =
        Optional.of(new Certificate("ISSUED", List.of("live.example.com", "*.tv.example.com")));

    assertThat(ownDomain().of("delivery.certificate"))
        .containsExactly("OK issued, for live.example.com, *.tv.example.com");
  }

  @Test
  void aStarStandsForOneLabel() throws Exception {
    account.certificate = Optional.of(new Certificate("ISSUED", List.of("*.example.com")));

    assertThat(ownDomain().of("delivery.certificate"))
        .containsExactly(
            "PROBLEM it is for *.example.com, and not for a.tv.example.com;"
                + " request one that covers all of delivery.domain-names");
  }

  @Test
  void aCertificateThatIsNotThereOrNotIssuedIsAProblem() throws Exception {
    assertThat(ownDomain().of("delivery.certificate").get(0))
        .startsWith("PROBLEM " + CERTIFICATE + " does not exist");

    account.certificate = Optional.of(new Certificate("PENDING_VALIDATION", List.of()));
    assertThat(ownDomain().of("delivery.certificate").get(0))
        .startsWith("PROBLEM " + CERTIFICATE + " is PENDING_VALIDATION");
  }

  @Test
  void aNameOfAnotherDistributionIsTaken() throws Exception {
    account.distributions =
        List.of(
            new ListedDistribution(
                "E2", "d1.cloudfront.net", "blog", List.of("live.example.com"), List.of("s3")));

    assertThat(ownDomain().of("delivery.domain-names").get(0))
        .startsWith("PROBLEM live.example.com is a name of distribution E2 already");
  }

  @Test
  void theFleetsOwnNamesAreFree() throws Exception {
    account.distributions =
        List.of(
            new ListedDistribution(
                "E1",
                "d1.cloudfront.net",
                "Live OTT channels",
                List.of("live.example.com"),
                List.of("onair_main")));

    assertThat(ownDomain().of("delivery.domain-names"))
        .containsExactly("OK live.example.com, a.tv.example.com: free in this account");
  }

  @Test
  void aWebAclIsThereOrNot() throws Exception {
    assertThat(ownDomain().of("delivery.web-acl").get(0)).startsWith("PROBLEM " + ACL);

    account.webAcl = true;
    assertThat(ownDomain().of("delivery.web-acl")).containsExactly("OK " + ACL);
  }

  @Test
  void parametersAreSecureStrings() throws Exception {
    Findings findings =
        input(
            "{ type = URL_PULL, sources = [{ url = \"https://a.example/a.m3u8\", username = u,"
                + " password-parameter = /onair/shared/password }] }");

    assertThat(findings.of("ingest.password-parameters").get(0))
        .startsWith(
            "PROBLEM news: inputs.main: /onair/shared/password does not exist in Systems Manager;");

    account.parameters = Map.of("/onair/shared/password", "String");
    assertThat(findings.of("ingest.password-parameters").get(0))
        .startsWith("WARNING news: inputs.main: /onair/shared/password is a String");

    account.parameters = Map.of("/onair/shared/password", "SecureString");
    assertThat(findings.of("ingest.password-parameters"))
        .containsExactly("OK 1 parameter: /onair/shared/password");
  }

  @Test
  void flowsRun() throws Exception {
    Findings findings = input("{ type = MEDIACONNECT, flows = [\"%s\"] }".formatted(FLOW));

    assertThat(findings.of("ingest.flows").get(0)).contains("does not exist in MediaConnect");
    account.flows = Map.of(FLOW, "STANDBY");
    assertThat(findings.of("ingest.flows").get(0)).startsWith("WARNING").contains("is STANDBY");
    account.flows = Map.of(FLOW, "ERROR");
    assertThat(findings.of("ingest.flows").get(0)).startsWith("PROBLEM").contains("is ERROR");
    account.flows = Map.of(FLOW, "ACTIVE");
    assertThat(findings.of("ingest.flows")).containsExactly("OK 1 flow runs: " + FLOW);
    account.refuse("mediaconnect:DescribeFlow", Reason.DENIED);
    assertThat(findings.of("ingest.flows"))
        .containsExactly("COULD_NOT_ASK " + FLOW + ": it takes mediaconnect:DescribeFlow");
  }

  @Test
  void devicesAreThereAndFree() throws Exception {
    Findings findings = input("{ type = INPUT_DEVICE, devices = [hd-abc] }");

    assertThat(findings.of("ingest.devices").get(0))
        .startsWith("PROBLEM news: inputs.main: hd-abc is no Link device");
    device("CONNECTED", List.of("arn:theirs"));
    assertThat(findings.of("ingest.devices").get(0))
        .startsWith("PROBLEM news: inputs.main: hd-abc is used by arn:theirs");
    device("DISCONNECTED", List.of());
    assertThat(findings.of("ingest.devices").get(0)).startsWith("WARNING");

    device("CONNECTED", List.of("arn:ours"));
    account.mediaLive =
        new MediaLiveUse(
            List.of(),
            List.of(
                new MediaLiveUse.Input(
                    "arn:ours", "INPUT_DEVICE", Map.of("onair:workflow", "onair"))),
            List.of());
    assertThat(findings.of("ingest.devices")).containsExactly("OK 1 Link device: hd-abc");
  }

  private void device(String connection, List<String> inputs) {
    account.devices = Map.of("hd-abc", new Device("hd-abc", connection, inputs));
  }

  @Test
  void objectsAreInTheirBuckets() throws Exception {
    Findings findings = input("{ type = MP4_FILE, sources = [\"s3ssl://media/loops/a.mp4\"] }");

    assertThat(findings.of("ingest.objects"))
        .containsExactly(
            "PROBLEM news: inputs.main: media/loops/a.mp4 does not exist in S3;"
                + " put it there, or correct bucket or key");
    account.objects = Set.of("media/loops/a.mp4");
    assertThat(findings.of("ingest.objects")).containsExactly("OK 1 object: media/loops/a.mp4");
  }

  @Test
  void theStatesBucketIsThereWhereSharedConfSays() throws Exception {
    Findings findings =
        findings().shared("state { backend = s3, bucket = states, region = eu-west-1 }");

    assertThat(findings.of("state.bucket").get(0)).startsWith("PROBLEM states does not exist");
    account.bucketRegion = Optional.of("us-west-2");
    assertThat(findings.of("state.bucket"))
        .containsExactly(
            "PROBLEM states is in us-west-2, and not in eu-west-1; say state.region = us-west-2");
    account.bucketRegion = Optional.of("eu-west-1");
    assertThat(findings.of("state.bucket")).containsExactly("OK states, versioned");
    account.versioned = false;
    assertThat(findings.of("state.bucket").get(0)).startsWith("WARNING states keeps no versions");
    account.refuse("s3:GetBucketVersioning", Reason.DENIED);
    assertThat(findings.of("state.bucket"))
        .containsExactly("OK states; whether it is versioned: it takes s3:GetBucketVersioning");
  }

  @Test
  void theStatesRoleAndKeyCanBeUsed() throws Exception {
    Findings findings =
        findings()
            .shared(
                """
                state {
                  backend = s3
                  bucket = states
                  kms-key-arn = "%s"
                  role-arn = "arn:aws:iam::123456789012:role/state"
                }
                """
                    .formatted(KEY));

    assertThat(findings.of("state.role").get(0)).startsWith("OK assumed as arn:aws:sts::");
    assertThat(findings.of("state.key").get(0)).startsWith("PROBLEM " + KEY + " does not exist");
    account.key = Optional.of("PendingDeletion");
    assertThat(findings.of("state.key").get(0))
        .startsWith("PROBLEM " + KEY + " is PendingDeletion");
    account.key = Optional.of("Enabled");
    assertThat(findings.of("state.key")).containsExactly("OK " + KEY);
    account.refuse("sts:AssumeRole", Reason.DENIED);
    assertThat(findings.of("state.role").get(0)).startsWith("PROBLEM").contains("can't be assumed");
  }
}
