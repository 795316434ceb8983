package dev.onair.endtoend;

import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import dev.onair.testing.RealTerraform.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests that the modules bring with them, in Terraform's own language. */
@Order(18)
class ModulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"ci-roles", "packager"})
  void theModulesOwnTestsPass(String module, @TempDir Path directory) {
    ProjectFolder.in(directory).filesOf(Path.of("modules", module));
    Workspace workspace = RealTerraform.orSkip().workspace(directory);

    workspace.run("fmt", "-check", "-diff", "-recursive", "-no-color").succeeded();
    workspace.init().succeeded();
    workspace.run("test", "-no-color").succeeded();
  }
}
