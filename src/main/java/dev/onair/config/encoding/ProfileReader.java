package dev.onair.config.encoding;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import dev.onair.config.documents.Document;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.hocon.TextFile;
import dev.onair.config.hocon.Written;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.config.template.TemplateReader;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.encoder.ProfileCompiler;
import dev.onair.encoder.ProfileCompiler.Compilation;
import dev.onair.model.WrittenSettings;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.ProfileSpec;
import java.util.Optional;

/** Reads one profile, and checks what MediaLive and the Terraform provider make of it. */
final class ProfileReader {

  private static final ProblemSubject LADDER = ProblemSubject.of("ladder");

  private final ConfFile files;
  private final Defaults defaults;
  private final ProfileCompiler encoder;
  private final OptionsReader options;
  private final Problems problems;

  ProfileReader(ConfFile files, Defaults defaults, ProfileCompiler encoder, Problems problems) {
    this.files = files;
    this.defaults = defaults;
    this.encoder = encoder;
    this.options = new OptionsReader(encoder.model());
    this.problems = problems;
  }

  /** A ladder; empty where something in its lines is wrong. */
  Optional<Profile> ladder(TextFile file, String name) {
    int errorsBefore = problems.errors();
    Optional<ConfigObject> own = files.read(file.file());
    return own.map(
            object -> Section.root(LADDER, object, defaults.each("ladder"), file.name(), problems))
        .flatMap(section -> new LadderReader(section, defaults, options).read())
        .map(ladder -> compiled(name, ladder, Written.of(own.get()).in(file.name()), errorsBefore));
  }

  /** A template; empty where there is none in the file. */
  Optional<Profile> template(TextFile file, String name) {
    int errorsBefore = problems.errors();
    return Document.read(file, problems)
        .map(document -> new TemplateReader(document, encoder.model(), problems))
        .flatMap(reader -> reader.read(defaultInput(), defaultGroup()))
        .map(template -> compiled(name, template, WrittenSettings.NONE, errorsBefore));
  }

  private Profile compiled(
      String name, ProfileSpec spec, WrittenSettings written, int errorsBefore) {
    Compilation compilation = encoder.compile(spec);
    problems.addAll(compilation.problems());
    return new Profile(
        name, spec, compilation.profile(), written, problems.errors() == errorsBefore);
  }

  private InputSpecification defaultInput() {
    return InputSpecificationReader.read(ladderDefaults().section("input"));
  }

  private Ladder.OutputGroup defaultGroup() {
    return new OutputGroupReader(ladderDefaults(), options).read();
  }

  private Section ladderDefaults() {
    return Section.root(
        LADDER,
        ConfigFactory.empty().root(),
        defaults.each("ladder"),
        "reference.conf",
        new Problems());
  }
}
