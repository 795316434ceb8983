package dev.onair.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.encoding.Profile;
import dev.onair.config.encoding.Profiles;
import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.VideoSettings;
import dev.onair.importing.facts.ForeignEncoding.Document;
import dev.onair.importing.facts.Remarks;
import dev.onair.importing.ladder.LadderText;
import dev.onair.importing.ladder.WithoutLabels;
import dev.onair.model.encoding.GroupSetting;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.Ladder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a profile of foreign encoder settings: one of the project's that makes the same, else a
 * ladder if there is one that does, else a template. That it does is proven each time: by reading it,
 * and comparing every setting.
 */
final class ProfileImport {

  /** What the documents are called while they are tried. */
  private static final String ORIGINAL = "original";

  private static final String DRAFT = "draft";

  /** That a template's channel is passed over, which an import does not do. */
  private static final String OF_A_TEMPLATE = "template.channel.ignored";

  /** Ladders that say as little as a ladder can: they tell the defaults. */
  private static final List<NewText> STANDARD =
      List.of(
          new NewText(
              "avc.conf",
              """
              frame-rate = 25
              renditions = [{ size = 640x360, max-bitrate = 800 kbps }]
              audio = [{ name = aac }, { name = ac3, codec = AC3 }]
              """),
          new NewText(
              "hevc.conf",
              """
              codec = HEVC
              frame-rate = 25
              renditions = [{ size = 640x360, max-bitrate = 800 kbps }]
              audio = [{ name = aac }, { name = ac3, codec = AC3 }]
              """));

  private final Path project;
  private final Map<String, String> environment;
  private final ProfileDrafts drafts = new ProfileDrafts();
  private final Remarks remarks;

  ProfileImport(Path project, Map<String, String> environment, Remarks remarks) {
    this.project = project;
    this.environment = environment;
    this.remarks = remarks;
  }

  /**
   * The profile of a document.
   *
   * @param name what it is to be called, if it is a new one
   * @param unlocked why the pipelines can't be kept in step, if so
   * @throws InvalidConfigurationException with all that keeps AWS, the provider or MediaPackage from
   *     taking the settings
   */
  ImportedProfile of(Document document, String name, Optional<String> unlocked)
      throws IOException {
    Problems problems = new Problems();
    NewText original = new NewText(ORIGINAL + "." + document.ending(), document.text());
    Optional<Profile> read = drafts.read(List.of(original), problems).find(ORIGINAL);
    List<Problem> told = told(problems.sorted(), "profiles/" + original.name(), document.source());
    if (read.isEmpty()) {
      throw new InvalidConfigurationException(told);
    }
    InputSpecification input = read.get().input();
    ObjectNode settings = read.get().settings();
    unlocked.ifPresent(why -> unlock(settings, why));
    leaveToTheClass(settings);
    Profiles existing = drafts.of(project, environment);
    for (String candidate : existing.names()) {
      Optional<Profile> same =
          existing
              .find(candidate)
              .filter(profile -> WithoutLabels.same(profile.settings(), settings));
      if (same.isPresent()) {
        remarks.taken("encoding: the profile '%s' makes the same, and is used".formatted(candidate));
        return new ImportedProfile(candidate, same.get(), Optional.empty(), input, told);
      }
    }
    return made(settings, input, name, document.source(), told);
  }

  private ImportedProfile made(
      ObjectNode settings, InputSpecification input, String name, String source, List<Problem> told)
      throws IOException {
    Optional<String> ladder = ladder(settings, input, source);
    if (ladder.isPresent()) {
      Optional<Profile> same =
          draft(DRAFT + ".conf", ladder.get())
              .filter(profile -> profile.input().equals(input))
              .filter(profile -> WithoutLabels.same(profile.settings(), settings));
      if (same.isPresent()) {
        remarks.taken(
            "encoding: a ladder, profiles/%s.conf; every setting is as it was, but for the names of outputs and descriptions"
                .formatted(name));
        NewText file = new NewText("profiles/" + name + ".conf", ladder.get());
        return new ImportedProfile(name, same.get(), Optional.of(file), input, told);
      }
    }
    String text = TemplateText.of(settings, input);
    Profile same =
        draft(DRAFT + ".json", text)
            .filter(profile -> WithoutLabels.same(profile.settings(), settings))
            .orElseThrow(
                () -> new IllegalStateException("a cleaned template makes other settings:\n" + text));
    remarks.taken(
        "encoding: a template, profiles/%s.json, with what is used; no ladder can say all of it"
            .formatted(name));
    NewText file = new NewText("profiles/" + name + ".json", text);
    return new ImportedProfile(name, same, Optional.of(file), input, told);
  }

  private Optional<String> ladder(ObjectNode settings, InputSpecification input, String source)
      throws IOException {
    Profiles standard = drafts.read(STANDARD, new Problems());
    JsonPlace root = JsonPlace.root(settings);
    boolean hevc = VideoSettings.of(root).findFirst().filter(VideoSettings::isHevc).isPresent();
    Profile defaults = standard.find(hevc ? "hevc" : "avc").orElseThrow();
    return defaults.spec() instanceof Ladder ladder
        ? LadderText.of(
            root, input, ladder, "The ladder of %s, imported by onair.".formatted(source))
        : Optional.empty();
  }

  private Optional<Profile> draft(String file, String text) throws IOException {
    return drafts.read(List.of(new NewText(file, text)), new Problems()).find(DRAFT);
  }

  private void unlock(ObjectNode settings, String why) {
    if (settings.get("globalConfiguration") instanceof ObjectNode global
        && global.remove("outputLockingMode") != null) {
      remarks.leftOut("encoding: outputLockingMode, as " + why);
      if (global.isEmpty()) {
        settings.remove("globalConfiguration");
      }
    }
  }

  /** What a pipeline does without input follows from the channel's class. */
  private static void leaveToTheClass(ObjectNode settings) {
    JsonPlace.root(settings).list("outputGroups").stream()
        .flatMap(group -> PackagerGroup.of(group).stream())
        .forEach(hls -> ((ObjectNode) hls.node()).remove(GroupSetting.INPUT_LOSS.apiName()));
  }

  /** The problems of a draft, told with what it was made of. */
  private static List<Problem> told(List<Problem> problems, String draft, String source) {
    return problems.stream()
        .filter(problem -> !problem.id().toString().equals(OF_A_TEMPLATE))
        .map(
            problem ->
                problem.location().file().equals(draft)
                    ? new Problem(
                        problem.severity(),
                        problem.id(),
                        new SourceLocation(source, problem.location().line()),
                        problem.path(),
                        problem.message())
                    : problem)
        .toList();
  }
}
