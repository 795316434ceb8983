package dev.onair.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFacts;
import dev.onair.model.ChannelClass;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.encoding.TimecodeSource;
import java.util.Objects;
import java.util.Optional;

/**
 * What one channel wants otherwise than its profile says.
 *
 * @param channelClass decides what happens when the input is lost
 * @param timecode where the outputs' timecode comes from; absent: as the profile says
 * @param locking how the pipelines are kept in step; absent: AWS's own choice, whatever the profile
 *     says
 * @param scte35Passthrough whether SCTE-35 messages go to the packager; absent: as the profile says
 */
public record ChannelVariant(
    ChannelClass channelClass,
    Optional<TimecodeSource> timecode,
    Optional<OutputLocking> locking,
    Optional<Boolean> scte35Passthrough) {

  private static final String GLOBAL = "globalConfiguration";
  private static final String LOCKING = "outputLockingMode";

  public ChannelVariant {
    Objects.requireNonNull(channelClass, "channelClass");
    Objects.requireNonNull(timecode, "timecode");
    Objects.requireNonNull(locking, "locking");
    Objects.requireNonNull(scte35Passthrough, "scte35Passthrough");
  }

  /** The settings as this channel wants them, in the API's shape. */
  public ObjectNode apply(ObjectNode prepared) {
    ObjectNode settings = prepared.deepCopy();
    JsonPlace root = JsonPlace.root(settings);
    root.list("outputGroups").stream()
        .flatMap(group -> PackagerGroup.of(group).stream())
        .forEach(hls -> object(hls).put("inputLossAction", inputLossAction()));
    timecode.ifPresent(
        source -> settings.withObject("/timecodeConfig").put("source", source.name()));
    lock(settings);
    scte35Passthrough.ifPresent(
        passes -> {
          if (passes) {
            SettingsFacts.videoStreams(root)
                .forEach(stream -> object(stream).put("scte35Behavior", "PASSTHROUGH"));
          } else {
            SettingsFacts.allStreams(root)
                .forEach(stream -> object(stream).put("scte35Behavior", "NO_PASSTHROUGH"));
          }
        });
    return settings;
  }

  /** Written out: what Java makes for a record, it makes while onair runs. */
  @Override
  public int hashCode() {
    return Objects.hash(channelClass, timecode, locking, scte35Passthrough);
  }

  private void lock(ObjectNode settings) {
    if (locking.isPresent()) {
      settings.withObject("/" + GLOBAL).put(LOCKING, locking.get().name());
    } else if (settings.get(GLOBAL) instanceof ObjectNode global) {
      global.remove(LOCKING);
      // The Terraform provider crashes on an empty block.
      if (global.isEmpty()) {
        settings.remove(GLOBAL);
      }
    }
  }

  /**
   * With two pipelines, a pipeline without input stops, so that MediaPackage switches to the other;
   * a single one goes on with what there is.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/hls-resiliency.html">AWS: HLS
   *     resiliency</a>
   */
  private String inputLossAction() {
    return channelClass == ChannelClass.STANDARD ? "PAUSE_OUTPUT" : "EMIT_OUTPUT";
  }

  private static ObjectNode object(JsonPlace place) {
    JsonNode node = place.node();
    return (ObjectNode) node;
  }
}
