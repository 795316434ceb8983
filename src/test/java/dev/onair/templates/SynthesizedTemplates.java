package dev.onair.templates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many templates, each the profile of a channel of one project, synthesized at once. */
final class SynthesizedTemplates {

  private final Map<WrittenTemplate, JsonNode> stacks = new LinkedHashMap<>();

  /**
   * Synthesizes them.
   *
   * @param root a folder of its own
   * @param templates that {@code check} takes
   */
  SynthesizedTemplates(Path root, Collection<WrittenTemplate> templates) {
    ProjectFolder folder = ProjectFolder.in(root).shared(TemplateProject.SHARED);
    List<WrittenTemplate> all = new ArrayList<>(templates);
    for (int i = 0; i < all.size(); i++) {
      WrittenTemplate written = all.get(i);
      String name = "t" + i;
      folder
          .file("profiles/" + name + "." + written.ending(), written.template())
          .channel(name, written.channel().replace("profile = t", "profile = " + name));
    }
    SynthesizedProject project = SynthesizedProject.of(folder);
    for (int i = 0; i < all.size(); i++) {
      stacks.put(all.get(i), project.stack("t" + i));
    }
  }

  /** Each template's channel stack. */
  Map<WrittenTemplate, JsonNode> stacks() {
    return stacks;
  }
}
