package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** onair on machines whose language writes numbers with other digits, or letters by other rules. */
class LocaleTest {

  @TempDir private Path root;

  @BeforeEach
  void aProject() {
    ProjectFolder.in(root)
        .channel(
            "news",
            ChannelTexts.of(InputType.URL_PULL, ChannelClass.SINGLE_PIPELINE) + "start = false\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ar-EG", "ar-SA", "fa-IR", "bn-BD", "mr-IN", "ne-NP", "my-MM", "ckb-IQ", "tr-TR"})
  void aProjectIsCheckedAsAnywhere(String locale) throws Exception {
    assertThat(said(locale, "check")).endsWith("1 channel, no errors\n");
  }

  @Test
  void thisIsWhatItIsKeptFrom() {
    assertThat(String.format(Locale.forLanguageTag("ar-EG"), "%d", 12)).isNotEqualTo("12");
    assertThat("ID".toLowerCase(Locale.forLanguageTag("tr-TR"))).isNotEqualTo("id");
  }

  @Test
  void everyCommandThatNeedsNoAwsSaysTheSame() throws Exception {
    for (List<String> command :
        List.of(
            List.of("check", "--format", "json"),
            List.of("list"),
            List.of("schema", "channel"),
            List.of("matrix"),
            List.of("apply", "--help"),
            List.of("preflight", "--parallelism", "0"),
            List.of("__complete", "plan", ""))) {
      String[] words = command.toArray(String[]::new);
      assertThat(said("ar-EG", words)).as("%s", command).isEqualTo(said("en-US", words));
    }
  }

  @Test
  void theStacksAreTheSame() throws Exception {
    Path stack = root.resolve("cdktf.out/stacks/news/cdk.tf.json");
    said("en-US", "synth");
    String expected = Files.readString(stack);

    said("ar-EG", "synth");

    assertThat(Files.readString(stack)).isEqualTo(expected);
  }

  private String said(String locale, String... arguments) throws Exception {
    Locale chosen = Locale.forLanguageTag(locale);
    String options =
        "-Duser.language=%s -Duser.country=%s".formatted(chosen.getLanguage(), chosen.getCountry());
    try (OnairProcess onair =
        OnairProcess.start(root, Map.of("JAVA_TOOL_OPTIONS", options), arguments)) {
      onair.exitCode();
      return onair.said().replaceAll("(?m)^Picked up .*\n", "");
    }
  }
}
