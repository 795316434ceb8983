package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.SiblingProblems;
import dev.onair.encoder.groups.OutputGroups;
import dev.onair.encoder.ladder.LadderEncoder;
import dev.onair.encoder.provider.ArrivingSettings;
import dev.onair.encoder.provider.ProviderMapping;
import dev.onair.encoder.provider.ProviderSchema;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.Refusals;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.encoding.EncoderSettings;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import dev.onair.model.encoding.ProfileSpec;
import dev.onair.model.encoding.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compiles profiles into what Terraform sends. */
public final class ProfileCompiler {

  private final ServiceModel model;
  private final ProviderSchema schema;

  private ProfileCompiler(ServiceModel model, ProviderSchema schema) {
    this.model = model;
    this.schema = schema;
  }

  /** Reads AWS's model of MediaLive and the provider's schema; takes some 100 ms. */
  public static ProfileCompiler load() {
    return new ProfileCompiler(ServiceModel.load("medialive"), ProviderSchema.load());
  }

  /** AWS's model of MediaLive. */
  public ServiceModel model() {
    return model;
  }

  /**
   * What became of a profile.
   *
   * @param profile the profile; where one of the problems is an error, only its facts can be used
   * @param problems what is wrong with it, or worth knowing, where it was written
   */
  public record Compilation(CompiledProfile profile, List<Problem> problems) {
    public Compilation {
      problems = List.copyOf(problems);
    }

    /** Whether the profile can be used. */
    public boolean isSound() {
      return !hasErrors(problems);
    }
  }

  /** Compiles a profile, ready for any channel. */
  public Compilation compile(ProfileSpec spec) {
    Written written = written(spec);
    Prepared prepared = prepare(written.settings(), spec.put());
    List<Problem> found = new ArrayList<>(written.problems());
    prepared.findings().stream()
        .map(prepared.placed()::problem)
        .filter(problem -> found.stream().noneMatch(told -> isAbout(told, problem)))
        .toList()
        .forEach(found::add);
    Refusals refusals =
        hasErrors(written.problems())
            ? new Refusals(List.of(JsonPath.of("outputGroups")))
            : Refusals.of(prepared.findings());
    return new Compilation(
        CompiledProfile.of(prepared.placed, refusals), SiblingProblems.gathered(found));
  }

  private static boolean hasErrors(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Whether an error was told of the same place, or of one around it: one is enough. */
  private static boolean isAbout(Problem told, Problem other) {
    return told.severity() == Severity.ERROR
        && told.location().file().equals(other.location().file())
        && (other.path() + ".").matches(Pattern.quote(told.path()) + "[.\\[].*");
  }

  /** The provider's block of a profile, as one channel wants it. */
  public EncoderSettings settings(CompiledProfile profile, ChannelVariant variant) {
    return ProviderMapping.of(schema, variant.apply(profile.settings())).settings();
  }

  /** A profile's settings with the output groups that onair makes, and what that changed. */
  private record Written(PlacedSettings settings, List<Problem> problems) {}

  private Written written(ProfileSpec spec) {
    return spec.match(
        new ProfileSpec.Cases<>() {
          @Override
          public Written ladder(Ladder ladder) {
            return new Written(LadderEncoder.encode(ladder), List.of());
          }

          @Override
          public Written template(Template template) {
            PlacedSettings whole = new PlacedSettings(template.settings(), template.lines()::of);
            Misspellings read = Misspellings.corrected(model, whole);
            OutputGroups groups = OutputGroups.of(read.settings(), template.otherwise());
            return new Written(
                groups.settings(),
                Stream.concat(read.findings().stream(), groups.findings().stream())
                    .map(whole::problem)
                    .toList());
          }
        });
  }

  /**
   * Encoder settings, ready for any channel.
   *
   * @param placed sent to the packager; usable if no finding is an error
   * @param findings what is wrong with them
   */
  record Prepared(PlacedSettings placed, List<SettingsFinding> findings) {
    Prepared {
      findings = List.copyOf(findings);
    }
  }

  /** Prepares settings for the way to the packager. */
  Prepared prepare(PlacedSettings written, Options put) {
    Tidying tidying = new Tidying(model);
    ObjectNode tidied = tidying.tidy(written.settings());
    PackagerOutput wired = PackagerOutput.of(tidied, put);
    ArrivingSettings arriving = ArrivingSettings.of(wired.settings());
    DemandedSettings demanded = DemandedSettings.of(tidying.tidy(arriving.settings()));
    PlacedSettings prepared =
        QvbrBitrate.fill(new PlacedSettings(demanded.settings(), written.places()));
    List<SettingsFinding> checked = new SettingsCheck(model, schema).check(prepared.settings());
    ModelFindings.leaveOut(prepared.settings(), checked);
    return new Prepared(
        prepared,
        Stream.of(wired.findings(), arriving.findings(), demanded.findings(), checked)
            .flatMap(List::stream)
            .distinct()
            .toList());
  }
}
