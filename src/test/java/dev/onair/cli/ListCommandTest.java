package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

  @TempDir private Path root;

  @Test
  void everyChannelIsALine() {
    ProjectFolder.in(root)
        .channel(
            "sports",
            """
            inputs.main {
              type = URL_PULL
              sources = ["https://a.example/a.m3u8", "https://b.example/b.m3u8"]
            }
            encoding.profile = sd-540p-30fps
            """)
        .channel(
            "arena",
            """
            class = SINGLE_PIPELINE
            start = false
            inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
            """);

    assertThat(new Cli(root).run("list").out())
        .isEqualTo(
            """
            CHANNEL  CLASS            INPUTS          PROFILE        GROUP  ON AIR
            arena    SINGLE_PIPELINE  main=RTMP_PUSH  hd-720p-25fps  main   no
            sports   STANDARD         main=URL_PULL   sd-540p-30fps  main   yes
            """);
  }
}
