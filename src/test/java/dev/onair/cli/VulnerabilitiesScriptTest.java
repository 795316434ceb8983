package dev.onair.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.testing.RealTerraform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look-up of vulnerabilities, with the real jq and a stand-in for what asks OSV. */
class VulnerabilitiesScriptTest {

  private static final String SCRIPT = "src/main/scripts/look-up-vulnerabilities";

  @TempDir private Path folder;

  @BeforeEach
  void anSbomOfTwoComponents() throws IOException {
    boolean found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "jq")));
    RealTerraform.needs(found, "jq", "jq was not found on PATH");
    Files.writeString(
        folder.resolve("bom.json"),
        """
        { "components": [
          { "purl": "pkg:maven/info.picocli/picocli@4.7.7?type=jar" },
          { "purl": "pkg:maven/com.typesafe/config@1.4.10?type=jar" } ] }
        """);
    Files.writeString(folder.resolve("accepted.txt"), "# None.\n");
  }

  @Test
  void componentsAreAskedForByNameAndVersionAlone() throws Exception {
    answering("{\"results\":[{},{}]}");

    Result result = run();

    assertThat(result.exitCode()).as(result.said()).isZero();
    assertThat(result.said()).isEqualTo("2 components were looked up\n");
    JsonNode asked = new ObjectMapper().readTree(folder.resolve("asked").toFile());
    assertThat(asked.findValuesAsText("purl"))
        .containsExactly(
            "pkg:maven/com.typesafe/config@1.4.10", "pkg:maven/info.picocli/picocli@4.7.7");
  }

  @Test
  void whatIsFoundIsNamedAndAFailure() throws Exception {
    answering("{\"results\":[{},{\"vulns\":[{\"id\":\"GHSA-1\"},{\"id\":\"GHSA-2\"}]}]}");
    Files.writeString(folder.resolve("accepted.txt"), "GHSA-2 onair never calls it\n");

    Result result = run();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.said())
        .contains(
            "FOUND     pkg:maven/info.picocli/picocli@4.7.7  https://osv.dev/vulnerability/GHSA-1\n",
            "accepted  pkg:maven/info.picocli/picocli@4.7.7  GHSA-2: onair never calls it\n");
  }

  @Test
  void whatIsAcceptedIsNoFailure() throws Exception {
    answering("{\"results\":[{\"vulns\":[{\"id\":\"GHSA-2\"}]},{}]}");
    Files.writeString(folder.resolve("accepted.txt"), "GHSA-2 onair never calls it\n");

    assertThat(run().exitCode()).isZero();
  }

  @Test
  void whereNobodyAnswersItSaysThatNothingIsKnown() throws Exception {
    Scripts.write(folder.resolve("bin/curl"), "exit 6\n");

    Result result = run();

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.said()).contains("OSV could not be asked: nothing is known");
  }

  @Test
  void anAnswerToOtherQuestionsIsNone() throws Exception {
    answering("{\"results\":[{}]}");

    assertThat(run().exitCode()).isEqualTo(3);
  }

  @Test
  void anSbomOfNothingIsNoSuccess() throws Exception {
    answering("{\"results\":[]}");
    Files.writeString(folder.resolve("bom.json"), "{\"components\": []}");

    assertThat(run().exitCode()).isEqualTo(1);
  }

  private void answering(String answer) throws IOException {
    Scripts.write(
        folder.resolve("bin/curl"),
        """
        while [ "$1" != --data ]; do shift; done
        printf '%%s' "$2" > '%s'
        echo '%s'
        """
            .formatted(folder.resolve("asked"), answer));
  }

  /** What the script said, and its exit code. */
  private record Result(int exitCode, String said) {}

  private Result run() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                SCRIPT,
                folder.resolve("bom.json").toString(),
                folder.resolve("accepted.txt").toString())
            .redirectErrorStream(true);
    builder
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (p, own) -> own + ":" + p);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), said);
  }
}
