package dev.onair.config;

import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problems;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A project's configuration, read and checked as a whole. */
public final class Project {

  private final FleetSpec fleet;
  private final List<Problem> warnings;

  Project(FleetSpec fleet, List<Problem> warnings) {
    this.fleet = fleet;
    this.warnings = warnings;
  }

  /**
   * Reads {@code shared.conf}, {@code profiles/} and {@code channels/}.
   *
   * @param root the project's root
   * @param environment what {@code ${?NAME}} reads
   * @throws InvalidConfigurationException with everything that is wrong
   */
  public static Project load(Path root, Map<String, String> environment) {
    return new ProjectReading(root, environment).whole();
  }

  /**
   * What can be read of a project, though files of channels, or their profiles, may have errors.
   *
   * @param fleet what those say that have none
   * @param faulty the channels of the others
   * @param problems what is wrong, and what is to be known
   */
  public record Partial(FleetSpec fleet, Set<String> faulty, List<Problem> problems) {
    public Partial {
      Objects.requireNonNull(fleet, "fleet");
      faulty = Set.copyOf(faulty);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads what has no errors, for what is done with channels that run.
   *
   * @param root the project's root
   * @param environment what {@code ${?NAME}} reads
   * @throws InvalidConfigurationException with everything that is wrong, where {@code shared.conf}
   *     can't be read or the channels can't be told
   */
  public static Partial partial(Path root, Map<String, String> environment) {
    return new ProjectReading(root, environment).partial();
  }

  /**
   * Reads {@code shared.conf} alone, whatever is wrong with the rest of the project.
   *
   * @param root the project's root
   * @param environment what {@code ${?NAME}} reads
   * @throws InvalidConfigurationException with everything that is wrong in it
   */
  public static SharedSpec shared(Path root, Map<String, String> environment) {
    Problems problems = new Problems();
    Defaults defaults = Defaults.load();
    ConfFile files = new ConfFile(root, environment, problems);
    Optional<SharedSpec> shared =
        ProjectReading.shared(root, defaults, files, problems)
            .flatMap(new SharedReader(defaults)::read);
    problems.throwIfAny();
    return shared.get();
  }

  /** What the operator asked for. */
  public FleetSpec fleet() {
    return fleet;
  }

  /** What the operator should know; what a channel file acknowledges is marked. */
  public List<Problem> warnings() {
    return warnings;
  }
}
