package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.files.Sha256;
import dev.onair.testing.RealTerraform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The SBOM that the build makes beside the jar, before these tests. */
class BillOfMaterialsTest {

  private static final Path BOM = Path.of("target/bom.json");
  private static final Path CLASS_PATH = Path.of("target/classpath");

  private JsonNode bom;

  @BeforeEach
  void theBuildsOwn() throws IOException {
    RealTerraform.needs(
        Files.exists(BOM) && Files.exists(CLASS_PATH),
        "an SBOM",
        BOM + " is made by ./mvnw verify");
    bom = new ObjectMapper().readTree(BOM.toFile());
  }

  @Test
  void itHasEveryJarThatOnairRunsWithByItsChecksum() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (JsonNode component : bom.get("components")) {
      for (JsonNode hash : component.path("hashes")) {
        if (hash.get("alg").asText().equals("SHA-256")) {
          listed.add(hash.get("content").asText());
        }
      }
    }
    List<String> jars = List.of(Files.readString(CLASS_PATH).strip().split(File.pathSeparator, -1));

    List<String> missing = new ArrayList<>();
    for (String jar : jars) {
      if (!listed.contains(new Sha256().add(Path.of(jar)).hex())) {
        missing.add(jar);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(jars).hasSizeGreaterThan(30);
  }

  @Test
  void itIsTheSameWhereverAndWheneverItIsMade() {
    assertThat(bom.at("/metadata/timestamp").asText("")).isIn("", "2026-01-01T00:00:00Z");
    assertThat(bom.get("specVersion").asText()).isNotEmpty();
    assertThat(bom.toString()).doesNotContain(Path.of("").toAbsolutePath().toString());
  }
}
