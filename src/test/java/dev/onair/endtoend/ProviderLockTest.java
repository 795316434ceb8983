package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.runs.TerraformFailedException;
import dev.onair.fleet.runs.TerraformRuns;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.KeptProviders;
import dev.onair.terraform.ProviderLock;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.SynthesizedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that keeps to one provider: every stack does, and another one is refused. */
class ProviderLockTest {

  private static final Pattern SUM = Pattern.compile("\"h1:(.)");

  /** Host, namespace, name, version, platform. */
  private static final int PLATFORM_DEPTH = 5;

  @TempDir private Path root;
  private FleetFolder folder;

  @BeforeEach
  void aFleetOfOneChannel() {
    RealTerraform.orSkip();
    folder = new FleetFolder(root);
    SynthesizedProject.of(
        ProjectFolder.in(root)
            .channel(
                "news",
                """
                class = SINGLE_PIPELINE
                inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8"] }
                """));
  }

  @Test
  void everyStackKeepsToItWithProvidersThatAreKeptToo() throws Exception {
    String written = lock();
    try (KeptProviders kept = new KeptProviders(1, ProviderTypes.ALL)) {
      TerraformRuns runs = runs(kept);

      runs.init("shared");
      runs.init("news");
    }

    assertThat(written).contains("hashicorp/aws", "5.100", "h1:");
    for (String stack : new String[] {"shared", "news"}) {
      assertThat(ProviderLock.of(folder.stack(stack)).file()).as(stack).hasContent(written);
    }
  }

  @Test
  void anotherProviderThanItSaysIsRefusedWhereverItComesFrom() throws Exception {
    lock();
    try (KeptProviders kept = new KeptProviders(1, ProviderTypes.ALL)) {
      TerraformRuns runs = runs(kept);
      runs.init("shared");
      tamper();

      assertThatThrownBy(() -> runs.init("shared"))
          .isInstanceOf(TerraformFailedException.class)
          .hasMessageContaining("checksums");
      assertThatThrownBy(() -> runs.init("news"))
          .isInstanceOf(TerraformFailedException.class)
          .hasMessageContaining("checksums");
    }
  }

  @Test
  void aLockWithoutChecksumsLocksNothingAndIsRefused() throws Exception {
    Files.writeString(
        folder.providers().file(),
        "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.100.0\"\n}\n");

    assertThatThrownBy(() -> runs(KeptProviders.NONE).init("shared"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("has no checksums, and so locks no provider: onair lock");
  }

  /** Of the package that is installed anyway: a folder of installed ones is a mirror. */
  private String lock() throws Exception {
    runs(KeptProviders.NONE).init("shared");
    Path installed = folder.stack("shared").resolve(".terraform/providers");
    String platform;
    try (Stream<Path> packages = Files.walk(installed, PLATFORM_DEPTH)) {
      platform =
          packages
              .filter(path -> installed.relativize(path).getNameCount() == PLATFORM_DEPTH)
              .findFirst()
              .orElseThrow()
              .getFileName()
              .toString();
    }
    Result result =
        new Cli(root)
            .with(System.getenv())
            .run("lock", "--mirror", installed.toString(), "--platform", platform);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .isEqualTo(".terraform.lock.hcl: hashicorp/aws for " + platform + "; commit it\n");
    return Files.readString(folder.providers().file());
  }

  /** Another checksum, of the same form. */
  private void tamper() throws IOException {
    Path file = folder.providers().file();
    Matcher sum = SUM.matcher(Files.readString(file));
    Files.writeString(
        file, sum.replaceAll(found -> "\"h1:" + (found.group(1).equals("A") ? "B" : "A")));
  }

  private TerraformRuns runs(KeptProviders kept) {
    return new TerraformRuns(
        RealTerraform.orSkip().with(Map.of()).keeping(kept),
        folder,
        folder::stack,
        HiddenTexts.NONE);
  }
}
