package dev.onair.importing.ladder;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.VideoSettings;
import dev.onair.importing.text.Conf;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.VideoCodec;
import dev.onair.model.encoding.VideoSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a ladder lists: renditions, and tracks of audio and captions.
 *
 * @param renditions those of the outputs with video, in their order
 * @param tracks the tracks
 */
record Rungs(List<Rung> renditions, Tracks tracks) {

  private static final Set<String> OWN_VIDEO_SETTINGS =
      Arrays.stream(VideoSetting.values()).map(VideoSetting::apiName).collect(Collectors.toSet());

  /** Empty where the outputs are not those of a ladder. */
  static Optional<Rungs> of(JsonPlace settings, JsonPlace group) {
    Optional<Tracks> tracks = Tracks.of(settings, group);
    List<Rung> renditions = new ArrayList<>();
    Labels labels = new Labels();
    for (JsonPlace output : group.list("outputs")) {
      Optional<String> wanted = output.text("videoDescriptionName");
      if (wanted.isEmpty()) {
        continue;
      }
      Optional<VideoSettings> video =
          VideoSettings.of(settings)
              .filter(v -> v.description().text("name").equals(wanted))
              .findFirst();
      if (video.isEmpty() || output.at("captionDescriptionNames").isPresent()) {
        return Optional.empty();
      }
      String name = output.text("outputName").orElse(wanted.get());
      renditions.add(new Rung(labels.of(name, "rung"), output, video.get()));
    }
    boolean possible =
        !renditions.isEmpty()
            && tracks.isPresent()
            && PackagerGroup.of(group).isPresent()
            && renditions.stream().allMatch(Rung::isPossible);
    return possible ? Optional.of(new Rungs(renditions, tracks.get())) : Optional.empty();
  }

  /** What all renditions have in common; the first tells it. */
  Conf common(Ladder standard) {
    Rung first = renditions.get(0);
    Conf conf = new Conf();
    if (first.video().isHevc()) {
      conf.set("codec", VideoCodec.HEVC.name());
    }
    conf.set("frame-rate", first.frameRate());
    differing(conf, "scan", first.text(VideoSetting.SCAN), standard.video().scan().value().name());
    differing(conf, "gop", first.gop(), "1 s");
    differing(conf, "closed-gop-cadence", first.number(VideoSetting.CLOSED_GOPS), "1");
    differing(conf, "pixel-aspect-ratio", first.pixelAspect(), "1/1");
    differing(conf, "rate-control", first.text(VideoSetting.RATE_CONTROL), "QVBR");
    differing(conf, "buffer", first.buffer(), "2 s");
    return conf;
  }

  /** The renditions and tracks. */
  void write(Conf conf, Ladder standard) {
    boolean first = isIn(List.of(renditions.get(0)));
    boolean every = isIn(renditions);
    List<String> rungs =
        renditions.stream()
            .map(rung -> rung.line(renditions.get(0), first || every, tracks))
            .toList();
    conf.list("renditions", rungs);
    if (rungs.size() == 1) {
      conf.gap();
    }
    if (every && renditions.size() > 1 && !tracks.audio().isEmpty()) {
      conf.set("audio-in", "EVERY");
    }
    tracks.write(conf, standard);
  }

  /** What the video codec can do besides; and the transport streams. */
  Conf options(Ladder standard) {
    Rung first = renditions.get(0);
    Conf conf = new Conf();
    conf.object(
        first.video().isHevc() ? "hevc" : "avc",
        OptionsText.of(
            first.video().place(), OWN_VIDEO_SETTINGS, standard.video().options().value()));
    first.stream()
        .ifPresent(
            stream ->
                conf.object(
                    "ts",
                    OptionsText.of(
                        stream, Set.of(), standard.outputGroup().transportStream().value())));
    return conf;
  }

  /** Whether these renditions carry all the audio, and the others none. */
  private boolean isIn(List<Rung> carriers) {
    List<String> all = tracks.audio().stream().map(Tracks.Track::description).sorted().toList();
    return renditions.stream()
        .allMatch(
            rung ->
                rung.audio().stream()
                    .sorted()
                    .toList()
                    .equals(carriers.contains(rung) ? all : List.of()));
  }

  private static void differing(Conf conf, String key, String value, String usual) {
    if (!value.equals(usual)) {
      conf.set(key, value);
    }
  }
}
