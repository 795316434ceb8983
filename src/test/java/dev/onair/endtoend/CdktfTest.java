package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Scripts;
import dev.onair.cli.Scripts.Result;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code cdktf deploy} and {@code cdktf destroy} themselves, in a project that has this one's
 * {@code cdktf.json} and start script.
 */
@Order(6)
class CdktfTest {

  private static final String NEWS =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8"] }
      """;

  @TempDir private Path root;
  private Deployment deployment;
  private Path cdktf;

  @BeforeEach
  void aProjectAndTheCommandLine() throws Exception {
    deployment = Deployment.in(root);
    deployment
        .project()
        .shared(
            "protect = false\nalarms.enabled = false\ndashboards.scope = NONE\ndelivery.access-logs.enabled = false\n")
        .channel("news", NEWS);
    startsWithWhatIsBuilt();
    cdktf = Scripts.write(root.resolve("cdktf"), "exec npx --yes cdktf-cli@0.21.0 \"$@\"\n");
    Result version = cdktf("--version");
    RealTerraform.needs(
        version.exitCode() == 0,
        "cdktf",
        "npx can't run cdktf-cli: " + version.out() + version.err());
  }

  @AfterEach
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @Test
  void itDeploysAProjectWhoseChannelThenRunsAndDestroysItWithoutARest() throws Exception {
    succeeded(cdktf(changing("deploy", "--outputs-file", "outputs.json")));

    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
    JsonNode outputs = new ObjectMapper().readTree(root.resolve("outputs.json").toFile());
    assertThat(outputs.at("/news/playback-urls/hls~1index").asText())
        .isEqualTo(
            "https://%s/out/v1/onair_main/news/hls/index.m3u8"
                .formatted(outputs.at("/shared/distribution-domain").asText()));

    succeeded(cdktf(changing("destroy")));

    assertThat(deployment.sandbox().resources()).isEmpty();
  }

  private static void succeeded(Result result) {
    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
  }

  /** Without a lock of the provider's version, which only the public registry can give. */
  private static String[] changing(String command, String... more) {
    return Stream.concat(
            Stream.of(command, "shared", "news", "--auto-approve", "--skip-provider-lock"),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private Result cdktf(String... arguments) throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(deployment.environment());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    // Each line once, instead of a screen that is drawn again and again.
    environment.put("CI", "true");
    // Where providers come from is settled already.
    environment.put("CDKTF_DISABLE_PLUGIN_CACHE_ENV", "true");
    return Scripts.run(cdktf, root, environment, arguments);
  }

  /**
   * The start script and {@code cdktf.json} as they are. Where the script would build onair, it
   * gets what the build under test has made.
   */
  private void startsWithWhatIsBuilt() throws IOException {
    deployment.project().file("pom.xml", "<project/>");
    Files.createDirectories(root.resolve("src/main/node"));
    for (String file : List.of("onair", "cdktf.json", "src/main/node/lazy-provider.cjs")) {
      Files.copy(Path.of(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Scripts.write(
        root.resolve("mvnw"),
        """
        cd "$(dirname "$0")"
        ln -s "%1$s/classes" target/classes
        cp "%1$s/classpath" target/classpath
        """
            .formatted(Path.of("target").toAbsolutePath()));
  }
}
