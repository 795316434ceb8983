package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Scripts;
import dev.onair.sandbox.Rules;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.rules.Rule;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/first-deployment/run}, with the sandbox for the account that it is meant for. */
@Order(1)
class FirstDeploymentTest {

  private static final Path SCRIPT = Path.of("docs/first-deployment/run").toAbsolutePath();
  private static final Path GUIDE = Path.of("docs/first-deployment.md");

  private final RealTerraform terraform = RealTerraform.orSkip();
  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void everyStepIsReportedAndNothingIsLeft() throws Exception {
    assertThat(run(onair())).isZero();

    String report = Files.readString(folder.resolve("report.tsv"));
    assertThat(report)
        .contains("apply-channel\tfine", "second-plan\tfine", "apply-change\tfine")
        .contains("medialive/channel-running\t409", "medialive/input-attached\t409")
        .contains("medialive/dry-run-busy\t409", "medialive/dry-run\tchanges nothing\n")
        .contains("mediapackage/segment-duration\t6\n", "mediapackage/policy-object\tobject\n")
        .contains("destroy\teverything is gone")
        .doesNotContain("123456789012", "arn:aws", "sandbox");
    assertThat(sandbox.resources()).isEmpty();
    assertThat(Rules.all().stream().map(Rule::id)).containsAll(ruleIds(report));
    assertThat(GUIDE).content().contains(ruleIds(report));
  }

  /** With an onair that does nothing, and fails where the channel is to be made. */
  @Test
  void whereAStepFailsEverythingIsDestroyedToo() throws Exception {
    Path asked = folder.resolve("asked.txt");
    Path failing = script("echo \"$*\" >>'%s'\n[ \"$*\" != 'apply first' ]".formatted(asked));

    assertThat(run(failing)).isNotZero();

    assertThat(Files.readAllLines(asked))
        .endsWith(
            "apply first", "destroy first --confirm first", "destroy shared --confirm shared");
    assertThat(folder.resolve("report.tsv")).content().contains("destroy\teverything is gone");
  }

  private static List<String> ruleIds(String report) {
    return report
        .lines()
        .map(line -> line.replaceFirst("\t.*", ""))
        .filter(id -> id.contains("/") && !id.startsWith("plays") && !id.endsWith("-shortest"))
        .toList();
  }

  private int run(Path onair) throws IOException, InterruptedException {
    Map<String, String> variables =
        new HashMap<>(terraform.with(sandbox.environment()).environment());
    variables.putAll(sandbox.environment());
    variables.put("ONAIR", onair.toString());
    variables.put("FIRST_DEPLOYMENT_ON_AIR", "2");
    ProcessBuilder builder =
        new ProcessBuilder("bash", SCRIPT.toString(), folder.resolve("report.tsv").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile());
    builder.environment().keySet().removeIf(variable -> variable.startsWith("AWS_"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    assertThat(process.waitFor(40, TimeUnit.MINUTES))
        .as(() -> "ends: " + folder.resolve("log.txt"))
        .isTrue();
    return process.exitValue();
  }

  // This build of onair, without the start script, which would build another one.
  private Path onair() throws IOException {
    return script(
        "exec '%s' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' dev.onair.cli.Main \"$@\""
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
  }

  private Path script(String command) throws IOException {
    return Scripts.write(folder.resolve("onair"), command + "\n");
  }
}
