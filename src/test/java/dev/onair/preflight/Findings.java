package dev.onair.preflight;

import dev.onair.config.Project;
import dev.onair.model.FleetSpec;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a preflight of a project finds in a fake account. */
final class Findings {

  private final FakeAccount account;
  private final ProjectFolder project;

  Findings(Path root, FakeAccount account) {
    this.account = account;
    this.project = ProjectFolder.in(root);
  }

  Findings shared(String text) {
    project.shared(text);
    return this;
  }

  Findings channel(String name, String text) {
    project.channel(name, text);
    return this;
  }

  Report report() throws InterruptedException {
    FleetSpec fleet = Project.load(project.root(), Map.of()).fleet();
    Checks checks = new Checks(new Scope(fleet.shared(), fleet.channels()), account);
    return new Preflight(Duration.ofSeconds(20)).run(checks.identity(), checks.others());
  }

  /** {@code OUTCOME text; fix} of one check; empty where it was not made. */
  List<String> of(String id) throws InterruptedException {
    return report().rows().stream()
        .filter(row -> row.check().id().equals("preflight." + id))
        .map(row -> row.finding())
        .map(f -> f.outcome() + " " + f.text() + (f.fix().isEmpty() ? "" : "; " + f.fix()))
        .toList();
  }
}
