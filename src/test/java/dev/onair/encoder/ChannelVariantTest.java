package dev.onair.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.Refusals;
import dev.onair.encoder.settings.SettingsFacts;
import dev.onair.model.ChannelClass;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.encoding.TimecodeSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelVariantTest {

  @ParameterizedTest
  @CsvSource({"STANDARD, PAUSE_OUTPUT", "SINGLE_PIPELINE, EMIT_OUTPUT"})
  void theInputLossActionFollowsTheClassEvenAgainstATemplate(
      ChannelClass channelClass, String action) {
    ObjectNode settings =
        Settings.with(
            Settings.HLS,
            "{\"inputLossAction\": \"%s\"}"
                .formatted(action.equals("PAUSE_OUTPUT") ? "EMIT_OUTPUT" : "PAUSE_OUTPUT"));

    ObjectNode applied = asTheProfileSays(channelClass).apply(settings);

    assertThat(applied.at(Settings.HLS + "/inputLossAction").asText()).isEqualTo(action);
  }

  @Test
  void whatAChannelDoesNotSayStaysAsTheProfileSays() {
    ObjectNode settings = Settings.sound();

    ObjectNode applied = asTheProfileSays(ChannelClass.STANDARD).apply(settings);

    ((ObjectNode) applied.at(Settings.HLS)).remove("inputLossAction");
    assertThat(applied).isEqualTo(settings);
  }

  @Test
  void timecodeLockingAndScte35AreTheChannels() {
    ChannelVariant variant =
        new ChannelVariant(
            ChannelClass.STANDARD,
            Optional.of(TimecodeSource.SYSTEMCLOCK),
            Optional.of(OutputLocking.EPOCH_LOCKING),
            Optional.of(false));

    ObjectNode applied = variant.apply(Settings.sound());

    assertThat(applied.at("/timecodeConfig/source").asText()).isEqualTo("SYSTEMCLOCK");
    assertThat(applied.at("/globalConfiguration/outputLockingMode").asText())
        .isEqualTo("EPOCH_LOCKING");
    assertThat(applied.findValuesAsText("scte35Behavior")).containsOnly("NO_PASSTHROUGH");
  }

  @Test
  void theProfileItselfIsNotChanged() {
    ObjectNode settings = Settings.sound();

    asTheProfileSays(ChannelClass.STANDARD).apply(settings);

    assertThat(settings).isEqualTo(Settings.sound());
  }

  @Test
  void aProfileThatDisablesLockingIsHeardByTheChannel() {
    ObjectNode settings = Settings.sound();
    settings.putObject("globalConfiguration").put("outputLockingMode", "DISABLED");

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.findings()).isEmpty();
    assertThat(
            SettingsFacts.of(
                    new PlacedSettings(
                        prepared.settings(), path -> new WrittenAt(SourceLocation.of("test"), "")),
                    Refusals.NONE)
                .locking())
        .contains(OutputLocking.DISABLED);
  }

  private static ChannelVariant asTheProfileSays(ChannelClass channelClass) {
    return new ChannelVariant(channelClass, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void lockingOfTheProfileGoesWhereTheChannelCantHaveIt() {
    ObjectNode locked = Settings.sound();
    locked.putObject("globalConfiguration").put("outputLockingMode", "PIPELINE_LOCKING");

    ObjectNode applied =
        new ChannelVariant(
                ChannelClass.SINGLE_PIPELINE, Optional.empty(), Optional.empty(), Optional.empty())
            .apply(locked);

    // The Terraform provider crashes on an empty block.
    assertThat(applied.has("globalConfiguration")).isFalse();
  }
}
