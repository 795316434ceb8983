package dev.onair.sandbox.medialive.playout.send;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An output of an HLS group.
 *
 * @param program the number of its program
 * @param nameModifier what its files' names have after the group's
 * @param segmentModifier what its segments' names have after that; may be empty
 * @param scte35Pid the PID of SCTE-35 in it; absent where none is passed
 * @param audioGroups the audio groups that go with its pictures
 * @param audio what it is if it carries only sound
 */
public record HlsOutput(
    int program,
    String nameModifier,
    String segmentModifier,
    OptionalInt scte35Pid,
    List<String> audioGroups,
    Optional<Audio> audio) {

  public HlsOutput {
    audioGroups = List.copyOf(audioGroups);
  }

  /**
   * How an audio-only output is offered.
   *
   * @param group its audio group
   * @param type an AudioOnlyHlsTrackType
   * @param name as a player shows it
   */
  public record Audio(String group, String type, String name) {

    /** Whether it is offered instead of pictures, not beside them. */
    boolean isVariant() {
      return type.equals("AUDIO_ONLY_VARIANT_STREAM");
    }
  }
}
