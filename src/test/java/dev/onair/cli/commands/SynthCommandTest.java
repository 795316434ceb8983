package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthCommandTest {

  @TempDir private Path root;

  @BeforeEach
  void aProjectOfThreeChannels() {
    String text = ChannelTexts.of(InputType.URL_PULL, ChannelClass.SINGLE_PIPELINE);
    ProjectFolder.in(root).channel("news", text).channel("sports", text).channel("arena", text);
  }

  @Test
  void unknownChannelsAreRefusedWithTheNearestNameAndNothingIsWritten() {
    Result result = new Cli(root).run("synth", "sprots", "news", "weather");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines())
        .startsWith(
            "unknown channel 'sprots'; did you mean 'sports'?",
            "  unknown channel 'weather'; allowed are arena, news, sports");
    assertThat(root.resolve("cdktf.out")).doesNotExist();
  }

  @Test
  void aMissingNodeIsSaidBeforeAnythingIsDone() {
    Result result = new Cli(root).with("PATH", root.toString()).run("synth");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith("onair: Node.js was not found").contains("20 or newer");
    assertThat(root.resolve("cdktf.out")).doesNotExist();
  }

  @Test
  void invalidConfigurationWritesNothing() {
    ProjectFolder.in(root).channel("broken", "class = DOUBLE");

    Result result = new Cli(root).run("synth");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(root.resolve("cdktf.out")).doesNotExist();
  }

  @Test
  void namedChannelsAreSynthesizedWithTheSharedStack() throws IOException {
    Result result = new Cli(root).run("synth", "sports", "news", "--output", "where");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("where: the shared stack and 2 channels\n");
    assertThat(root.resolve("where/stacks").toFile().list())
        .containsExactlyInAnyOrder("shared", "news", "sports");
  }

  @Test
  void stacksAreForTheirOwnerAloneAndStatesOfOtherRunsAreClosed() throws IOException {
    ProjectFolder.in(root).file("terraform.news.tfstate", "{}").file("where/onair.modules", "");
    new Cli(root).run("synth", "news");

    new Cli(root).run("synth", "news", "--output", "where");

    assertThat(permissions("cdktf.out")).isEqualTo("rwx------");
    assertThat(permissions("cdktf.out/stacks/news/cdk.tf.json")).isEqualTo("rw-------");
    assertThat(permissions("where")).isEqualTo("rwx------");
    assertThat(permissions("where/stacks/shared/cdk.tf.json")).isEqualTo("rw-------");
    assertThat(permissions("where/modules/packager/channel.tf")).isEqualTo("rw-------");
    assertThat(permissions("terraform.news.tfstate")).isEqualTo("rw-------");
    assertThat(permissions("channels")).isNotEqualTo("rwx------");
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
  }

  @Test
  void localStateWouldBeAnotherInAFolderElsewhere() {
    Result result = new Cli(root).run("synth", "sports", "--output", "some/where");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("some/where: with local state, the output is a folder");
    assertThat(root.resolve("some")).doesNotExist();
  }

  @Test
  void theFolderOfAnotherProjectIsRefusedAndStaysAsItIs() throws IOException {
    ProjectFolder.in(root)
        .file("infra/modules/vpc/main.tf", "resource \"x\" \"y\" {}")
        .file("infra/manifest.json", "{}");

    Result result = new Cli(root).run("synth", "--output", "infra");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "onair: %s can't be read or written: there are files in it that onair did not write; name a folder that is new or empty; mend that, and run the command again\n"
                .formatted(root.resolve("infra")));
    assertThat(root.resolve("infra/manifest.json")).hasContent("{}");
    assertThat(root.resolve("infra/modules/vpc/main.tf")).exists();
    assertThat(root.resolve("infra").toFile().list()).hasSize(2);
  }

  @Test
  void onlyWhatOnairWroteIsRemovedFromItsOwnFolder() throws IOException {
    ProjectFolder project = ProjectFolder.in(root).file("modules/packager/old.tf", "");
    new Cli(root).run("synth", "news", "--output", "where");
    project
        .without("modules/packager/old.tf")
        .file("where/modules/vpc/main.tf", "# not onair's")
        .file("precious", "")
        .append("where/onair.modules", "modules/../../precious\nprecious\n/etc/hostname\n");

    Result result = new Cli(root).run("synth", "news", "--output", "where");

    assertThat(result.err()).isEmpty();
    assertThat(root.resolve("where/modules/packager/old.tf")).doesNotExist();
    assertThat(root.resolve("where/modules/packager/channel.tf")).exists();
    assertThat(root.resolve("where/modules/vpc/main.tf")).hasContent("# not onair's");
    assertThat(root.resolve("precious")).exists();
  }

  @Test
  void noLinkInTheFolderIsFollowed() throws IOException {
    ProjectFolder.in(root).file("elsewhere/packager/main.tf", "# not onair's");
    Files.createDirectories(root.resolve("cdktf.out"));
    Files.createSymbolicLink(root.resolve("cdktf.out/modules"), root.resolve("elsewhere"));

    Result result = new Cli(root).run("synth", "news");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("cdktf.out/modules can't be read or written: it is a link");
    assertThat(root.resolve("elsewhere/packager/main.tf")).hasContent("# not onair's");
    assertThat(root.resolve("cdktf.out").toFile().list()).containsExactly("modules");
  }

  @Test
  void cdktfsFolderIsWhereTheStacksGo() {
    Result result = new Cli(root).with("ONAIR_OUTDIR", "cdktf.else").run("synth", "arena");

    assertThat(result.err()).isEmpty();
    assertThat(root.resolve("cdktf.else/manifest.json")).exists();
    assertThat(root.resolve("cdktf.else/stacks/arena/cdk.tf.json")).exists();
  }
}
