package dev.onair.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.SynthesizedProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real provider, kept: nothing of one stack reaches the next. */
class KeptProvidersOnSandboxTest {

  private static final String CHANNEL =
      """
      start = false
      class = SINGLE_PIPELINE
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      tags.owner = %s
      """;

  @Test
  void plansOfOneProcessAreThoseOfManyWhateverTheirTagsAndRegions(@TempDir Path root)
      throws Exception {
    ProjectFolder project =
        ProjectFolder.in(root)
            .channel("sports", CHANNEL.formatted("alice"))
            .channel("news", CHANNEL.formatted("bob"))
            .channel("far", CHANNEL.formatted("carol"))
            .outputsOfTheSharedStack();
    SynthesizedProject.of(project);
    Path stacks = root.resolve("cdktf.out/stacks");
    Path far = stacks.resolve("far/cdk.tf.json");
    Files.writeString(far, Files.readString(far).replace("us-east-1", "eu-west-1"));

    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withRegion("us-east-1"));
        KeptProviders kept = new KeptProviders(1, ProviderTypes.ALL)) {
      Terraform own = RealTerraform.orSkip().with(sandbox.environment());
      Terraform keeping = own.keeping(kept);
      Map<String, ObjectNode> expected = new TreeMap<>();
      for (String stack : List.of("sports", "news")) {
        assertThat(own.in(stacks.resolve(stack)).init().succeeded()).isTrue();
        expected.put(stack, planned(own.in(stacks.resolve(stack)), root));
      }
      assertThat(own.in(stacks.resolve("far")).init().succeeded()).isTrue();
      Set<Map<String, String>> used = new HashSet<>();
      for (String stack : List.of("sports", "news", "far", "sports", "news")) {
        TerraformFolder folder = keeping.in(stacks.resolve(stack));
        if (stack.equals("far")) {
          assertThat(plan(folder, root).output()).contains("the request was signed for eu-west-1");
        } else {
          assertThat(planned(folder, root)).as(stack).isEqualTo(expected.get(stack));
        }
        try (KeptProviders.Lease lease = kept.lend(folder.directory(), keeping.environment())) {
          lease.ended();
          used.add(lease.variables());
        }
      }

      assertThat(used).as("one process made them all").hasSize(1).doesNotContain(Map.of());
    }
  }

  /** Such as one that somebody put into a stack's state by hand. */
  @Test
  void aTypeThatOnairHasNothingToDoWithIsSeenToAsWell(@TempDir Path root) throws Exception {
    Set<String> others = new HashSet<>(ProviderTypes.ALL);
    others.remove(ProviderTypes.INPUT_SECURITY_GROUP);
    Path stack = Files.createDirectories(root.resolve("stack"));
    Path configuration = stack.resolve("main.tf");
    Files.writeString(
        configuration,
        """
        resource "aws_medialive_input_security_group" "venue" {
          whitelist_rules { cidr = "203.0.113.0/24" }
        }
        """);
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
        KeptProviders kept = new KeptProviders(1, others)) {
      TerraformFolder folder =
          RealTerraform.orSkip().with(sandbox.environment()).keeping(kept).in(stack);
      assertThat(folder.init().succeeded()).isTrue();

      JsonNode made = planned(folder, root).at("/resource_changes/0/change/actions/0");
      assertThat(apply(folder, root).succeeded()).isTrue();
      JsonNode state = folder.json("show", "-json").at("/values/root_module/resources/0/type");
      Files.writeString(configuration, "");
      JsonNode unmade = planned(folder, root).at("/resource_changes/0/change/actions/0");
      assertThat(apply(folder, root).succeeded()).isTrue();

      assertThat(List.of(made.asText(), state.asText(), unmade.asText()))
          .containsExactly("create", ProviderTypes.INPUT_SECURITY_GROUP, "delete");
      assertThat(folder.json("show", "-json").has("values")).isFalse();
    }
  }

  private static Outcome apply(TerraformFolder folder, Path root) throws Exception {
    return folder.run(
        List.of("apply", "-input=false", "-json", root.resolve("plan").toString()),
        root.resolve("log"),
        HiddenTexts.NONE);
  }

  /** A plan, without what differs from one run to the next. */
  private static ObjectNode planned(TerraformFolder folder, Path root) throws Exception {
    Outcome outcome = plan(folder, root);
    assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(2);
    ObjectNode json = (ObjectNode) folder.json("show", "-json", root.resolve("plan").toString());
    // In no particular order.
    json.remove(List.of("timestamp", "relevant_attributes"));
    return json;
  }

  private static Outcome plan(TerraformFolder folder, Path root) throws Exception {
    return folder.run(
        List.of(
            "plan", "-input=false", "-json", "-detailed-exitcode", "-out=" + root.resolve("plan")),
        root.resolve("log"),
        HiddenTexts.NONE);
  }
}
