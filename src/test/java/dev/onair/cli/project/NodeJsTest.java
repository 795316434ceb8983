package dev.onair.cli.project;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeJsTest {

  @TempDir private Path path;

  @Test
  void aRecentNodeIsFine() throws IOException {
    node("echo v22.1.0");

    assertThatCode(() -> NodeJs.require(environment())).doesNotThrowAnyException();
  }

  @Test
  void aMissingNodeIsNamedWithTheVersionNeeded() {
    assertThatThrownBy(() -> NodeJs.require(environment()))
        .isInstanceOf(OperationFailedException.class)
        .hasMessageContaining("Node.js was not found")
        .hasMessageContaining("Node.js 20 or newer");
  }

  @Test
  void anOldNodeIsNamedWithItsVersionAndTheOneNeeded() throws IOException {
    node("echo v18.20.4");

    assertThatThrownBy(() -> NodeJs.require(environment()))
        .isInstanceOf(OperationFailedException.class)
        .hasMessageContaining("Node.js v18.20.4 is too old")
        .hasMessageContaining("Node.js 20 or newer");
  }

  @Test
  void aNodeThatFailsIsAsGoodAsNone() throws IOException {
    node("exit 3");

    assertThatThrownBy(() -> NodeJs.require(environment()))
        .isInstanceOf(OperationFailedException.class)
        .hasMessageContaining("Node.js was not found");
  }

  @Test
  void theNodeThatJsiiIsToldToUseIsTheOneThatCounts() throws IOException {
    node("echo v16.0.0");
    Path other = Files.move(path.resolve("node"), path.resolve("other node"));
    Files.writeString(other, "#!/bin/sh\necho v24.0.0\n");

    assertThatCode(() -> NodeJs.require(Map.of("PATH", "/none", "JSII_NODE", "'" + other + "'")))
        .doesNotThrowAnyException();
  }

  private void node(String script) throws IOException {
    Path node = Files.writeString(path.resolve("node"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(node, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Map<String, String> environment() {
    return Map.of("PATH", path.toString());
  }
}
