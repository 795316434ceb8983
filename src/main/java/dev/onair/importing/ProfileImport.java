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
import dev.onair.importing.facts.ForeignDestination;
import dev.onair.importing.facts.ForeignEncoding.Document;
import dev.onair.importing.facts.Remarks;
import dev.onair.importing.ladder.LadderText;
import dev.onair.importing.ladder.WithoutLabels;
import dev.onair.model.encoding.GroupSetting;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.encoding.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a profile of foreign encoder settings: one of the project's that makes the same, else a
 * ladder if there is one that does, else a template. That it does is proven each time: by reading
 * it, and comparing every setting.
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

  /**
   * What the profile has to make.
   *
   * @param settings prepared for the packager
   * @param input what inputs a channel must be able to take
   * @param destinations where it sends what does not go to the packager
   * @param warnings of the document
   */
  private record Wanted(
      ObjectNode settings,
      InputSpecification input,
      List<ForeignDestination> destinations,
      List<Problem> warnings) {

    boolean isMadeBy(Profile profile) {
      return WithoutLabels.same(profile.settings(), settings);
    }

    ImportedProfile madeBy(Profile profile, String name, Optional<NewText> file) {
      return new ImportedProfile(name, profile, file, input, destinations, warnings);
    }
  }

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
   * @throws InvalidConfigurationException with all that keeps AWS, the provider or MediaPackage
   *     from taking the settings
   */
  ImportedProfile of(Document document, String name, Optional<String> unlocked) throws IOException {
    Problems problems = new Problems();
    NewText original = new NewText(ORIGINAL + "." + document.ending(), document.text());
    Optional<Profile> read = drafts.read(List.of(original), problems).find(ORIGINAL);
    List<Problem> told = told(problems.sorted(), "profiles/" + original.name(), document);
    if (read.isEmpty()) {
      throw new InvalidConfigurationException(told);
    }
    Wanted wanted =
        new Wanted(
            read.get().settings(),
            read.get().input(),
            read.get().spec() instanceof Template template
                ? KeptDestinations.of(read.get().settings(), template.destinations())
                : List.of(),
            told);
    unlocked.ifPresent(why -> unlock(wanted.settings(), why));
    leaveToTheClass(wanted.settings());
    Profiles existing = drafts.of(project, environment);
    for (String candidate : existing.names()) {
      Optional<Profile> same = existing.find(candidate).filter(wanted::isMadeBy);
      if (same.isPresent()) {
        remarks.taken(
            "encoding: the profile '%s' makes the same, and is used".formatted(candidate));
        return wanted.madeBy(same.get(), candidate, Optional.empty());
      }
    }
    Optional<ImportedProfile> ladder = ladder(wanted, name, document.source());
    return ladder.isPresent() ? ladder.get() : template(wanted, name);
  }

  private Optional<ImportedProfile> ladder(Wanted wanted, String name, String source)
      throws IOException {
    JsonPlace root = JsonPlace.root(wanted.settings());
    boolean hevc = VideoSettings.of(root).findFirst().filter(VideoSettings::isHevc).isPresent();
    Profile defaults =
        drafts.read(STANDARD, new Problems()).find(hevc ? "hevc" : "avc").orElseThrow();
    String comment = "The ladder of %s, imported by onair.".formatted(source);
    Optional<String> text =
        defaults.spec() instanceof Ladder standard
            ? LadderText.of(root, wanted.input(), standard, comment)
            : Optional.empty();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Profile> same =
        draft(DRAFT + ".conf", text.get())
            .filter(profile -> profile.input().equals(wanted.input()))
            .filter(wanted::isMadeBy);
    same.ifPresent(
        found ->
            remarks.taken(
                ("encoding: a ladder, profiles/%s.conf; every setting is as it was, but for the"
                        + " names of outputs and descriptions")
                    .formatted(name)));
    NewText file = new NewText("profiles/" + name + ".conf", text.get());
    return same.map(found -> wanted.madeBy(found, name, Optional.of(file)));
  }

  private ImportedProfile template(Wanted wanted, String name) throws IOException {
    String text = TemplateText.of(wanted.settings(), wanted.input());
    Profile same =
        draft(DRAFT + ".json", text)
            .filter(wanted::isMadeBy)
            .orElseThrow(
                () ->
                    new IllegalStateException("a cleaned template makes other settings:\n" + text));
    remarks.taken(
        "encoding: a template, profiles/%s.json, with what is used; no ladder can say all of it"
            .formatted(name));
    return wanted.madeBy(same, name, Optional.of(new NewText("profiles/" + name + ".json", text)));
  }

  private Optional<Profile> draft(String file, String text) throws IOException {
    return drafts.read(List.of(new NewText(file, text)), new Problems()).find(DRAFT);
  }

  private void unlock(ObjectNode settings, String why) {
    if (settings.get("globalConfiguration") instanceof ObjectNode global
        && !global.path("outputLockingMode").asText().equals(OutputLocking.DISABLED.name())
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
  private static List<Problem> told(List<Problem> problems, String draft, Document document) {
    return problems.stream()
        .filter(problem -> !problem.id().toString().equals(OF_A_TEMPLATE))
        .map(
            problem ->
                problem.location().file().equals(draft)
                    ? new Problem(
                        problem.severity(),
                        problem.id(),
                        document.verbatim()
                            ? new SourceLocation(document.source(), problem.location().line())
                            : SourceLocation.of(document.source()),
                        problem.path(),
                        problem.message())
                    : problem)
        .toList();
  }
}
