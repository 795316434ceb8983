package dev.onair.config.encoding;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.hocon.TextFile;
import dev.onair.config.hocon.Written;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.config.values.Suggestions;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.encoder.Encoder;
import dev.onair.encoder.Encoder.Prepared;
import dev.onair.encoder.ladder.LadderEncoder;
import dev.onair.encoder.settings.Finding;
import dev.onair.encoder.settings.SettingsFacts;
import dev.onair.model.WrittenSettings;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads one profile, and checks what MediaLive and the Terraform provider make of it. */
final class ProfileReader {

  private final ConfFile files;
  private final Defaults defaults;
  private final Encoder encoder;
  private final OptionsReader options;
  private final Problems problems;

  ProfileReader(ConfFile files, Defaults defaults, Encoder encoder, Problems problems) {
    this.files = files;
    this.defaults = defaults;
    this.encoder = encoder;
    this.options = new OptionsReader(encoder.model());
    this.problems = problems;
  }

  /** A ladder; empty where something in it is wrong. */
  Optional<Profile> ladder(TextFile file, String name) {
    Optional<ConfigObject> own = files.read(file.file());
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Section section = Section.root(own.get(), defaults.each("ladder"), file.name(), problems);
    LadderReader reader = new LadderReader(section, defaults, options);
    InputSpecification input = InputSpecificationReader.read(section.section("input"));
    Optional<Ladder> ladder = reader.read();
    if (ladder.isEmpty()) {
      return Optional.empty();
    }
    LadderPlaces places = reader.places();
    Prepared prepared =
        encoder.prepare(LadderEncoder.encode(ladder.get()), ladder.get().outputGroup().put());
    return profile(
        name,
        input,
        prepared,
        Written.of(own.get()).in(file.name()),
        (finding, message) -> {
          LadderPlaces.Place place = places.of(finding.jsonPath());
          if (finding.severity() == Severity.ERROR) {
            place.section().error(place.key(), message);
          } else {
            place.section().warning(place.key(), message);
          }
        });
  }

  /** A template; empty where something in it is wrong. */
  Optional<Profile> template(TextFile file, String name) {
    Optional<JsonFile> json = JsonFile.read(file, problems);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    int errorsBefore = problems.errors();
    TemplateReader reader = new TemplateReader(json.get(), encoder.model(), problems);
    InputSpecification input = reader.input(defaultInput());
    Optional<Prepared> prepared =
        reader.settings().map(settings -> encoder.prepare(settings, defaultPut()));
    if (prepared.isEmpty()) {
      return Optional.empty();
    }
    Optional<Profile> profile =
        profile(
            name,
            input,
            prepared.get(),
            WrittenSettings.NONE,
            (finding, message) -> {
              String path = reader.prefix() + finding.jsonPath();
              SourceLocation at = json.get().locationOf(path);
              if (finding.severity() == Severity.ERROR) {
                problems.error(at, path, message);
              } else {
                problems.warning(at, path, message);
              }
            });
    return problems.errors() == errorsBefore ? profile : Optional.empty();
  }

  private static Optional<Profile> profile(
      String name,
      InputSpecification input,
      Prepared prepared,
      WrittenSettings written,
      BiConsumer<Finding, String> report) {
    Consumer<Finding> tell = finding -> report.accept(finding, message(finding));
    prepared.findings().forEach(tell);
    return prepared.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR)
        ? Optional.empty()
        : Optional.of(
            new Profile(
                name,
                prepared.settings(),
                SettingsFacts.of(prepared.settings()),
                input,
                written,
                tell));
  }

  private static String message(Finding finding) {
    List<String> allowed = finding.allowed();
    if (allowed.isEmpty()) {
      return finding.message();
    }
    return finding.message().isEmpty()
        ? Suggestions.notAllowed(finding.given(), allowed)
        : finding.message() + Suggestions.didYouMean(finding.given(), allowed);
  }

  private InputSpecification defaultInput() {
    return InputSpecificationReader.read(ladderDefaults().section("input"));
  }

  private Options defaultPut() {
    return OutputGroupReader.put(ladderDefaults().section("put"));
  }

  private Section ladderDefaults() {
    return Section.root(
        ConfigFactory.empty().root(), defaults.each("ladder"), "reference.conf", new Problems());
  }
}
