package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.config.section.Sections;
import dev.onair.model.ChannelClass;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.InputSpecification.Codec;
import dev.onair.model.encoding.InputSpecification.MaximumBitrate;
import dev.onair.model.encoding.InputSpecification.Resolution;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.encoding.Selectors;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingReaderTest {

  @TempDir private Path root;

  private final Sections sections = new Sections();
  private Profiles profiles;

  @BeforeEach
  void readProfiles() {
    profiles =
        new ProfilesFolder(root)
            .with("hd-720p-25fps.conf", ProfilesFolder.LADDER)
            .with("follows.conf", ProfilesFolder.LADDER + "frame-rate = SOURCE")
            .with("broken.conf", ProfilesFolder.LADDER + "frame-rate = 120")
            .read();
  }

  @Test
  void aChannelThatSaysNothingHasDefaults() {
    EncodingSpec spec = read("", ChannelClass.STANDARD).orElseThrow();

    assertThat(spec.profile()).isEqualTo("hd-720p-25fps");
    assertThat(spec.input())
        .isEqualTo(new InputSpecification(Codec.AVC, Resolution.HD, MaximumBitrate.MAX_20_MBPS));
    assertThat(spec.segmentLength()).isEqualTo(Duration.ofSeconds(1));
    assertThat(spec.selectors()).isEqualTo(new Selectors(List.of("default"), List.of(), List.of()));
    assertThat(spec.scte35Passthrough()).isTrue();
    assertThat(spec.locking()).isEmpty();
    assertThat(value(spec, "input_loss_action")).isEqualTo("PAUSE_OUTPUT");
  }

  @Test
  void everythingThatAChannelSaysIsRead() {
    EncodingSpec spec =
        read(
                """
                profile = hd-720p-25fps
                input { codec = HEVC, resolution = UHD, max-bitrate = MAX_50_MBPS }
                timecode = SYSTEMCLOCK
                locking = EPOCH_LOCKING
                scte35-passthrough = false
                """,
                ChannelClass.STANDARD)
            .orElseThrow();

    assertThat(spec.input())
        .isEqualTo(new InputSpecification(Codec.HEVC, Resolution.UHD, MaximumBitrate.MAX_50_MBPS));
    assertThat(spec.locking()).contains(OutputLocking.EPOCH_LOCKING);
    assertThat(spec.scte35Passthrough()).isFalse();
    assertThat(value(spec, "scte35_behavior")).isEqualTo("NO_PASSTHROUGH");
    assertThat(spec.settings().block().get("timecode_config"))
        .isEqualTo(List.of(Map.of("source", "SYSTEMCLOCK")));
    assertThat(spec.settings().block().get("global_configuration"))
        .isEqualTo(List.of(Map.of("output_locking_mode", "EPOCH_LOCKING")));
  }

  @ParameterizedTest
  @EnumSource(ChannelClass.class)
  void noLockingAsksNothingOfAChannelAndIsSent(ChannelClass channelClass) {
    EncodingSpec spec =
        read("profile = follows, locking = DISABLED, timecode = SYSTEMCLOCK", channelClass)
            .orElseThrow();

    assertThat(sections.problems()).isEmpty();
    assertThat(spec.settings().block().get("global_configuration"))
        .isEqualTo(List.of(Map.of("output_locking_mode", "DISABLED")));
  }

  @Test
  void channelsAlikeShareTheirSettings() {
    EncodingSpec one = read("", ChannelClass.STANDARD).orElseThrow();
    EncodingSpec other = read("", ChannelClass.STANDARD).orElseThrow();
    EncodingSpec single = read("", ChannelClass.SINGLE_PIPELINE).orElseThrow();

    assertThat(other.settings()).isSameAs(one.settings());
    assertThat(value(single, "input_loss_action")).isEqualTo("EMIT_OUTPUT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profile = hd-720p-25fp | STANDARD | test.conf:1: encoding.profile: there is no profile"
            + " 'hd-720p-25fp' in profiles/; did you mean 'hd-720p-25fps'?",
        "locking = PIPELINE_LOCKING | SINGLE_PIPELINE | test.conf:1: encoding.locking:"
            + " PIPELINE_LOCKING keeps two pipelines in step, of which a SINGLE_PIPELINE channel has"
            + " one; remove it, or use class = STANDARD",
        "locking = EPOCH_LOCKING | STANDARD | test.conf:1: encoding.locking: EPOCH_LOCKING rules out"
            + " SCTE-35 pass-through, and AWS refuses both; remove it, or use locking ="
            + " PIPELINE_LOCKING, or scte35-passthrough = false",
        "profile = follows, locking = EPOCH_LOCKING, scte35-passthrough = false | STANDARD |"
            + " test.conf:1: encoding.locking: EPOCH_LOCKING needs fixed frame rates, and the profile"
            + " follows the source's; remove it, or use locking = PIPELINE_LOCKING",
        "timecode = NTP | STANDARD | test.conf:1: encoding.timecode: 'NTP' is not allowed; allowed"
            + " are EMBEDDED, SYSTEMCLOCK, ZEROBASED",
        "pipeline-locking = on | STANDARD | test.conf:1: encoding.pipeline-locking: unknown key;"
            + " allowed are destinations, input, locking, log-level, profile, scte35-passthrough, timecode"
      })
  void whatCantBeIsRefused(String encoding, ChannelClass channelClass, String problem) {
    assertThat(read(encoding, channelClass)).isEmpty();
    assertThat(sections.problems()).containsExactly(problem);
  }

  @Test
  void aProfileWithErrorsIsToldOfOnce() {
    EncodingSpec spec = read("profile = broken", ChannelClass.STANDARD).orElseThrow();

    assertThat(spec.settings().block()).isEmpty();
    assertThat(sections.problems()).isEmpty();
  }

  @Test
  void whatAChannelLacksForAProfileWithErrorsIsToldToo() {
    assertThat(read("profile = broken, locking = PIPELINE_LOCKING", ChannelClass.SINGLE_PIPELINE))
        .isEmpty();
    assertThat(sections.problems())
        .containsExactly(
            "test.conf:1: encoding.locking: PIPELINE_LOCKING keeps two pipelines in step, of which a"
                + " SINGLE_PIPELINE channel has one; remove it, or use class = STANDARD");
  }

  private Optional<EncodingSpec> read(String encoding, ChannelClass channelClass) {
    Section channel = sections.root("encoding { " + encoding + " }", Defaults.load().channel());
    return new EncodingReader(Defaults.load(), profiles)
        .read(channel.section("encoding"), channelClass);
  }

  private static String value(EncodingSpec spec, String key) {
    return find(spec.settings().block(), key).orElseThrow().toString();
  }

  private static Optional<Object> find(Object in, String key) {
    if (in instanceof Map<?, ?> map) {
      Object found = map.get(key);
      return found != null
          ? Optional.of(found)
          : map.values().stream().flatMap(value -> find(value, key).stream()).findFirst();
    }
    return in instanceof List<?> list
        ? list.stream().flatMap(value -> find(value, key).stream()).findFirst()
        : Optional.empty();
  }
}
