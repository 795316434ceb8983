package dev.onair.config.encoding;

import dev.onair.config.hocon.ConfFile;
import dev.onair.config.hocon.Folder;
import dev.onair.config.hocon.TextFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.encoder.ChannelVariant;
import dev.onair.encoder.CompiledProfile;
import dev.onair.encoder.ProfileCompiler;
import dev.onair.files.EditorFiles;
import dev.onair.model.WrittenSettings;
import dev.onair.model.encoding.EncoderSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The ladders and templates in {@code profiles/}, each read and checked once, however many channels
 * use it. Not for use by several threads.
 */
public final class Profiles {

  private static final Pattern PROFILE = Pattern.compile("[^_].*\\.(conf|json|ya?ml)");

  private final ProfileCompiler encoder;
  private final Map<String, Optional<Profile>> profiles;
  private final Map<String, String> files;
  private final Problems problems;
  private final Map<Reduction, Profile> reduced = new HashMap<>();
  private final IdentityHashMap<CompiledProfile, Map<ChannelVariant, EncoderSettings>> settings =
      new IdentityHashMap<>();

  /** A profile, and the destinations that a channel has no address for. */
  private record Reduction(String profile, Set<String> without) {}

  private Profiles(
      ProfileCompiler encoder,
      Map<String, Optional<Profile>> profiles,
      Map<String, String> files,
      Problems problems) {
    this.encoder = encoder;
    this.profiles = profiles;
    this.files = files;
    this.problems = problems;
  }

  /** No profiles: for reading what a channel file may say, whatever profiles there are. */
  public static Profiles none() {
    return new Profiles(ProfileCompiler.load(), Map.of(), Map.of(), new Problems());
  }

  /**
   * Reads all profiles of a project. Files that begin with {@code _} are fragments to include.
   *
   * @param root the project's root
   */
  public static Profiles read(Path root, ConfFile files, Defaults defaults, Problems problems) {
    ProfileCompiler encoder = ProfileCompiler.load();
    ProfileReader reader = new ProfileReader(files, defaults, encoder, problems);
    Map<String, Optional<Profile>> profiles = new TreeMap<>();
    Map<String, String> origins = new HashMap<>();
    for (Path path : new Folder(root, "profiles").files(problems)) {
      TextFile file = new TextFile(root, path);
      String fileName = path.getFileName().toString();
      if (EditorFiles.has(path) || !PROFILE.matcher(fileName).matches()) {
        continue;
      }
      String name = fileName.substring(0, fileName.lastIndexOf('.'));
      String other = origins.putIfAbsent(name, file.name());
      if (other != null) {
        problems.error(
            ProblemSubject.of("profiles").at("name").id(Flaw.DUPLICATE),
            SourceLocation.of(file.name()),
            "",
            "a second profile '" + name + "', beside " + other + "; rename one of them");
        continue;
      }
      profiles.put(
          name,
          fileName.endsWith(".conf") ? reader.ladder(file, name) : reader.template(file, name));
    }
    return new Profiles(encoder, profiles, origins, problems);
  }

  /** The names of all profiles, sorted; those with errors among them. */
  public List<String> names() {
    return List.copyOf(profiles.keySet());
  }

  /** The file of a profile, relative to the project's root. */
  public Optional<String> fileOf(String profile) {
    return Optional.ofNullable(files.get(profile));
  }

  /** Where it is recorded what is wrong in the profiles. */
  Problems problems() {
    return problems;
  }

  /** A profile; empty where it has errors, which are then recorded already. */
  public Optional<Profile> find(String name) {
    return draft(name).filter(Profile::isSound);
  }

  /**
   * A profile, be it with errors; empty where it can't even be read, which is then recorded
   * already.
   */
  Optional<Profile> draft(String name) {
    return profiles.getOrDefault(name, Optional.empty());
  }

  /** What is left of a profile without some destinations; the same one for all channels alike. */
  Profile without(Profile profile, Set<String> destinations) {
    return destinations.isEmpty()
        ? profile
        : reduced.computeIfAbsent(
            new Reduction(profile.name(), destinations), key -> profile.without(destinations));
  }

  /**
   * The provider's block for a channel that uses a profile; the same one for all alike. An empty
   * one stands for that of a profile with errors, which nobody will see.
   */
  EncoderSettings settings(Profile profile, ChannelVariant variant) {
    if (!profile.isSound()) {
      return new EncoderSettings(Map.of());
    }
    return settings
        .computeIfAbsent(profile.compiled(), compiled -> new HashMap<>())
        .computeIfAbsent(variant, key -> encoder.settings(profile.compiled(), variant));
  }

  /** What the operator wrote for a channel, in its file and in its ladder. */
  public WrittenSettings with(String profile, WrittenSettings channel) {
    return find(profile).map(found -> channel.with(found.written())).orElse(channel);
  }
}
