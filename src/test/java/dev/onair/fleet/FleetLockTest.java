package dev.onair.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.files.FleetFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetLockTest {

  @TempDir private Path root;

  @Test
  void oneAtATimeWorksOnAProject() throws Exception {
    FleetFolder folder = new FleetFolder(root);

    FleetLock.during(
        folder,
        () ->
            assertThatThrownBy(() -> FleetLock.during(new FleetFolder(root), () -> "meanwhile"))
                .isInstanceOf(NotDoneException.class)
                .hasMessageContaining(
                    "another onair plan, apply or destroy is at work on this project"));

    assertThat(FleetLock.during(folder, () -> "afterwards")).isEqualTo("afterwards");
  }

  @Test
  void whatFailsLetsGoOfTheLock() throws Exception {
    FleetFolder folder = new FleetFolder(root);
    assertThatThrownBy(
            () ->
                FleetLock.during(
                    folder,
                    () -> {
                      throw new IllegalStateException("of a test");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(FleetLock.during(folder, () -> "afterwards")).isEqualTo("afterwards");
  }
}
