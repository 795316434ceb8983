package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.ladder.LadderEncoder;
import dev.onair.encoder.provider.ProviderMapping;
import dev.onair.encoder.provider.ProviderSchema;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.SettingsFacts;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.encoding.EncoderSettings;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import dev.onair.model.encoding.ProfileSpec;
import dev.onair.model.encoding.Template;
import java.util.List;
import java.util.Optional;
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
   * @param profile the profile; absent where one of the problems is an error
   * @param problems what is wrong with it, or worth knowing, where it was written
   */
  public record Compilation(Optional<CompiledProfile> profile, List<Problem> problems) {
    public Compilation {
      problems = List.copyOf(problems);
    }
  }

  /** Compiles a profile, ready for any channel. */
  public Compilation compile(ProfileSpec spec) {
    Prepared prepared = prepare(written(spec), spec.put());
    List<Problem> problems = prepared.findings().stream().map(prepared::problem).toList();
    return new Compilation(
        problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
            ? Optional.empty()
            : Optional.of(
                new CompiledProfile(prepared.placed.settings(), SettingsFacts.of(prepared.placed))),
        problems);
  }

  /** The provider's block of a profile, as one channel wants it. */
  public EncoderSettings settings(CompiledProfile profile, ChannelVariant variant) {
    return ProviderMapping.of(schema, variant.apply(profile.settings())).settings();
  }

  private static PlacedSettings written(ProfileSpec spec) {
    return spec.match(
        new ProfileSpec.Cases<>() {
          @Override
          public PlacedSettings ladder(Ladder ladder) {
            return LadderEncoder.encode(ladder);
          }

          @Override
          public PlacedSettings template(Template template) {
            return new PlacedSettings(template.settings(), template.lines()::of);
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

    Problem problem(SettingsFinding finding) {
      WrittenAt at = placed.places().of(finding.path());
      return new Problem(
          finding.severity(), finding.id(), at.location(), at.path(), finding.message());
    }
  }

  /** Prepares settings for the way to the packager. */
  Prepared prepare(PlacedSettings written, Options put) {
    ObjectNode tidied = new Tidying(model).tidy(written.settings());
    PackagerOutput wired = PackagerOutput.of(tidied, put);
    PlacedSettings prepared =
        QvbrBitrate.fill(new PlacedSettings(wired.settings(), written.places()));
    List<SettingsFinding> checked = new SettingsCheck(model, schema).check(prepared.settings());
    ModelFindings.leaveOut(prepared.settings(), checked);
    return new Prepared(
        prepared,
        Stream.concat(
                wired.findings().stream(),
                checked.stream().filter(finding -> !wired.refusesGroupOf(finding)))
            .distinct()
            .toList());
  }
}
