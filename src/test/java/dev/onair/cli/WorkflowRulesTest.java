package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every workflow and action that docs/ci.md offers has to keep to. */
class WorkflowRulesTest {

  private static final String LOCAL = "./.github/";

  /** A commit, and the release that it is in a comment. */
  private static final Pattern PINNED =
      Pattern.compile("([a-z-]+/[a-z-]+)@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

  private static final Pattern USES = Pattern.compile("\\s*(?:- )?uses: (.*)");

  @Test
  void actionsArePinnedByTheirCommitAndEachByOneOnly() throws IOException {
    Map<String, String> pins = new HashMap<>();
    for (String line : WorkflowFiles.lines().toList()) {
      Matcher uses = USES.matcher(line);
      if (uses.matches() && !uses.group(1).startsWith(LOCAL)) {
        Matcher pinned = PINNED.matcher(uses.group(1));
        assertThat(pinned.matches()).as(line).isTrue();
        assertThat(pins.merge(pinned.group(1), uses.group(1), (first, second) -> first))
            .isEqualTo(uses.group(1));
      }
    }

    assertThat(pins).containsKeys("actions/checkout", "aws-actions/configure-aws-credentials");
  }

  @Test
  void actionsOfTheProjectAreThere() throws IOException {
    for (JsonNode file : WorkflowFiles.all().values()) {
      for (JsonNode uses : file.findValues("uses")) {
        if (uses.asText().startsWith(LOCAL)) {
          Path folder = WorkflowFiles.FOLDER.resolve(uses.asText().substring(LOCAL.length()));
          assertThat(folder.resolve("action.yml")).exists();
        }
      }
    }
  }

  @Test
  void noCheckoutLeavesATokenBehind() throws IOException {
    List<JsonNode> checkouts = new ArrayList<>();
    for (JsonNode file : WorkflowFiles.all().values()) {
      file.findParents("uses").stream()
          .filter(step -> step.get("uses").asText().startsWith("actions/checkout@"))
          .forEach(checkouts::add);
    }

    assertThat(checkouts)
        .isNotEmpty()
        .allSatisfy(
            step -> {
              assertThat(step.at("/with/persist-credentials").asText()).isEqualTo("false");
              assertThat(step.get("with").has("token")).isFalse();
              assertThat(step.get("with").has("ssh-key")).isFalse();
            });
  }

  /** Plans, notes and states that somebody committed are those of no run. */
  @Test
  void whatACheckoutBringsAlongIsTakenAwayFirst() throws IOException {
    JsonNode setup =
        new YAMLMapper()
            .readTree(WorkflowFiles.FOLDER.resolve("actions/setup-onair/action.yml").toFile());

    assertThat(setup.at("/runs/steps/0/run").asText()).isEqualTo("rm -rf .onair cdktf.out");
  }

  /** They run with this repository's secrets, whoever wrote what is checked out. */
  @Test
  void nothingStartsAWorkflowWithSecretsForOthers() throws IOException {
    for (JsonNode workflow : WorkflowFiles.workflows().values()) {
      List<String> events = new ArrayList<>();
      workflow.get("on").fieldNames().forEachRemaining(events::add);

      assertThat(events)
          .isNotEmpty()
          .isSubsetOf("pull_request", "push", "schedule", "workflow_dispatch");
    }
  }

  @Test
  void aJobThatCanHaveCredentialsComesAfterTheCheckWhichCannot() throws IOException {
    int found = 0;
    for (JsonNode workflow : WorkflowFiles.workflows().values()) {
      JsonNode jobs = workflow.get("jobs");
      for (var job : jobs.properties()) {
        if (job.getValue().at("/permissions/id-token").asText().equals("write")) {
          assertThat(comesAfter(jobs, job.getKey(), "check")).as(job.getKey()).isTrue();
          JsonNode check = jobs.get("check");
          assertThat(check.has("permissions")).isFalse();
          assertThat(check.has("environment")).isFalse();
          assertThat(check.findValuesAsText("run")).anyMatch(run -> run.contains("./onair check"));
          assertThat(check.toString()).doesNotContain("secrets.", "take-role");
          found++;
        }
      }
    }

    assertThat(found).isPositive();
  }

  @Test
  void onairIsBuiltBeforeThereAreCredentials() throws IOException {
    List<List<JsonNode>> withRoles = new ArrayList<>();
    for (JsonNode file : WorkflowFiles.all().values()) {
      for (JsonNode steps : file.findValues("steps")) {
        List<JsonNode> all = new ArrayList<>();
        steps.forEach(all::add);
        if (steps.findValuesAsText("uses").contains(LOCAL + "actions/take-role")) {
          withRoles.add(all);
        }
      }
    }

    JsonNode setup = WorkflowFiles.all().get("setup-onair/action.yml");
    assertThat(setup.findValuesAsText("run"))
        .containsExactly("rm -rf .onair cdktf.out", "./onair --version");
    assertThat(withRoles)
        .hasSizeGreaterThan(2)
        .allSatisfy(
            steps -> {
              List<String> uses = steps.stream().map(step -> step.path("uses").asText()).toList();
              int built = uses.indexOf(LOCAL + "actions/setup-onair");
              assertThat(built).isBetween(0, uses.indexOf(LOCAL + "actions/take-role"));
            });
  }

  @Test
  void whatPeopleCanNameReachesNoScriptAsCode() throws IOException {
    for (JsonNode file : WorkflowFiles.all().values()) {
      assertThat(file.findValuesAsText("run")).noneMatch(script -> script.contains("${{"));
    }
  }

  @Test
  void onlyWhatHasToMayWriteAndNothingIsCutOff() throws IOException {
    Map<String, String> writers = new TreeMap<>();
    for (JsonNode workflow : WorkflowFiles.workflows().values()) {
      assertThat(workflow.get("permissions"))
          .isEqualTo(new YAMLMapper().readTree("contents: read"));
      assertThat(workflow.at("/concurrency/cancel-in-progress").booleanValue()).isFalse();
      for (var job : workflow.get("jobs").properties()) {
        for (var permission : job.getValue().path("permissions").properties()) {
          if (permission.getValue().asText().equals("write")) {
            writers.merge(permission.getKey(), job.getKey(), (a, b) -> a + " " + b);
          }
        }
      }
    }

    assertThat(writers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "id-token", "plan shared apply plan",
                "pull-requests", "comment",
                "contents", "applied"));
  }

