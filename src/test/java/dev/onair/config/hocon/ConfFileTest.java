package dev.onair.config.hocon;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigObject;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfFileTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("ONAIR_NETWORK", "203.0.113.0/24", "ONAIR_SECRET", "hunter2", "start", "false");

  @TempDir private Path root;

  private final Problems problems = new Problems();

  @Test
  void theEnvironmentIsReadWhereItIsAskedForAndNowhereElse() throws IOException {
    ConfigObject read =
        read("a = ${ONAIR_NETWORK}\nb { c = ${?ONAIR_NOWHERE}, d = ${?ONAIR_NETWORK} }\n").get();

    assertThat(read.unwrapped())
        .isEqualTo(Map.of("a", "203.0.113.0/24", "b", Map.of("d", "203.0.113.0/24")));
  }

  @Test
  void aValueOfTheEnvironmentIsToldOfWhereItIsAskedFor() throws IOException {
    ConfigObject read = read("a = 1\nb = ${ONAIR_NETWORK}\nc {\n  d = ${ONAIR_NETWORK}\n}\n").get();

    assertThat(read.get("b").origin().lineNumber()).isEqualTo(2);
    assertThat(read.get("b").origin().filename()).isEqualTo("news.conf");
    assertThat(((ConfigObject) read.get("c")).get("d").origin().lineNumber()).isEqualTo(4);
  }

  @Test
  void whatAnIncludedFileListsCanBeAddedTo() throws IOException {
    Files.writeString(root.resolve("_common.conf"), "inputs.main { allow = [a], type = RTP_PUSH }");

    ConfigObject read =
        read("include \"_common.conf\"\ninputs.main.allow += ${ONAIR_NETWORK}\ninputs.main.x = ${ONAIR_SECRET}")
            .get();

    assertThat(read.unwrapped())
        .isEqualTo(
            Map.of(
                "inputs",
                Map.of(
                    "main",
                    Map.of(
                        "allow",
                        List.of("a", "203.0.113.0/24"),
                        "type",
                        "RTP_PUSH",
                        "x",
                        "hunter2"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = ${a}",
        "a = ${b}\nb = ${a}",
        "a.b = ${a}",
        "a = ${ONAIR_NOWHERE}",
        "a = ${ONAIR_SECRET}[1]",
        "a { b = 1 }\na += 2",
        "a = [${ONAIR_SECRET}\n"
      })
  void noProblemTellsTheEnvironment(String text) throws IOException {
    assertThat(read(text)).isEmpty();

    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .isNotEmpty()
        .noneMatch(problem -> problem.contains("hunter2") || problem.contains("ONAIR_SECRET\""));
  }

  private Optional<ConfigObject> read(String text) throws IOException {
    Path file = Files.writeString(root.resolve("news.conf"), text);
    return new ConfFile(root, ENVIRONMENT, problems).read(file);
  }
}
