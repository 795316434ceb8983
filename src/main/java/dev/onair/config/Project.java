package dev.onair.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import dev.onair.config.access.AccessRule;
import dev.onair.config.encoding.DestinationRule;
import dev.onair.config.encoding.EncodingReader;
import dev.onair.config.encoding.Profiles;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.hocon.Locations;
import dev.onair.config.hocon.TextFile;
import dev.onair.config.ingest.DeviceRule;
import dev.onair.config.ingest.PlaceholderRule;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.WrittenSettings;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project's configuration, read and checked as a whole. */
public final class Project {

  private static final String SHARED = "shared.conf";

  private final FleetSpec fleet;
  private final List<Problem> warnings;

  private Project(FleetSpec fleet, List<Problem> warnings) {
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
    Problems problems = new Problems();
    Defaults defaults = Defaults.load();
    ConfFile files = new ConfFile(root, environment, problems);
    Optional<Section> sharedFile = shared(root, defaults, files, problems);
    Optional<SharedSpec> shared = sharedFile.flatMap(new SharedReader(defaults)::read);
    Profiles profiles = Profiles.read(root, files, defaults, problems);
    ChannelReader reader =
        new ChannelReader(defaults, new EncodingReader(defaults, profiles), shared);
    Map<String, WrittenSettings> written = new HashMap<>();
    sharedFile.ifPresent(file -> written.put(SharedSpec.STACK, file.written()));
    Map<String, Section> sections = new HashMap<>();
    List<ChannelSpec> channels = new ArrayList<>();
    Acknowledgements acknowledged = new Acknowledgements();
    new ChannelFiles(root, problems)
        .byName()
        .forEach(
            (name, path) -> {
              Optional<Section> file =
                  section(
                      ProblemSubject.of("channel"),
                      root,
                      path,
                      defaults.channel(),
                      files,
                      problems);
              Optional<ChannelSpec> channel = file.flatMap(section -> reader.read(section, name));
              file.ifPresent(
                  section ->
                      acknowledged.add(
                          section,
                          TextFile.name(root, path),
                          channel.flatMap(spec -> profiles.fileOf(spec.encoding().profile()))));
              channel.ifPresent(
                  spec -> {
                    channels.add(spec);
                    sections.put(name, file.get());
                    written.put(
                        name, profiles.with(spec.encoding().profile(), file.get().written()));
                  });
            });
    DeviceRule devices = new DeviceRule();
    channels.forEach(channel -> devices.check(sections.get(channel.name()), channel));
    DestinationRule destinations = new DestinationRule();
    channels.forEach(channel -> destinations.check(sections.get(channel.name()), channel));
    shared
        .map(AccessRule::new)
        .ifPresent(
            access ->
                channels.forEach(
                    channel ->
                        access.check(
                            sections.get(channel.name()),
                            channel,
                            profiles.fileOf(channel.encoding().profile()).orElseThrow())));
    throwIfAny(problems, acknowledged);
    FleetSpec fleet = new FleetSpec(shared.get(), channels, written, problems.hidden());
    StartoverRule.check(sharedFile.get(), fleet);
    QuotaRule.check(sharedFile.get(), fleet);
    throwIfAny(problems, acknowledged);
    channels.forEach(channel -> PlaceholderRule.check(sections.get(channel.name()), channel));
    acknowledged.tellOfUnmatched(problems.sorted());
    return new Project(fleet, acknowledged.marked(problems.sorted()));
  }

  private static void throwIfAny(Problems problems, Acknowledgements acknowledged) {
    if (problems.errors() > 0) {
      throw new InvalidConfigurationException(acknowledged.marked(problems.sorted()));
    }
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
        shared(root, defaults, files, problems).flatMap(new SharedReader(defaults)::read);
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

  private static Optional<Section> shared(
      Path root, Defaults defaults, ConfFile files, Problems problems) {
    ProblemSubject kind = ProblemSubject.of("shared");
    Path file = root.resolve(SHARED);
    // Certainly absent, and no link that leads nowhere.
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      Config shared = defaults.shared().toConfig();
      problems.warning(
          kind.id(Flaw.MISSING),
          SourceLocation.of(SHARED),
          "",
          ("does not exist, so that all is as by default: the fleet is '%s' in %s, its state lies in"
                  + " files here, and any account will do; write one that says what is meant")
              .formatted(shared.getString("name"), shared.getString("region")));
      return Optional.of(Section.root(kind, Locations.EMPTY, defaults.shared(), SHARED, problems));
    }
    return files
        .readListing(file)
        .map(object -> Section.root(kind, object, defaults.shared(), SHARED, problems));
  }

  /** A file's root. */
  private static Optional<Section> section(
      ProblemSubject kind,
      Path root,
      Path file,
      ConfigObject defaults,
      ConfFile files,
      Problems problems) {
    return files
        .read(file)
        .map(object -> Section.root(kind, object, defaults, TextFile.name(root, file), problems));
  }
}
