package dev.onair.importing;

import dev.onair.config.Project;
import dev.onair.config.encoding.Profile;
import dev.onair.config.encoding.Profiles;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.Suggestions;
import dev.onair.importing.facts.ForeignChannel;
import dev.onair.importing.facts.ForeignEncoding;
import dev.onair.importing.facts.Remarks;
import dev.onair.importing.text.ChannelConf;
import dev.onair.importing.text.ChannelConf.Encoded;
import dev.onair.model.AwsSpec;
import dev.onair.model.ChannelClass;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.ingest.InputType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes files of a project of what a foreign form says of a channel.
 *
 * @param project the project's root
 * @param environment what {@code ${?NAME}} reads in its files
 * @param aws where the fleet is deployed, and what its channels may name there
 */
public record Importer(Path project, Map<String, String> environment, AwsSpec aws) {

  public Importer {
    Objects.requireNonNull(project, "project");
    environment = Map.copyOf(environment);
    Objects.requireNonNull(aws, "aws");
  }

  /**
   * The files; nothing is written.
   *
   * @param source where the channel was described, in words
   * @param remarks what was remarked of the form already
   * @throws NotImportableException where a name can't be had, or is taken
   * @throws InvalidConfigurationException with all that is wrong with what would be written
   */
  public Imported files(ForeignChannel channel, String source, Wish wish, Remarks remarks)
      throws NotImportableException, IOException {
    NewNames names = NewNames.of(channel, wish);
    boolean isChannel = !channel.inputs().isEmpty();
    if (isChannel) {
      requireFree("channels/" + names.channel() + ".conf", "--name", wish);
    }
    ImportedProfile profile = profile(channel, names, remarks);
    List<NewText> files = new ArrayList<>();
    if (profile.file().isPresent()) {
      for (String ending : List.of(".conf", ".json", ".yaml", ".yml")) {
        requireFree("profiles/" + profile.name() + ending, "--profile", wish);
      }
      files.add(profile.file().get());
    }
    if (isChannel) {
      ChannelConf conf = new ChannelConf(names.channel(), source, aws, encoded(profile, channel));
      files.add(new NewText("channels/" + names.channel() + ".conf", conf.text(channel, remarks)));
    }
    List<Problem> problems = new ArrayList<>(profile.warnings());
    problems.addAll(checked(files));
    return new Imported(
        isChannel ? Optional.of(names.channel()) : Optional.empty(),
        files,
        remarks.all(),
        problems.stream().distinct().toList(),
        channel.shared());
  }

  private ImportedProfile profile(ForeignChannel channel, NewNames names, Remarks remarks)
      throws NotImportableException, IOException {
    ForeignEncoding encoding = channel.encoding();
    if (encoding.template().isPresent()) {
      return new ProfileImport(project, environment, remarks)
          .of(encoding.template().get(), names.profile(), unlocked(channel));
    }
    String name = encoding.profile().orElseThrow();
    Profiles profiles = new ProfileDrafts().of(project, environment);
    Profile found =
        profiles
            .find(name)
            .orElseThrow(
                () ->
                    new NotImportableException(
                        "there is no usable profile '%s' in profiles/%s"
                            .formatted(name, Suggestions.didYouMean(name, profiles.names()))));
    return new ImportedProfile(name, found, Optional.empty(), found.input(), List.of(), List.of());
  }

  /** AWS keeps pipelines in step only where there are two, and no input is HLS. */
  private static Optional<String> unlocked(ForeignChannel channel) {
    if (channel.channelClass().filter(c -> c == ChannelClass.SINGLE_PIPELINE).isPresent()) {
      return Optional.of("there is one pipeline");
    }
    return channel.inputs().stream()
        .filter(input -> input.type().filter(type -> type == InputType.URL_PULL).isPresent())
        .findFirst()
        .map(input -> "AWS keeps no pipelines in step whose input is HLS");
  }

  private static Encoded encoded(ImportedProfile profile, ForeignChannel channel) {
    Map<String, String> input = new TreeMap<>(channel.encoding().input());
    InputSpecification wanted = profile.input();
    InputSpecification has = profile.profile().input();
    if (wanted.codec() != has.codec()) {
      input.put("codec", wanted.codec().name());
    }
    if (wanted.resolution() != has.resolution()) {
      input.put("resolution", wanted.resolution().name());
    }
    if (wanted.maximumBitrate() != has.maximumBitrate()) {
      input.put("max-bitrate", wanted.maximumBitrate().name());
    }
    return new Encoded(
        profile.name(),
        profile.profile().facts().segmentLength(),
        profile.profile().facts().scte35Passthrough(),
        Set.copyOf(profile.profile().facts().selectors().audio()),
        profile.profile().facts().locking().filter(OutputLocking::locks).isPresent(),
        profile.destinations(),
        input);
  }

  /** The warnings that the project gets with these files. */
  private List<Problem> checked(List<NewText> files) throws IOException {
    List<String> names = files.stream().map(NewText::name).toList();
    List<Problem> problems;
    try (Scratch scratch = Scratch.copyOf(project)) {
      for (NewText file : files) {
        scratch.put(file);
      }
      try {
        problems = Project.load(scratch.root(), environment).warnings();
      } catch (InvalidConfigurationException e) {
        problems = e.problems();
      }
    }
    List<Problem> own =
        problems.stream().filter(problem -> names.contains(problem.location().file())).toList();
    if (own.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      throw new InvalidConfigurationException(own);
    }
    return own;
  }

  private void requireFree(String file, String option, Wish wish) throws NotImportableException {
    if (!wish.force() && !Files.notExists(project.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
      throw new NotImportableException(
          "%s exists, and is left as it is; choose another name with %s, or replace it with --force"
              .formatted(file, option));
    }
  }
}
