package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgementsTest {

  private static final String CHANNEL =
      ChannelTexts.of(InputType.URL_PULL, ChannelClass.SINGLE_PIPELINE) + "start = false\n";

  /** Warned of in the channel's file: TS with HEVC. */
  private static final String HEVC = CHANNEL + "encoding.profile = hd-1080p-25fps-hevc\n";

  /** Warned of in the profile: no track in AAC. */
  private static final String DOLBY = CHANNEL + "encoding.profile = dolby\n";

  private static final String LADDER =
      """
      frame-rate = 25
      renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
      audio = [{ name = english, language = eng, codec = AC3 }]
      """;

  @TempDir private Path root;

  private ProjectFolder project;

  @BeforeEach
  void aProject() {
    project = ProjectFolder.in(root);
  }

  @Test
  void aWarningOfAChannelIsAcknowledgedInItsFile() {
    project
        .channel("news", HEVC + "acknowledge = [packaging.container.hevc]\n")
        .channel("sports", HEVC);

    assertThat(shown()).hasSize(1).allMatch(line -> line.startsWith("channels/sports.conf"));
    assertThat(acknowledged()).hasSize(1).allMatch(line -> line.startsWith("channels/news.conf"));
  }

  @Test
  void aWarningOfAProfileIsAcknowledgedByAllThatUseIt() {
    project.file("profiles/dolby.conf", LADDER).channel("news", DOLBY).channel("sports", DOLBY);
    String acknowledged = "acknowledge = [%s]\n".formatted(warnings().get(0).id());
    project.channel("news", DOLBY + acknowledged);

    assertThat(shown()).singleElement().asString().startsWith("profiles/dolby.conf");

    project.channel("sports", DOLBY + acknowledged);

    assertThat(shown()).isEmpty();
    assertThat(acknowledged()).singleElement().asString().startsWith("profiles/dolby.conf");
  }

  @Test
  void aFragmentAcknowledgesItsOwnWarnings() {
    project
        .file(
            "channels/_hevc.conf",
            "encoding.profile = hd-1080p-25fps-hevc\npackaging.endpoints.hls.container = TS\n"
                + "acknowledge = [packaging.container.hevc]\n")
        .channel("news", "include \"_hevc.conf\"\n" + CHANNEL);

    assertThat(shown()).isEmpty();
    assertThat(acknowledged()).hasSize(1);
  }

  @Test
  void whatNobodyWarnsOfIsToldWithWhatMayHaveBeenMeant() {
    project.channel(
        "news", "acknowledge = [\n  packaging.container.hvec\n  delivery.http.choice\n]\n" + HEVC);

    assertThat(shown())
        .contains(
            "channels/news.conf:2: acknowledge[0]: warning: no warning of this channel has"
                + " the id 'packaging.container.hvec'; did you mean 'packaging.container.hevc'?",
            "channels/news.conf:3: acknowledge[1]: warning: no warning of this channel has"
                + " the id 'delivery.http.choice'; remove it");
  }

  @Test
  void whatIsNoIdIsRefused() {
    project.channel("news", CHANNEL + "acknowledge = [hevc]\n");

    assertThat(refused())
        .singleElement()
        .asString()
        .endsWith(
            "acknowledge[0]: 'hevc' is not the id of a warning, such as packaging.container.hevc");
  }

  @Test
  void errorsAreShownThoughTheyBeAcknowledged() {
    project.channel("news", CHANNEL + "acknowledge = [channel.key.unknown]\nstrat = true\n");

    assertThat(refused()).singleElement().asString().contains("strat: unknown key");
  }

  private List<String> refused() {
    return catchThrowableOfType(InvalidConfigurationException.class, this::warnings)
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private List<Problem> warnings() {
    return Project.load(root, Map.of()).warnings();
  }

  private List<String> shown() {
    return texts(Severity.WARNING);
  }

  private List<String> acknowledged() {
    return texts(Severity.ACKNOWLEDGED);
  }

  private List<String> texts(Severity severity) {
    return warnings().stream()
        .filter(problem -> problem.severity() == severity)
        .map(Problem::toString)
        .toList();
  }
}
