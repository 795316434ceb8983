package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostCommandTest {

  private static final String SPORTS =
      """
      inputs.main {
        type = URL_PULL
        sources = ["https://a.example/a.m3u8", "https://b.example/b.m3u8"]
      }
      encoding.profile = sd-540p-30fps
      encoding.input { resolution = HD, max-bitrate = MAX_10_MBPS }
      """;

  @TempDir private Path root;

  private ProjectFolder project;

  @BeforeEach
  void oneChannel() {
    project = ProjectFolder.in(root).channel("sports", SPORTS);
  }

  @Test
  void aChannelThatStartsIsAlwaysOn() {
    Result result = run("cost");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("sports +730 +\\$\\d+\\.\\d\\d +\\$\\d+\\.\\d\\d\n")
        .contains("An estimate, at prices of us-east-1 of ")
        .contains("nobody watches (--viewers)")
        .contains("Left out:\n  taxes")
        .doesNotContain("Counted as nothing");
  }

  @Test
  void whatIsChargedIsShownOneByOne() {
    assertThat(run("cost", "sports", "--items", "--viewers", "10").out())
        .containsPattern("\\$0.23 +1 +\\$0.234 +inputs +INPUT AVC HD MAX_10_MBPS\n")
        .containsPattern("\\$1.42 +4 +\\$0.354 +.*OUTPUT AVC SD MAX_10_MBPS MAX_30_FPS STANDARD\n")
        .contains("to viewers")
        .doesNotContain("IDLE");
  }

  @Test
  void whatHasNoPriceIsNamedAndTheSumIsTheLeast() {
    assertThat(run("cost", "--hours", "10").out())
        .containsPattern("sports +10 +\\$\\S+ +> \\$\\d")
        .contains("Counted as nothing, for want of a price")
        .contains("  IDLE CHANNEL\n");
  }

  @Test
  void anOperatorsOwnPricesCount() {
    project.file(
        "prices.json",
        """
        { "region": "us-east-1", "date": "2030-01-01",
          "reserved": { "INPUT AVC HD MAX_10_MBPS": { "STANDARD": 0.1 } } }
        """);

    assertThat(run("cost", "sports", "--items", "--reserved", "--prices", "prices.json").out())
        .containsPattern("\\$0.10 +1 +\\$0.1 +inputs")
        .contains("of 2030-01-01");
  }

  @Test
  void programsGetJson() throws Exception {
    JsonNode json = new ObjectMapper().readTree(run("cost", "--format", "json").out());

    assertThat(json.at("/channels/0/channel").asText()).isEqualTo("sports");
    assertThat(json.at("/channels/0/hourly").decimalValue()).isPositive();
    assertThat(json.at("/channels/0/complete").booleanValue()).isTrue();
    assertThat(json.at("/channels/0/running/0/rate").asText()).startsWith("INPUT ");
    assertThat(json.at("/leftOut")).isNotEmpty();
  }

  @Test
  void wrongNumbersAndTablesAreRefused() {
    project.file("prices.json", "{ \"region\": 1 }");

    assertThat(run("cost", "--hours", "731").err()).contains("--hours: 731; 0 to 730 are allowed");
    assertThat(run("cost", "--viewers", "-1").err()).contains("--viewers: at least 0");
    assertThat(run("cost", "--prices", "prices.json").err())
        .contains("--prices: prices.json: no table of prices: 'region' is missing");
    assertThat(run("cost", "--prices", "none.json").err()).contains("none.json");
    assertThat(run("cost", "spots").exitCode()).isEqualTo(2);
  }

  private Result run(String... args) {
    return new Cli(root).run(args);
  }
}
