package dev.onair.config.hocon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.Project;
import dev.onair.diagnostics.Problems;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenTest {

  @TempDir private Path root;

  @Test
  void eachSettingIsOneTextUnderItsPath() throws IOException {
    Map<String, String> written =
        written(
            """
            inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24", "192.0.2.1/32"] }
            renditions = [{ size = 1280x720, quality = 9 }, { size = 640x360 }]
            packaging.endpoints.hls = null
            groups.more {}
            """);

    assertThat(written)
        .isEqualTo(
            Map.of(
                "inputs.main.type", "RTMP_PUSH",
                "inputs.main.allow", "[203.0.113.0/24, 192.0.2.1/32]",
                "renditions[0].size", "1280x720",
                "renditions[0].quality", "9",
                "renditions[1].size", "640x360",
                "packaging.endpoints.hls", "null",
                "groups.more", "{}"));
  }

  @Test
  void whatTheEnvironmentSaysIsNotTold() throws IOException {
    Map<String, String> written =
        written(
            """
            notes.token = ${ONAIR_SECRET}
            allow = [${ONAIR_SECRET}, a]
            text = a${ONAIR_SECRET}
            url = "https://example.com/live?token="${ONAIR_SECRET}
            again = ${url}
            inputs = { main = ${notes} } { main { name = ${?ONAIR_SECRET}"-main" } }
            list = [{ key = x${ONAIR_SECRET} }]
            """);

    assertThat(written.toString()).doesNotContain("hunter2");
    assertThat(written)
        .containsEntry("notes.token", "(from the environment: ONAIR_SECRET)")
        .containsEntry("allow", "[(from the environment: ONAIR_SECRET), a]")
        .containsEntry("text", "a(from the environment: ONAIR_SECRET)")
        .containsEntry(
            "url", "https://example.com/live?token=(from the environment: ONAIR_SECRET)");
  }

  @Test
  void aChannelsLadderIsPartOfWhatIsWrittenForIt() {
    ProjectFolder.in(root)
        .file(
            "profiles/small.conf",
            "frame-rate = 25\n"
                + "renditions = [{ size = 640x360, max-bitrate = 800 kbps, quality = 7 }]\n")
        .channel(
            "news",
            """
            start = false
            encoding.profile = small
            inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
            """);

    assertThat(Project.load(root, Map.of()).fleet().written("news").values())
        .containsEntry("encoding.profile", "small")
        .containsEntry("profiles/small.conf: renditions[0].max-bitrate", "800 kbps")
        .containsEntry("profiles/small.conf: frame-rate", "25");
  }

  private Map<String, String> written(String text) throws IOException {
    Path file = Files.writeString(root.resolve("news.conf"), text);
    Map<String, String> environment = Map.of("ONAIR_SECRET", "hunter2");
    return Written.of(new ConfFile(root, environment, new Problems()).read(file).orElseThrow())
        .values();
  }
}
