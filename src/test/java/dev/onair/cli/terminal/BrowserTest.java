package dev.onair.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {

  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void aDesktop() throws IOException {
    Path opener = Files.writeString(folder.resolve("xdg-open"), "#!/bin/sh\n");
    Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment.put("PATH", "/nowhere:" + folder);
    environment.put("DISPLAY", ":0");
  }

  @Test
  void aDesktopOpensAddresses() {
    assertThat(Browser.opener(environment)).contains(folder.resolve("xdg-open"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CI", "SSH_CONNECTION"})
  void neitherABuildNorSomebodyFarAwayDoes(String variable) {
    environment.put(variable, "true");

    assertThat(Browser.opener(environment)).isEmpty();
  }

  @Test
  void norAMachineWithoutWhatOpensThem() {
    environment.put("PATH", "/nowhere");

    assertThat(Browser.opener(environment)).isEmpty();
  }
}
