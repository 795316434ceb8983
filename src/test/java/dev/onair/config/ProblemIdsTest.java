package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.testing.Golden;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program knows problems by: {@link dev.onair.diagnostics.ProblemId}. */
class ProblemIdsTest {

  private static final String FAULTS =
      """
      group = main
      inputs.%1$s { type = RTMP_PUSH, stream-name = live, allow = ["203.0.113.0/24", "nowhere"], fist = 1 }
      encoding.profile = %3$s
      packaging.endpoints.%2$s {
        container = CMAF
        segment = 4s
        manifests.%1$s { format = HLS, window = 4 }
      }
      tags { "aws:%1$s" = x }
      """;

  private static final String LADDER =
      """
      frame-rate = 25
      renditions = [ %s{ name = %s, size = 1280x720, quality = 9, bufer = 1s } ]
      """;

  @Test
  void theIdOfEveryKnownProblemStays() {
    String ids =
        InvalidProjects.problems().entrySet().stream()
            .map(
                project ->
                    project.getValue().stream()
                        .map(problem -> "  " + problem.id() + "\n")
                        .collect(Collectors.joining("", project.getKey() + "\n", "")))
            .collect(Collectors.joining());

    Golden.assertMatches(InvalidProjects.FOLDER.resolve("ids.txt"), ids);
  }

  @Test
  void whatTheOperatorCalledItIsOfNoMatter(@TempDir Path one, @TempDir Path other) {
    List<String> ids = ids(one, "main", "hls", "a", "");
    List<String> others =
        ids(
            other,
            "studio-2",
            "phones",
            "Zwei",
            "{ name = first, size = 640x360, max-bitrate = 800 kbps }, ");

    assertThat(ids)
        .containsExactlyInAnyOrder(
            "inputs.allow.format",
            "inputs.key.unknown",
            "packaging.window.format",
            "channel.tags.name",
            "renditions.max-bitrate.missing",
            "renditions.key.unknown");
    assertThat(others).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void twoFaultsOfOneSettingAreToldApart() {
    InvalidProjects.problems()
        .forEach(
            (project, problems) -> {
              Map<String, String> told = new HashMap<>();
              for (Problem problem : problems) {
                String here = problem.location() + " " + problem.path() + " " + problem.id();
                String fault = withoutValues(problem.message());
                assertThat(told.getOrDefault(here, fault)).as(project).isEqualTo(fault);
                told.put(here, fault);
              }
            });
  }

  /** Names, numbers and constants of the API are what a fault is about, and not which it is. */
  private static String withoutValues(String message) {
    return message.replaceAll("'[^']*'|\\S*[A-Z0-9/]\\S*", "…");
  }

  private static List<String> ids(
      Path root, String input, String endpoint, String profile, String before) {
    ProjectFolder.in(root)
        .channel("news", FAULTS.formatted(input, endpoint, profile))
        .file("profiles/" + profile + ".conf", LADDER.formatted(before, profile));

    InvalidConfigurationException thrown =
        catchThrowableOfType(
            InvalidConfigurationException.class, () -> Project.load(root, Map.of()));

    return thrown.problems().stream().map(problem -> problem.id().toString()).toList();
  }
}
