package dev.onair.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import dev.onair.config.Project.Partial;
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
import java.util.Set;
import java.util.TreeSet;

/** A project's files, each read and checked, with what is wrong in them. */
final class ProjectReading {

  private static final String SHARED = "shared.conf";

  private final Problems problems = new Problems();
  private final Acknowledgements acknowledged = new Acknowledgements();
  private final Map<String, WrittenSettings> written = new HashMap<>();
  private final Map<String, Section> sections = new HashMap<>();
  private final List<ChannelSpec> channels = new ArrayList<>();
  private final Set<String> faulty = new TreeSet<>();
  private final Optional<Section> sharedFile;
  private final Optional<SharedSpec> shared;
  private final boolean isFleetKnown;

  /**
   * @param root the project's root
   * @param environment what {@code ${?NAME}} reads
   */
  ProjectReading(Path root, Map<String, String> environment) {
    Defaults defaults = Defaults.load();
    ConfFile files = new ConfFile(root, environment, problems);
    this.sharedFile = shared(root, defaults, files, problems);
    this.shared = sharedFile.flatMap(new SharedReader(defaults)::read);
    boolean isSharedKnown = problems.errors() == 0;
    Profiles profiles = Profiles.read(root, files, defaults, problems);
    ChannelReader reader =
        new ChannelReader(defaults, new EncodingReader(defaults, profiles), shared);
    sharedFile.ifPresent(file -> written.put(SharedSpec.STACK, file.written()));
    int errorsBefore = problems.errors();
    Map<String, Path> paths = new ChannelFiles(root, problems).byName();
    this.isFleetKnown = isSharedKnown && problems.errors() == errorsBefore;
    paths.forEach(
        (name, path) -> {
          Optional<Section> file =
              section(
                  ProblemSubject.of("channel"), root, path, defaults.channel(), files, problems);
          Optional<ChannelSpec> channel = file.flatMap(section -> reader.read(section, name));
          file.ifPresent(
              section ->
                  acknowledged.add(
                      section,
                      TextFile.name(root, path),
                      channel.flatMap(spec -> profiles.fileOf(spec.encoding().profile()))));
          channel.ifPresentOrElse(
              spec -> {
                channels.add(spec);
                sections.put(name, file.get());
                written.put(name, profiles.with(spec.encoding().profile(), file.get().written()));
              },
              () -> faulty.add(name));
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
  }

  /**
   * All of it.
   *
   * @throws InvalidConfigurationException with everything that is wrong
   */
  Project whole() {
    throwIfAny();
    FleetSpec fleet = fleet();
    StartoverRule.check(sharedFile.get(), fleet);
    QuotaRule.check(sharedFile.get(), fleet);
    throwIfAny();
    channels.forEach(channel -> PlaceholderRule.check(sections.get(channel.name()), channel));
    acknowledged.tellOfUnmatched(problems.sorted());
    return new Project(fleet, acknowledged.marked(problems.sorted()));
  }

  /**
   * What can be read of it.
   *
   * @throws InvalidConfigurationException with everything that is wrong, where what all share can't
   *     be read, or which channels there are
   */
  Partial partial() {
    if (!isFleetKnown) {
      throwIfAny();
    }
    return new Partial(fleet(), faulty, acknowledged.marked(problems.sorted()));
  }

  private FleetSpec fleet() {
    return new FleetSpec(shared.get(), channels, written, problems.hidden());
  }

  private void throwIfAny() {
    if (problems.errors() > 0) {
      throw new InvalidConfigurationException(acknowledged.marked(problems.sorted()));
    }
  }

  /** {@code shared.conf}; absent where it can't be read. */
  static Optional<Section> shared(Path root, Defaults defaults, ConfFile files, Problems problems) {
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
