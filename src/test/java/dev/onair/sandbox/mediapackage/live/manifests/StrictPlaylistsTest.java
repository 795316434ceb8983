package dev.onair.sandbox.mediapackage.live.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Scripts;
import dev.onair.cli.Scripts.Result;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden playlists, read by npm's hls-parser in its strict mode. */
class StrictPlaylistsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/manifests");

  private static final String PARSER = "hls-parser@0.16.1";

  /** Says a line of each playlist that is wrong. */
  private static final String SCRIPT =
      """
      const fs = require('fs');
      const hls = require('hls-parser');
      hls.setOptions({strictMode: true});
      for (const file of process.argv.slice(2)) {
        try {
          hls.parse(fs.readFileSync(file, 'utf8'));
        } catch (e) {
          console.log(file + ': ' + e.message);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void everyGoldenPlaylistIsRightAndAWrongOneIsNot() throws Exception {
    Path npm =
        Scripts.write(
            folder.resolve("npm"), "exec npm install --no-audit --no-fund " + PARSER + "\n");
    Files.writeString(folder.resolve("package.json"), "{}");
    Result installed = Scripts.run(npm, folder, System.getenv());
    RealTerraform.needs(
        installed.exitCode() == 0,
        "hls-parser",
        "npm can't install " + PARSER + ": " + installed.out() + installed.err());
    Files.writeString(folder.resolve("check.cjs"), SCRIPT);
    Path check = Scripts.write(folder.resolve("check"), "exec node check.cjs \"$@\"\n");
    Path wrong =
        Files.writeString(
            folder.resolve("wrong.m3u8"),
            Files.readString(GOLDEN.resolve("ts_720p.m3u8"))
                .replace("TARGETDURATION:4", "TARGETDURATION:2"));
    List<String> files = new ArrayList<>(golden());
    files.add(wrong.toString());

    Result checked = Scripts.run(check, folder, System.getenv(), files.toArray(String[]::new));

    assertThat(checked.exitCode()).as(checked.err()).isZero();
    assertThat(files).hasSizeGreaterThan(10);
    assertThat(checked.out().lines())
        .singleElement()
        .asString()
        .startsWith(wrong + ": ")
        .contains("EXTINF");
  }

  private static List<String> golden() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .filter(file -> file.toString().endsWith(".m3u8"))
          .map(file -> file.toAbsolutePath().toString())
          .sorted()
          .toList();
    }
  }
}
