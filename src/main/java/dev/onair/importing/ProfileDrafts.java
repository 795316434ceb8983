package dev.onair.importing;

import dev.onair.config.encoding.Profiles;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads profiles: those of a project, and those that are not in one yet. */
final class ProfileDrafts {

  private final Defaults defaults = Defaults.load();

  /** Reads texts as if they were the files of {@code profiles/}. */
  Profiles read(List<NewText> files, Problems problems) throws IOException {
    try (Scratch scratch = Scratch.empty()) {
      for (NewText file : files) {
        scratch.put(new NewText("profiles/" + file.name(), file.text()));
      }
      return of(scratch.root(), Map.of(), problems);
    }
  }

  /** Reads those of a project; what is wrong with them is somebody else's concern. */
  Profiles of(Path project, Map<String, String> environment) {
    return of(project, environment, new Problems());
  }

  private Profiles of(Path root, Map<String, String> environment, Problems problems) {
    return Profiles.read(root, new ConfFile(root, environment, problems), defaults, problems);
  }
}
