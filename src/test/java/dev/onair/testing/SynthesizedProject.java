package dev.onair.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.config.Project;
import dev.onair.synthesis.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What synthesis made of a project. */
public final class SynthesizedProject {

  private final Path outdir;

  private SynthesizedProject(Path outdir) {
    this.outdir = outdir;
  }

  /** Synthesizes a project into its {@code cdktf.out}. */
  public static SynthesizedProject of(ProjectFolder project) {
    return of(project, Map.of());
  }

  /** The same with variables that its files may read. */
  public static SynthesizedProject of(ProjectFolder project, Map<String, String> environment) {
    try {
      Path outdir = project.root().resolve("cdktf.out");
      Synthesis.run(
          Project.load(project.root(), environment).fleet(),
          project.root(),
          outdir,
          (done, total, what) -> {});
      return new SynthesizedProject(outdir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders of the stacks, by name. */
  public List<Path> stacks() {
    try (Stream<Path> folders = Files.list(outdir.resolve("stacks"))) {
      return folders.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stack's configuration. */
  public JsonNode stack(String name) {
    try {
      return new ObjectMapper()
          .readTree(outdir.resolve("stacks").resolve(name).resolve("cdk.tf.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file's text, by its path. */
  public SortedMap<String, String> files() {
    try (Stream<Path> files = Files.walk(outdir)) {
      SortedMap<String, String> texts = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(outdir.relativize(file).toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
