package dev.onair.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import dev.onair.config.Project;
import dev.onair.config.SharedConf;
import dev.onair.config.hocon.ConfFile;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.Problems;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.Golden;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schemas say of a file what {@code onair check} says, as far as a schema can. */
class SchemasAndCheckTest {

  private static final Path INVALID = Path.of("src/test/resources/invalid");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonSchema> SCHEMAS =
      Map.of(
          "channels", schema(Schemas.channel()),
          "shared.conf", schema(Schemas.shared()),
          "profiles", schema(Schemas.ladder()));

  @TempDir private Path root;

  @Test
  void whatCheckTakesIsValid() throws IOException {
    ProjectFolder project = ProjectFolder.in(root);
    ChannelTexts.everyTypeAndClass().forEach(project::channel);
    project.channel("everything", ChannelTexts.everything());
    project.channel("encoding", ChannelTexts.encoding());
    project.channel("for-editors", "\"$schema\" = x\n" + ChannelTexts.encoding());
    List<String> found = new ArrayList<>();
    for (Path file : files(root)) {
      complaints(root, file).ifPresent(complaints -> found.add(file + ": " + complaints));
    }
    for (String text : SharedConf.texts()) {
      project.shared(text);
      complaints(root, root.resolve("shared.conf")).ifPresent(found::add);
    }
    for (Path file : files(Path.of("").toAbsolutePath())) {
      complaints(Path.of(""), file).ifPresent(complaints -> found.add(file + ": " + complaints));
    }

    assertThat(found).isEmpty();
  }

  /** What only check finds stands in a file, each with its first problem. */
  @Test
  void whatIsInvalidCheckRefuses() throws IOException {
    List<String> falseAlarms = new ArrayList<>();
    List<String> beyond = new ArrayList<>();
    for (Path project : projects()) {
      Path copy = root.resolve(project.getFileName());
      ProjectFolder.in(copy).filesOf(project);
      List<Problem> problems = problems(copy);
      for (Path file : files(copy)) {
        String name = copy.relativize(file).toString();
        if (Files.exists(project.resolve(name)) && parsed(copy, file).isPresent()) {
          Optional<Problem> problem =
              problems.stream()
                  .filter(p -> p.severity() == Severity.ERROR)
                  .filter(p -> p.location().file().equals(name))
                  .findFirst();
          Optional<String> complaints = complaints(copy, file);
          if (complaints.isPresent() && problem.isEmpty()) {
            falseAlarms.add(project.getFileName() + "/" + name + ": " + complaints.get());
          } else if (complaints.isEmpty() && problem.isPresent()) {
            beyond.add(project.getFileName() + "/" + problem.get());
          }
        }
      }
    }

    assertThat(falseAlarms).isEmpty();
    Golden.assertMatches(
        Path.of("src/test/resources/schema/beyond-the-schemas.txt"),
        String.join("\n", beyond) + "\n");
  }

  private static List<Path> projects() throws IOException {
    try (Stream<Path> projects = Files.list(INVALID)) {
      return projects.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Problem> problems(Path project) {
    try {
      return Project.load(project, Map.of()).warnings();
    } catch (InvalidConfigurationException e) {
      return e.problems();
    }
  }

  private static List<Path> files(Path project) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("channels", "profiles")) {
      if (Files.isDirectory(project.resolve(folder))) {
        try (Stream<Path> all = Files.list(project.resolve(folder))) {
          files.addAll(all.filter(file -> file.toString().matches(".*/[^_][^/]*\\.conf")).toList());
        }
      }
    }
    if (Files.exists(project.resolve("shared.conf"))) {
      files.add(project.resolve("shared.conf"));
    }
    return files.stream().sorted().toList();
  }

  private static Optional<ConfigObject> parsed(Path project, Path file) {
    return new ConfFile(project, Map.of(), new Problems()).read(file);
  }

  /** What the schema finds wrong; empty where that is nothing. */
  private static Optional<String> complaints(Path project, Path file) throws IOException {
    String kind = project.toAbsolutePath().relativize(file.toAbsolutePath()).getName(0).toString();
    String json =
        parsed(project, file)
            .orElseThrow()
            .render(ConfigRenderOptions.concise().setJson(true))
            // JSON has 1e999; what Java makes of it, it has not.
            .replace(":Infinity", ":\"1e999\"");
    String complaints = String.valueOf(SCHEMAS.get(kind).validate(JSON.readTree(json)));
    return complaints.equals("[]") ? Optional.empty() : Optional.of(complaints);
  }

  private static JsonSchema schema(String text) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
  }
}
