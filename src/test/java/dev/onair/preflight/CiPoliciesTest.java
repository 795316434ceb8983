package dev.onair.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.preflight.NeededActions.OnResource;
import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.iam.PolicyVerdict;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.RealTerraform.Workspace;
import dev.onair.testing.SynthesizedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The policies of modules/ci-roles: they allow what a deployment takes, which end-to-end tests
 * compare with what the provider calls, and nothing with which a role could make itself another.
 */
class CiPoliciesTest {

  private static final String ACCOUNT = "123456789012";
  private static final String BOUNDARY = "arn:aws:iam::123456789012:policy/onair-ci/onair-boundary";

  /** A role of a channel, as onair makes it. */
  private static final String OWN = "arn:aws:iam::123456789012:role/onair/onair_news_MediaLiveRole";

  private static final Map<String, String> BOUNDED =
      Map.of("iam:PermissionsBoundary", BOUNDARY, "iam:PassedToService", "medialive.amazonaws.com");

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("partition", "aws"),
          Map.entry("account", ACCOUNT),
          Map.entry("region", "eu-west-1"),
          Map.entry("fleet", "onair"),
          Map.entry("bucket-fleet", "onair"),
          Map.entry("role-path", "/onair/"),
          Map.entry("group", "onair_main"),
          Map.entry("channel", "news"),
          Map.entry("state-bucket", "states"),
          Map.entry("state-key", "onair/news.tfstate"));

  /** Roles and other things that are not of the fleet. */
  private static final List<String> OTHERS =
      List.of(
          "arn:aws:iam::123456789012:role/Administrator",
          "arn:aws:iam::123456789012:role/onair_Administrator",
          "arn:aws:iam::123456789012:role/onair-ci/onair-apply",
          "arn:aws:iam::123456789012:role/onair-ci/onair-review",
          "arn:aws:iam::123456789012:role/other/onair_news_MediaLiveRole",
          "arn:aws:iam::123456789012:user/ada",
          "arn:aws:iam::123456789012:group/admins",
          "arn:aws:iam::123456789012:instance-profile/web",
          BOUNDARY,
          "arn:aws:iam::aws:policy/AdministratorAccess",
          "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com",
          "arn:aws:lambda:eu-west-1:123456789012:function:backup",
          "arn:aws:ec2:eu-west-1:123456789012:instance/i-1",
          "arn:aws:cloudformation:eu-west-1:123456789012:stack/org/1",
          "arn:aws:s3:::states",
          "arn:aws:s3:::logs-onair-eu-20260918101112131400000001",
          "arn:aws:kms:eu-west-1:123456789012:key/1",
          "*");

  /** Those that rights over roles give away, wherever they are. */
  private static final List<String> OVER_ROLES =
      List.of(
          "iam:CreateRole",
          "iam:PutRolePolicy",
          "iam:UpdateAssumeRolePolicy",
          "iam:PassRole",
          "iam:PutRolePermissionsBoundary",
          "iam:DeleteRole",
          "iam:DeleteRolePolicy",
          "iam:TagRole",
          "iam:UpdateRole");

  private static final Set<String> BESIDE_READ = Set.of("review", "plan", "apply");

  private static JsonNode policies;

  @BeforeAll
  static void whatTheModuleMakes(@TempDir Path folder) throws IOException {
    copy(Path.of("modules/ci-roles/policies"), folder);
    Files.writeString(
        folder.resolve("given.auto.tfvars"),
        """
        fleet = {
          name = "onair", region = "eu-west-1", account = "%s", role_path = "/onair/"
          permissions_boundary_arn = "%s"
        }
        state   = { bucket = "states", prefix = "onair/" }
        plans   = { bucket = "states", prefix = "plans" }
        content = { read = ["bucket/"], write = ["onair-archive/sports/", "onair-pictures/"] }
        """
            .formatted(ACCOUNT, BOUNDARY));
    Workspace workspace = RealTerraform.orSkip().workspace(folder);
    workspace.init().succeeded();
    workspace.apply().succeeded();
    policies =
        new ObjectMapper().readTree(folder.resolve("terraform.tfstate").toFile()).path("outputs");
  }

  @Test
  void applyingMayDoAllThatADeploymentTakes() throws IOException {
    PolicyVerdict apply = policy("apply");

    assertThat(refused(apply, NeededActions.all())).isEmpty();
  }

  @Test
  void planningForAReviewReadsAllAndChangesNothing() throws IOException {
    PolicyVerdict review = policy("review");
    Set<String> allowed = new TreeSet<>();
    for (OnResource needed : NeededActions.all()) {
      OnResource filled = needed.with(VALUES);
      filled.actions().stream()
          .filter(action -> review.allows(action, filled.resource(), BOUNDED))
          .forEach(allowed::add);
    }

    List<OnResource> reads =
        NeededActions.all().stream()
            // It plans without a lock.
            .filter(needed -> !needed.resource().endsWith(".tflock"))
            .map(
                needed ->
                    new OnResource(
                        needed.service(),
                        needed.condition(),
                        needed.resource(),
                        needed.actions().stream().filter(CiPoliciesTest::reads).toList()))
            .toList();
    assertThat(refused(review, reads)).isEmpty();
    assertThat(allowed).isNotEmpty().allMatch(CiPoliciesTest::reads);
  }

  @Test
  void whoPlansMayTryUpdatesAndWriteStatesAndPlansButNotReadPlansOrChangeRoles()
      throws IOException {
    PolicyVerdict plan = policy("plan");

    assertThat(plan.allows("medialive:UpdateChannel", channel(), Map.of())).isTrue();
    assertThat(plan.allows("iam:PassRole", OWN, BOUNDED)).isTrue();
    assertThat(plan.allows("s3:PutObject", "arn:aws:s3:::states/onair/news.tfstate", Map.of()))
        .isTrue();
    assertThat(plan.allows("s3:PutObject", "arn:aws:s3:::states/plans/1-1/news/a", Map.of()))
        .isTrue();
    assertThat(plan.allows("s3:GetObject", "arn:aws:s3:::states/plans/1-1/news/a", Map.of()))
        .isFalse();
    assertThat(plan.allows("iam:CreateRole", OWN, BOUNDED)).isFalse();
    assertThat(plan.allows("medialive:StartChannel", channel(), Map.of())).isFalse();
  }

  @Test
  void whoAppliesReadsPlansAndWritesNone() throws IOException {
    PolicyVerdict apply = policy("apply");

    String planned = "arn:aws:s3:::states/plans/1-1/news/a";
    assertThat(apply.allows("s3:GetObject", planned, Map.of())).isTrue();
    assertThat(apply.allows("s3:PutObject", planned, Map.of())).isFalse();
    assertThat(apply.allows("s3:GetObject", "arn:aws:s3:::states/other/a.tfstate", Map.of()))
        .isFalse();
  }

  @Test
  void anOperatorStartsAndStopsAndDeploysNothing() throws IOException {
    PolicyVerdict operator = policy("operator");

    for (String action :
        List.of(
            "StopChannel",
            "StartChannel",
            "RestartChannelPipelines",
            "CreateTags",
            "ListAlerts",
            "DescribeSchedule",
            "BatchUpdateSchedule",
            "DeleteSchedule")) {
      assertThat(operator.allows("medialive:" + action, channel(), Map.of())).as(action).isTrue();
    }
    assertThat(operator.allows("cloudwatch:GetMetricData", "*", Map.of())).isTrue();
    assertThat(operator.allows("medialive:UpdateChannel", channel(), Map.of())).isFalse();
    assertThat(operator.allows("medialive:DeleteChannel", channel(), Map.of())).isFalse();
    assertThat(operator.allows("iam:PassRole", OWN, BOUNDED)).isFalse();
  }

  @Test
  void nobodyMakesThemselvesAnother() throws IOException {
    List<String> gained = new ArrayList<>();
    for (String name : List.of("review", "plan", "apply", "operator", "boundary")) {
      PolicyVerdict policy = policy(name);
      for (String action : escalations()) {
        for (String resource : List.of(OWN, "*")) {
          if (policy.allows(action, resource, BOUNDED)) {
            gained.add(name + ": " + action + " on " + resource);
          }
        }
      }
      for (String action : Stream.concat(escalations().stream(), OVER_ROLES.stream()).toList()) {
        for (String resource : OTHERS) {
          if (policy.allows(action, resource, BOUNDED)) {
            gained.add(name + ": " + action + " on " + resource);
          }
        }
      }
    }

    assertThat(gained).isEmpty();
  }

  @Test
  void aRoleIsGivenRightsOnlyBelowTheBoundaryAndPassedToMediaLiveAlone() throws IOException {
    PolicyVerdict apply = policy("apply");
    List<Map<String, String>> unbounded =
        List.of(
            Map.of(),
            Map.of("iam:PermissionsBoundary", "arn:aws:iam::aws:policy/AdministratorAccess"));

    for (String action :
        List.of("iam:CreateRole", "iam:PutRolePolicy", "iam:PutRolePermissionsBoundary")) {
      assertThat(apply.allows(action, OWN, BOUNDED)).as(action).isTrue();
      assertThat(unbounded).as(action).noneMatch(keys -> apply.allows(action, OWN, keys));
    }
    for (String service :
        List.of("lambda", "ec2", "cloudformation", "ecs-tasks", "glue", "codebuild", "sagemaker")) {
      Map<String, String> passed = Map.of("iam:PassedToService", service + ".amazonaws.com");
      assertThat(apply.allows("iam:PassRole", OWN, passed)).as(service).isFalse();
    }
    assertThat(apply.allows("iam:PassRole", OWN, Map.of())).isFalse();
  }

  /** Each permission of a channel that has everything is within the boundary. */
  @Test
  void theBoundaryLetsChannelsDoWhatTheirOwnPoliciesSay(@TempDir Path root) throws IOException {
    Path sent = Path.of("src/test/resources/sent/project");
    SynthesizedProject project =
        SynthesizedProject.of(
            ProjectFolder.in(root)
                .file(
                    "profiles/beside.json", Files.readString(sent.resolve("profiles/beside.json")))
                .channel("beside", Files.readString(sent.resolve("channels/beside.conf")))
                .file(
                    "profiles/tiny.conf",
                    """
                        frame-rate = 25
                        renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
                        """)
                .shared("region = eu-west-1")
                .channel(
                    "news",
                    """
                        class = SINGLE_PIPELINE
                        encoding { profile = tiny, log-level = ERROR }
                        cleartext-logins = [a.example]
                        inputs {
                          pull {
                            type = RTMP_PULL
                            sources = [{ url = "rtmp://a.example/x/y", username = me, password-parameter = /onair/news/pull }]
                          }
                          flow {
                            type = MEDIACONNECT
                            flows = ["arn:aws:mediaconnect:eu-west-1:123456789012:flow:1-a:main"]
                          }
                          file { type = MP4_FILE, sources = ["s3ssl://bucket/slate.mp4"] }
                          list { type = URL_PULL, sources = ["s3ssl://bucket/live/index.m3u8"] }
                        }
                        """));
    PolicyVerdict boundary = policy("boundary");
    List<String> beyond = new ArrayList<>();
    int looked = 0;
    List<JsonNode> roles = new ArrayList<>();
    for (String channel : List.of("news", "beside")) {
      project.stack(channel).at("/resource/aws_iam_role_policy").forEach(roles::add);
    }
    for (JsonNode policy : roles) {
      for (ParsedPolicy.Statement statement :
          ParsedPolicy.parse(known(policy.get("policy").asText())).statements()) {
        // What a role is denied the boundary need not allow.
        for (String action : statement.allows() ? statement.actions() : List.<String>of()) {
          for (String resource : statement.resources()) {
            looked++;
            // What is named lies in this account; thumbnails go to another, wherever.
            String owner = resource.equals("*") ? "999999999999" : ACCOUNT;
            Map<String, String> keys = Map.of("s3:ResourceAccount", owner);
            if (!boundary.allows(action, resource, keys)) {
              beyond.add(action + " on " + resource);
            }
          }
        }
      }
    }

    assertThat(beyond).isEmpty();
    assertThat(looked).isGreaterThan(15);
    assertThat(
            boundary.allows(
                "ssm:GetParameter",
                "arn:aws:ssm:eu-west-1:123456789012:parameter/prod/db/password",
                Map.of()))
        .isFalse();
    assertThat(
            boundary.allows(
                "s3:PutObject",
                "arn:aws:s3:::states/onair/news.tfstate",
                Map.of("s3:ResourceAccount", ACCOUNT)))
        .isFalse();
  }

  /** What only the deployment knows. */
  private static String known(String policy) {
    return policy
        .replace("${module.packager.channel_arn}", packagingChannel())
        .replaceAll("\\$\\{data\\.aws_partition\\.[^}]*}", "aws")
        .replaceAll("\\$\\{data\\.aws_caller_identity\\.[^}]*}", ACCOUNT);
  }

  private static String packagingChannel() {
    return "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/onair_main/channel/news";
  }

  private static String channel() {
    return "arn:aws:medialive:eu-west-1:123456789012:channel:1234567";
  }

  private static boolean reads(String action) {
    return action.matches("[a-z0-9]+:(Get|List|Describe).*");
  }

  private static List<String> refused(PolicyVerdict policy, List<OnResource> needed) {
    List<String> refused = new ArrayList<>();
    for (OnResource one : needed) {
      OnResource filled = one.with(new HashMap<>(VALUES));
      filled.actions().stream()
          .filter(action -> !policy.allows(action, filled.resource(), BOUNDED))
          .forEach(action -> refused.add(action + " on " + filled.resource()));
    }
    return refused;
  }

  private static List<String> escalations() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/escalations.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** What a role with this policy may: those of the workflows' jobs have the one to read, too. */
  private static PolicyVerdict policy(String name) throws IOException {
    ObjectNode policy = policyOf(name);
    if (BESIDE_READ.contains(name)) {
      policy.withArray("Statement").addAll((ArrayNode) policyOf("read").get("Statement"));
    }
    return new PolicyVerdict(policy.toString());
  }

  private static ObjectNode policyOf(String name) throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(policies.path(name).path("value").asText());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
