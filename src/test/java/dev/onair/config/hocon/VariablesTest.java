package dev.onair.config.hocon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onair.config.Project;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the environment, files read what is meant for onair, and it is told nowhere. */
class VariablesTest {

  private static final String TOKEN = "IQoJb3JpZ2luX2VjEXAMPLE";

  private static final Map<String, String> ENVIRONMENT =
      Map.of("STREAM_TOKEN", TOKEN, "ONAIR_KEY", TOKEN, "aws_token", TOKEN, "ONAIR_ON", "maybe");

  private static final String INPUT =
      "inputs.main { type = URL_PULL,"
          + " sources = [\"https://a.example/live.m3u8\", \"https://b.example/live.m3u8\"] }\n";

  @TempDir private Path root;
  private ProjectFolder project;

  @BeforeEach
  void aProject() {
    project = ProjectFolder.in(root);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tags.note = ${?STREAM_TOKEN}",
        "tags.note = ${STREAM_TOKEN}",
        "tags.note = x${?STREAM_TOKEN}",
        "tags { note = ${? \"STREAM_TOKEN\" } }"
      })
  void aVariableThatIsNotMeantForOnairIsAnError(String line) {
    project.channel("news", INPUT + "\n" + line);

    assertThat(problems())
        .containsExactly(
            "channels/news.conf:3: the environment's STREAM_TOKEN can't be read; name a"
                + " variable ONAIR_…, or list it in shared.conf: environment = [STREAM_TOKEN]");
  }

  /** By these, whoever runs onair gets in elsewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "TF_TOKEN_app_terraform_io",
        "GITHUB_TOKEN",
        "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
        "ACTIONS_RUNTIME_TOKEN"
      })
  void credentialsAreReadByNoFileListedOrNot(String name) {
    project.shared("environment = [" + name + "]\n");
    project.channel("news", INPUT + "inputs.main.stream-name = ${?" + name + "}\n");

    assertThat(problems())
        .contains(
            "channels/news.conf:2: the environment's "
                + name
                + " is never read: it lets in whoever has it; remove it",
            "shared.conf:1: environment[0]: '"
                + name
                + "' lets in whoever has it: no file may read it; remove it");
  }

  @Test
  void itIsAnErrorBeItSetOrNot() {
    project.channel("news", INPUT + "tags.a = ${?NOT_SET_HERE}\ntags.b = ${?aws_token}\n");

    assertThat(problems())
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("channels/news.conf:2: the environment's NOT_SET"))
        .anyMatch(problem -> problem.startsWith("channels/news.conf:3: the environment's aws_tok"));
  }

  @Test
  void itIsToldWhereAnIncludedFileAsksForIt() {
    project.file("channels/_common.conf", "\n\ntags.note = ${?STREAM_TOKEN}\n");
    project.channel("news", "include \"_common.conf\"\n" + INPUT);

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("channels/_common.conf:3: the environment's STREAM_TOKEN");
  }

  @Test
  void theSharedFileListsOthersForItselfAndAllFiles() {
    project.shared(
        "environment = [STREAM_TOKEN, \"aws_token\"]\nroles.path = \"/\"${STREAM_TOKEN}\"/\"\n");
    project.channel(
        "news",
        "inputs.main { type = URL_PULL,"
            + " sources = [\"https://a.example/\"${?aws_token}, \"https://b.example/x\"] }\n");

    var fleet = Project.load(root, ENVIRONMENT).fleet();

    assertThat(fleet.shared().aws().roles().path()).isEqualTo("/" + TOKEN + "/");
    assertThat(fleet.hidden().texts()).containsExactly(TOKEN);
    assertThat(fleet.written("news").values())
        .containsEntry(
            "inputs.main.sources",
            "[https://a.example/(from the environment: aws_token), https://b.example/x]");
  }

  /** The account's console and manifests tell these to everybody. */
  @Test
  void whatEverybodyReadsDoesNotComeFromTheEnvironment() {
    project.shared("description = ${ONAIR_KEY}\ngroups.main.description = a${ONAIR_KEY}\n");
    project.channel("news", INPUT + "tags.note = ${ONAIR_KEY}\n");

    assertThat(problems())
        .containsExactly(
            "channels/news.conf:2: tags.note: can't come from the environment: everybody may read"
                + " it; write it here",
            "shared.conf:1: description: can't come from the environment: everybody may read it;"
                + " write it here",
            "shared.conf:2: groups.main.description: can't come from the environment: everybody may"
                + " read it; write it here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list = [STREAM_TOKEN]\nenvironment = ${list}",
        "environment += STREAM_TOKEN",
        "environment = [${?ONAIR_KEY}]"
      })
  void theListItselfHoldsNoSubstitution(String lines) {
    project.shared(lines + "\ntags.all = ${?STREAM_TOKEN}\n");

    assertThat(problems())
        .anyMatch(problem -> problem.contains("environment: what may be read can't be read itself"))
        .noneMatch(problem -> problem.contains(TOKEN));
  }

  @Test
  void theListHoldsNamesOfVariables() {
    project.shared("environment = [\"A-B\", A_B]\n");

    assertThat(problems())
        .containsExactly(
            "shared.conf:1: environment[0]: 'A-B' is not the name of an environment variable:"
                + " letters, digits and _");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class = ${ONAIR_KEY}",
        "start = ${ONAIR_KEY}",
        "group = ${ONAIR_KEY}",
        "encoding.profile = ${ONAIR_KEY}",
        "inputs.more { type = ${ONAIR_KEY} }",
        "inputs.more { type = URL_PULL, sources = [${ONAIR_KEY}] }",
        "inputs.more { type = URL_PULL, sources = ${ONAIR_KEY} }",
        "inputs.more { type = URL_PULL, sources = [\"https://\"${ONAIR_KEY}\"!/x\", \"x\"] }",
        "inputs.more { type = RTMP_PUSH, allow = [${ONAIR_KEY}] }",
        "inputs.more { type = RTMP_PUSH, allow = [\"203.0.113.0/24\"], stream-name = ${ONAIR_KEY}!}",
        "packaging.window = ${ONAIR_KEY}",
        "packaging.endpoints.hls = ${ONAIR_KEY}",
        "tags.note = ${ONAIR_KEY}\"*\"",
        "start = ${ONAIR_ON}",
        "acknowledge = [${ONAIR_KEY}]",
        "inputs = ${ONAIR_KEY}",
        "tags = ${ONAIR_KEY} [1]"
      })
  void noProblemTellsWhatItSays(String line) {
    project.channel("news", INPUT + line);

    assertThat(problems())
        .isNotEmpty()
        .noneMatch(
            problem -> problem.toLowerCase(Locale.ROOT).contains(TOKEN.toLowerCase(Locale.ROOT)))
        .noneMatch(problem -> problem.contains("maybe"));
  }

  private List<String> problems() {
    return catchThrowableOfType(
            InvalidConfigurationException.class, () -> Project.load(root, ENVIRONMENT))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }
}
