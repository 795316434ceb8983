package dev.onair.fleet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.Fleets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
