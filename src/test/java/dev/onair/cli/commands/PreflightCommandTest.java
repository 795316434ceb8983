package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.fleet.FleetLock;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.testing.ProjectFolder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: command line, AWS's SDK, sandbox. */
class PreflightCommandTest {

  private static final String MISSING =
      "arn:aws:mediaconnect:eu-west-1:123456789012:flow:1-abc:feed";

  @TempDir private Path root;

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ZERO));
  private String certificate;
  private String webAcl;
  private String flow;
  private String key;

  @AfterEach
  void stop() {
    sandbox.close();
  }

  /** Everything that the files below name. */
  @BeforeEach
  void make() {
    certificate =
        rpc(
                "acm",
                "CertificateManager.RequestCertificate",
                "{'DomainName': 'live.example.com', 'ValidationMethod': 'DNS'}")
            .json()
            .get("CertificateArn")
            .asText();
    webAcl =
        rpc(
                "wafv2",
                "AWSWAF_20190729.CreateWebACL",
                "{'Name': 'live', 'Scope': 'CLOUDFRONT', 'DefaultAction': {'Allow': {}},"
                    + " 'VisibilityConfig': {'SampledRequestsEnabled': false,"
                    + " 'CloudWatchMetricsEnabled': false, 'MetricName': 'live'}}")
            .json()
            .at("/Summary/ARN")
            .asText();
    rpc(
        "ssm",
        "AmazonSSM.PutParameter",
        "{'Name': '/onair/shared/password', 'Type': 'SecureString', 'Value': 'hunter2'}");
    JsonNode made =
        client("mediaconnect")
            .rest("POST", "/v1/flows", "{'name': 'feed', 'source': {'name': 'feed'}}")
            .json();
    flow = made.at("/flow/flowArn").asText();
    key = rpc("kms", "TrentService.CreateKey", "{}").json().at("/KeyMetadata/Arn").asText();
    client("medialive").rest("POST", "/prod/claimDevice", "{'id': 'hd-abc'}");
    bucket("states");
    client("s3")
        .xml(
            "PUT",
            "/states?versioning",
            "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
    bucket("media");
    client("s3").xml("PUT", "/media/loop.mp4", "");
    assertThat(client("mediaconnect").rest("POST", "/v1/flows/start/" + encoded(flow), "").status())
        .isEqualTo(202);
  }

  private ProjectFolder project(String flowArn, String more) {
    return ProjectFolder.in(root)
        .shared(
            """
            region = eu-west-1
            account = "123456789012"
            delivery { domain-names = [live.example.com], certificate-arn = "%s", web-acl-arn = "%s" }
            state { backend = s3, bucket = states, kms-key-arn = "%s" }
            %s
            """
                .formatted(certificate, webAcl, key, more))
        .channel(
            "news",
            """
            class = SINGLE_PIPELINE
            inputs.main { type = MEDIACONNECT, flows = ["%s"] }
            """
                .formatted(flowArn))
        .channel(
            "arena",
            """
            class = SINGLE_PIPELINE
            inputs.main { type = INPUT_DEVICE, devices = [hd-abc] }
            inputs.loop { type = MP4_FILE, sources = ["s3ssl://media/loop.mp4"] }
            inputs.feed {
              type = URL_PULL
              sources = [
                { url = "https://a.example/a.m3u8", username = ada, password-parameter = /onair/shared/password }
              ]
            }
            """);
  }

  @Test
  void allIsWell() {
    project(flow, "");

    Cli.Result result = run("preflight");

    assertThat(narrow(result.out()))
        .contains("ok  identity.caller  arn:aws:iam::123456789012:user/sandbox")
        .contains("ok  quota.encoder-channels  0 there, 2 once deployed, 5 allowed")
        .contains("ok  quota.distributions  0 there, 1 once deployed, 200 allowed")
        .contains("ok  quota.roles  0 there, 2 once deployed, 1000 allowed")
        .contains("ok  permission.iam  all 15 actions are allowed")
        .contains("ok  delivery.certificate  issued, for live.example.com")
        .contains("ok  delivery.web-acl  " + webAcl)
        .contains("ok  ingest.password-parameters  1 parameter: /onair/shared/password")
        .contains("ok  ingest.flows  1 flow runs: " + flow)
        .contains("ok  ingest.devices  1 Link device: hd-abc")
        .contains("ok  ingest.objects  1 object: media/loop.mp4")
        .contains("ok  ingest.dry-runs  no plan of a deployed channel waits")
        .contains("ok  state.bucket  states, versioned")
        .contains("ok  state.key  " + key)
        .endsWith("0 problems, 1 warning, 0 could not be asked\n")
        .doesNotContain("hunter2");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void withoutDryRunsMediaLiveIsNotAskedForOne() {
    project(flow, "");

    Cli.Result result = run("preflight", "--no-dry-run");

    assertThat(narrow(result.out()))
        .contains("ok  service.medialive")
        .doesNotContain("ingest.dry-runs");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void nothingIsMade() {
    project(flow, "");
    sandbox.calls().clear();

    run("preflight");

    assertThat(sandbox.calls().all())
        .isNotEmpty()
        .allMatch(
            call -> call.operation().matches("(Get|Head|List|Describe|Simulate).*"), "asks only");
  }

  @Test
  void onlyTheChannelsThatAreNamedAreLookedAt() {
    project(MISSING, "");

    assertThat(outcomes("arena")).containsEntry("preflight.ingest.devices", "OK");
    assertThat(outcomes("arena")).doesNotContainKey("preflight.ingest.flows");
    assertThat(outcomes("shared")).doesNotContainKey("preflight.ingest.devices");
  }

  @Test
  void eachFaultIsARowOfItsOwn() {
    project(MISSING, "quotas.encoder-channels = 50");
    client("s3").xml("DELETE", "/media/loop.mp4", "");
    rpc("ssm", "AmazonSSM.DeleteParameter", "{'Name': '/onair/shared/password'}");
    rpc("kms", "TrentService.DisableKey", "{'KeyId': '" + key + "'}");
    rpc("acm", "CertificateManager.DeleteCertificate", "{'CertificateArn': '" + certificate + "'}");
    deny("{'Statement': {'Effect': 'Deny', 'Action': 'iam:Pass*', 'Resource': '*'}}");

    Cli.Result result = run("preflight");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(outcomes())
        .containsEntry("preflight.quota.encoder-channels", "WARNING")
        .containsEntry("preflight.permission.iam", "PROBLEM")
        .containsEntry("preflight.permission.medialive", "OK")
        .containsEntry("preflight.delivery.certificate", "PROBLEM")
        .containsEntry("preflight.delivery.web-acl", "OK")
        .containsEntry("preflight.ingest.password-parameters", "PROBLEM")
        .containsEntry("preflight.ingest.flows", "PROBLEM")
        .containsEntry("preflight.ingest.objects", "PROBLEM")
        .containsEntry("preflight.state.key", "PROBLEM");
  }

  @Test
  void aStateInABucketThatIsNotThere() {
    project(flow, "state.bucket = nowhere");

    assertThat(outcomes()).containsEntry("preflight.state.bucket", "PROBLEM");
  }

  @Test
  void aRaisedQuotaIsTold() {
    project(flow, "");
    rpc(
        "servicequotas",
        "ServiceQuotasV20190624.RequestServiceQuotaIncrease",
        "{'ServiceCode': 'medialive', 'QuotaCode': 'L-D1AFAF75', 'DesiredValue': 40}");

    assertThat(run("preflight").out())
        .contains("40 allowed; shared.conf says quotas.encoder-channels = 5");
  }

  @Test
  void whatIsDeniedSaysWhatItTakes() {
    project(flow, "");
    sandbox.faults().add(Fault.error("AccessDeniedException", 403, "no").in("ssm"));
    sandbox.faults().add(Fault.error("AccessDenied", 403, "no").in("iam"));
    sandbox.faults().add(Fault.error("AccessDeniedException", 403, "no").in("servicequotas"));

    Cli.Result result = run("preflight");

    assertThat(narrow(result.out()))
        .contains("could not ask  ingest.password-parameters  it takes ssm:DescribeParameters")
        .contains("could not ask  permission.iam  it takes iam:SimulatePrincipalPolicy")
        .contains("it takes servicequotas:ListAWSDefaultServiceQuotas");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void throttlingIsLivedThrough() {
    project(flow, "");
    sandbox.faults().add(Fault.throttle().in("ssm").first(1));
    sandbox.faults().add(Fault.throttle().in("medialive").first(1));

    assertThat(run("preflight").out()).endsWith("0 problems, 1 warning, 0 could not be asked\n");
  }

  @Test
  void credentialsThatHaveExpiredAreOneLine() {
    project(flow, "");
    sandbox
        .faults()
        .add(Fault.error("ExpiredToken", 403, "The security token included has expired").in("sts"));

    Cli.Result result = run("preflight");

    assertThat(result.out().lines())
        .hasSize(3)
        .anyMatch(
            line ->
                line.startsWith(
                    "PROBLEM  identity.caller  AWS refuses the credentials:"
                        + " The security token included has expired"));
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void withoutCredentialsItIsOneLine() {
    // The SDK looks for them in this process's own surroundings, too.
    assumeThat(System.getenv("AWS_ACCESS_KEY_ID")).isNull();
    assumeThat(Path.of(System.getProperty("user.home"), ".aws/credentials")).doesNotExist();
    project(flow, "");
    Map<String, String> environment = new TreeMap<>(sandbox.environment());
    environment.keySet().removeIf(name -> name.contains("KEY"));

    Cli.Result result = new Cli(root).with(environment).run("preflight");

    assertThat(result.out().lines().toList().get(1))
        .startsWith("PROBLEM  identity.caller  there are no AWS credentials that could be used");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void anEndpointThatIsNotThereIsOneLine() {
    project(flow, "");
    Map<String, String> environment = new TreeMap<>(sandbox.environment());
    environment.put("AWS_ENDPOINT_URL", "http://127.0.0.1:1");

    Cli.Result result = new Cli(root).with(environment).run("preflight", "--format", "json");

    JsonNode report = json(result.out());
    assertThat(report.get("checks")).hasSize(1);
    assertThat(report.at("/checks/0/outcome").asText()).isEqualTo("COULD_NOT_ASK");
    assertThat(report.at("/checks/0/text").asText()).contains("Connection refused");
    assertThat(report.get("notMade").asInt()).isGreaterThan(10);
  }

  /** Without plans, neither Terraform nor the lock is needed: the tests above have neither. */
  @Test
  void plansAreLeftAloneWhileSomebodyElseWorksOnThem() throws Exception {
    project(flow, "").file(".onair/plans/news/plan.json", "{}");

    Cli.Result result =
        FleetLock.during(new FleetFolder(root), () -> run("preflight", "--format", "table"));

    assertThat(narrow(result.out()))
        .contains(
            "could not ask  ingest.dry-runs  another onair plan, apply or destroy is at work");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void plansCannotBeTriedWithoutTerraform() {
    project(flow, "").file(".onair/plans/news/plan.json", "{}");

    Cli.Result result =
        new Cli(root).with(sandbox.environment()).with("PATH", root.toString()).run("preflight");

    assertThat(narrow(result.out()))
        .containsPattern("could not ask  ingest.dry-runs  .*[Tt]erraform");
  }

  @Test
  void noStackAtATimeIsAUsageError() {
    project(flow, "");

    assertThat(run("preflight", "--parallelism", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void anUnknownChannelIsAUsageError() {
    project(flow, "");

    Cli.Result result = run("preflight", "nwes");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("unknown channel 'nwes'; did you mean 'news'?");
  }

  private Cli.Result run(String... args) {
    return new Cli(root).with(sandbox.environment()).run(args);
  }

  private Map<String, String> outcomes(String... channels) {
    String[] args = new String[channels.length + 3];
    args[0] = "preflight";
    args[1] = "--format";
    args[2] = "json";
    System.arraycopy(channels, 0, args, 3, channels.length);
    Map<String, String> outcomes = new TreeMap<>();
    json(run(args).out())
        .get("checks")
        .forEach(row -> outcomes.put(row.get("id").asText(), row.get("outcome").asText()));
    return outcomes;
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** With columns as wide as their cells. */
  private static String narrow(String table) {
    return table.replaceAll(" {2,}", "  ");
  }

  private void bucket(String name) {
    String where =
        "<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint>"
            + "</CreateBucketConfiguration>";
    assertThat(client("s3").xml("PUT", "/" + name, where).status()).isEqualTo(200);
  }

  private void deny(String policy) {
    Answer answer =
        client("iam")
            .query(
                "Action=PutUserPolicy&Version=2010-05-08&UserName=sandbox&PolicyName=no"
                    + "&PolicyDocument="
                    + encoded(policy.replace('\'', '"')));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private AwsClient client(String service) {
    return new AwsClient(sandbox, service);
  }

  private Answer rpc(String service, String target, String body) {
    Answer answer = client(service).rpc(target, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