  /** What a branch brings along runs there. */
  @Test
  void noJobThatWritesToTheRepositoryRunsOnair() throws IOException {
    for (JsonNode workflow : WorkflowFiles.workflows().values()) {
      for (JsonNode job : workflow.get("jobs")) {
        JsonNode permissions = job.path("permissions");
        if (permissions.path("contents").asText().equals("write")
            || permissions.has("pull-requests")) {
          assertThat(job.findValuesAsText("run")).noneMatch(run -> run.contains("./onair "));
          assertThat(job.findValuesAsText("uses")).noneMatch(uses -> uses.startsWith(LOCAL));
        }
      }
    }
  }

  @Test
  void aJobTakesOnTheRoleThatMayDoLeast() throws IOException {
    Map<String, String> roles = new TreeMap<>();
    for (var workflow : WorkflowFiles.workflows().entrySet()) {
      for (var job : workflow.getValue().get("jobs").properties()) {
        String name = workflow.getKey() + " " + job.getKey();
        job.getValue().findValues("role").forEach(role -> roles.put(name, role.asText()));
      }
    }

    assertThat(roles)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "onair-review.yml plan", "${{ vars.ONAIR_REVIEW_ROLE }}",
                "onair-apply.yml plan", "${{ vars.ONAIR_PLAN_ROLE }}",
                "onair-apply.yml shared", "${{ vars.ONAIR_APPLY_ROLE }}",
                "onair-apply.yml apply", "${{ vars.ONAIR_APPLY_ROLE }}"));
    // It may write nothing, and so no lock.
    assertThat(WorkflowFiles.all().get("onair-review.yml").at("/env/TF_CLI_ARGS_plan").asText())
        .isEqualTo("-lock=false");
  }

  @Test
  void theyDoNotRunInThisRepository() {
    assertThat(Path.of(".github")).doesNotExist();
  }

  private static boolean comesAfter(JsonNode jobs, String job, String first) {
    JsonNode needs = jobs.path(job).path("needs");
    List<String> before = new ArrayList<>();
    if (needs.isArray()) {
      needs.forEach(one -> before.add(one.asText()));
    } else if (needs.isTextual()) {
      before.add(needs.asText());
    }
    return before.contains(first) || before.stream().anyMatch(one -> comesAfter(jobs, one, first));
  }
}
