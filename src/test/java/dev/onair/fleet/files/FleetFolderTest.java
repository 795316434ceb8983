package dev.onair.fleet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.Fleets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetFolderTest {

  @TempDir private Path root;

  @Test
  void theStateOfAnotherProjectOfTerraformsIsNoChannels() throws IOException {
    FleetFolder folder = new FleetFolder(root);
    Fleets.write(folder.state("news"), "{}");
    Fleets.write(folder.state("shared"), "{}");
    Fleets.write(root.resolve("terraform.tfstate"), "{}");
    Fleets.write(root.resolve("terraform..tfstate"), "{}");
    Fleets.write(root.resolve("terraform.tfstate.backup"), "{}");

    assertThat(folder.localStates()).containsExactly("news");
  }

  @Test
  void aStackBehindALinkIsNotRemoved() throws IOException {
    FleetFolder folder = new FleetFolder(root);
    Fleets.write(root.resolve("elsewhere/news/main.tf"), "");
    Files.createDirectories(folder.outdir());
    Files.createSymbolicLink(folder.outdir().resolve("stacks"), root.resolve("elsewhere"));

    assertThatThrownBy(() -> folder.removeStack("news"))
        .hasMessageContaining("cdktf.out/stacks: it is a link");
    assertThat(root.resolve("elsewhere/news/main.tf")).exists();
  }

  @Test
  void onlyTheirOwnerCanLookIntoTheNotes() throws IOException {
    FleetFolder folder = new FleetFolder(root);

    folder.log("news", "plan");

    assertThat(permissions(folder.notes())).isEqualTo("rwx------");
  }

  @Test
  void notesThatOthersCouldReadAreClosed() throws IOException {
    FleetFolder folder = new FleetFolder(root);
    Files.createDirectory(folder.notes());
    Files.setPosixFilePermissions(folder.notes(), PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(permissions(folder.makeNotes())).isEqualTo("rwx------");
  }

  @Test
  void whatOthersCouldReadOfStatesStacksAndNotesIsClosedAndNothingElse() throws IOException {
    FleetFolder folder = new FleetFolder(root);
    List<String> closed =
        List.of(
            "terraform.news.tfstate",
            "terraform.news.tfstate.backup",
            ".terraform.news.tfstate.lock.info",
            "terraform.tfstate",
            "terraform.tfstate.d/default/terraform.tfstate",
            "errored.tfstate",
            "cdktf.out/stacks/news/cdk.tf.json",
            ".onair/logs/news.apply.log");
    List<String> left = List.of("shared.conf", "channels/news.conf", "terraform.tf", "linked");
    for (String file : Stream.concat(closed.stream(), left.stream()).toList()) {
      Fleets.write(root.resolve(file), "{}");
      open(root.resolve(file));
    }
    Files.createSymbolicLink(root.resolve(".onair/link"), root.resolve("linked"));

    assertThat(folder.closeToOthers()).isEmpty();

    assertThat(closed).extracting(root::resolve).allSatisfy(FleetFolderTest::isClosed);
    assertThat(List.of("cdktf.out", "cdktf.out/stacks/news", ".onair/logs", "terraform.tfstate.d"))
        .extracting(root::resolve)
        .allSatisfy(f -> assertThat(permissions(f)).isEqualTo("rwx------"));
    assertThat(left)
        .extracting(root::resolve)
        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-rw-rw-"));
  }

  @Test
  void aProgramStaysOne() throws IOException {
    Path program = root.resolve(".onair/terraform/plugins/provider");
    Fleets.write(program, "");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

    new FleetFolder(root).closeToOthers();

    assertThat(permissions(program)).isEqualTo("rwx------");
  }

  private static void open(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
  }

  private static void isClosed(Path file) throws IOException {
    assertThat(permissions(file)).as("%s", file).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
