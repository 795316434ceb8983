package dev.onair.config.encoding;

import dev.onair.config.encoding.DestinationsReader.Destinations;
import dev.onair.config.ingest.ExportedAttachments;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Suggestions;
import dev.onair.encoder.ChannelVariant;
import dev.onair.encoder.settings.SettingsFacts;
import dev.onair.model.ChannelClass;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.LogLevel;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.encoding.TimecodeSource;
import dev.onair.model.packaging.PackagingSpec;
import java.util.List;
import java.util.Optional;

/** Reads a channel's {@code encoding}. */
public final class EncodingReader {

  private final Defaults defaults;
  private final Profiles profiles;

  public EncodingReader(Defaults defaults, Profiles profiles) {
    this.defaults = defaults;
    this.profiles = profiles;
  }

  /** The encoding of a channel; empty where something in it, or in its profile, is wrong. */
  public Optional<EncodingSpec> read(Section encoding, ChannelClass channelClass) {
    Optional<Profile> whole = profile(encoding);
    Optional<TimecodeSource> timecode = encoding.optionalOneOf("timecode", TimecodeSource.class);
    Optional<OutputLocking> locking = encoding.optionalOneOf("locking", OutputLocking.class);
    Optional<Boolean> scte35 = encoding.optionalFlag("scte35-passthrough");
    LogLevel logLevel = encoding.oneOf("log-level", LogLevel.class);
    Section input = encoding.section("input");
    DestinationsReader destinationsReader =
        new DestinationsReader(encoding, defaults, channelClass);
    if (whole.isEmpty()) {
      destinationsReader.read();
      InputSpecificationReader.read(input, NO_PROFILE);
      encoding.rejectUnknownKeys();
      return Optional.empty();
    }
    Destinations destinations = destinationsReader.read(whole.get());
    Profile profile = profiles.without(whole.get(), destinations.without());
    InputSpecification specification = InputSpecificationReader.read(input, profile.input());
    SettingsFacts facts = profile.facts();
    boolean passesScte35 = scte35.orElse(facts.scte35Passthrough());
    String name = profile.name();
    Optional<OutputLocking> wanted = locking.or(facts::locking);
    boolean isPossible =
        wanted
            .map(mode -> new LockingProblem(encoding, name, mode))
            .filter(problem -> isPossible(problem, channelClass, facts, passesScte35))
            .isPresent();
    Optional<OutputLocking> actualLocking = wanted.filter(mode -> isPossible);
    actualLocking
        .filter(OutputLocking::locks)
        .map(mode -> new LockingProblem(encoding, name, mode))
        .ifPresent(problem -> checkTimecode(problem, encoding, timecode.or(facts::timecode)));
    return encoding.build(
        () ->
            new EncodingSpec(
                name,
                specification,
                profiles.settings(
                    profile, new ChannelVariant(channelClass, timecode, actualLocking, scte35)),
                facts.segmentLength(),
                facts.selectors(),
                passesScte35,
                actualLocking,
                destinations.found(),
                logLevel));
  }

  /** What the channel's inputs take over from its profile. */
  public ExportedAttachments attachments(Section encoding) {
    Optional<Profile> profile = profiles.draft(encoding.text("profile"));
    return new ExportedAttachments(
        profile.flatMap(Profile::template),
        profile.map(found -> found.facts().selectors().captions()).orElse(List.of()),
        profiles.problems());
  }

  /** Whether a channel's endpoints take what its profile makes. */
  public void check(EncodingSpec encoding, Section channel, PackagingSpec packaging) {
    profiles
        .draft(encoding.profile())
        .ifPresent(
            profile -> new PackagingFit(profile, profiles.problems()).check(channel, packaging));
  }

  private static final InputSpecification NO_PROFILE =
      new InputSpecification(
          InputSpecification.Codec.AVC,
          InputSpecification.Resolution.HD,
          InputSpecification.MaximumBitrate.MAX_10_MBPS);

  private Optional<Profile> profile(Section encoding) {
    String name = encoding.text("profile");
    if (!name.isEmpty() && !profiles.names().contains(name)) {
      encoding.error(
          "profile",
          Flaw.REFERENCE,
          profiles.names().isEmpty()
              ? "there is no profile '" + name + "', nor any other in profiles/; copy onair's there"
              : "there is no profile '"
                  + name
                  + "' in profiles/"
                  + Suggestions.didYouMean(name, profiles.names()));
    }
    return profiles.draft(name);
  }

  /**
   * Locking goes by the timecode in the input. The outputs' is another one, but who takes it from
   * elsewhere mostly does so because the input has none.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/pipeline-locking-verify-input.html">AWS:
   *     inputs must include embedded timecode</a>
   */
  private static void checkTimecode(
      LockingProblem problem, Section encoding, Optional<TimecodeSource> timecode) {
    timecode
        .filter(source -> source != TimecodeSource.EMBEDDED)
        .ifPresent(
            source ->
                encoding.warning(
                    encoding.has("locking") ? "locking" : "profile",
                    Flaw.of("timecode"),
                    "%s works only while every input carries timecode, and the outputs' comes from %s; if"
                            .formatted(problem.mode(), source)
                        + " the inputs have it, say timecode = EMBEDDED, else remove the locking"));
  }

  /**
   * Whether a channel can be locked so, by the rules of AWS.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/pipeline-locking-requirements.html">AWS:
   *     requirements for pipeline locking</a>
   */
  private static boolean isPossible(
      LockingProblem problem,
      ChannelClass channelClass,
      SettingsFacts facts,
      boolean passesScte35) {
    boolean toTheEpoch = problem.mode() == OutputLocking.EPOCH_LOCKING;
    boolean single = problem.mode().locks() && channelClass == ChannelClass.SINGLE_PIPELINE;
    boolean followsSource = toTheEpoch && !facts.fixedFrameRates();
    boolean withScte35 = toTheEpoch && passesScte35;
    if (single) {
      problem.tellOrWaive(
          Flaw.of("single-pipeline"),
          "keeps two pipelines in step, of which a SINGLE_PIPELINE channel has one",
          "class = STANDARD");
    }
    if (followsSource) {
      problem.tellOrWaive(
          Flaw.of("frame-rate"),
          "needs fixed frame rates, and the profile follows the source's",
          "locking = PIPELINE_LOCKING");
    }
    if (withScte35) {
      problem.tellOrWaive(
          Flaw.of("scte35"),
          "rules out SCTE-35 pass-through, and AWS refuses both",
          "locking = PIPELINE_LOCKING, or scte35-passthrough = false");
    }
    return !single && !followsSource && !withScte35;
  }
}
