package dev.onair.importing.ladder;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.importing.text.Conf;
import dev.onair.model.encoding.GroupSetting;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.Ladder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of the ladder that could have made encoder settings. Whether it really makes them is to
 * be proven: what a ladder can't say is not in it.
 */
public final class LadderText {

  private static final Set<String> OWN_GROUP_SETTINGS =
      Arrays.stream(GroupSetting.values()).map(GroupSetting::apiName).collect(Collectors.toSet());

  private final JsonPlace settings;
  private final InputSpecification input;
  private final Ladder standard;

  private LadderText(JsonPlace settings, InputSpecification input, Ladder standard) {
    this.settings = settings;
    this.input = input;
    this.standard = standard;
  }

  /**
   * The text; empty where no ladder can have such settings.
   *
   * @param settings prepared for the packager
   * @param input what inputs a channel must be able to take
   * @param standard a ladder with the defaults of the settings' codec: what it has need not be said
   */
  public static Optional<String> of(
      JsonPlace settings, InputSpecification input, Ladder standard, String comment) {
    return new LadderText(settings, input, standard).write(comment);
  }

  private Optional<String> write(String comment) {
    List<JsonPlace> groups = settings.list("outputGroups");
    Optional<Rungs> rungs =
        groups.size() == 1 ? Rungs.of(settings, groups.get(0)) : Optional.empty();
    return rungs.map(found -> text(found, PackagerGroup.of(groups.get(0)).orElseThrow(), comment));
  }

  private String text(Rungs rungs, JsonPlace hls, String comment) {
    Conf conf = new Conf().comment(comment).gap();
    conf.all(specification()).gap();
    conf.all(rungs.common(standard)).gap();
    conf.all(group(hls)).gap();
    rungs.write(conf, standard);
    conf.gap().all(rungs.options(standard)).gap();
    conf.object(
        "hls", OptionsText.of(hls, OWN_GROUP_SETTINGS, standard.outputGroup().hls().value()));
    hls.at("hlsCdnSettings", "hlsBasicPutSettings")
        .ifPresent(
            put ->
                conf.object(
                    "put",
                    OptionsText.ofPut(put, standard.outputGroup().put().value(), segment(hls))));
    return conf.text();
  }

  private Conf specification() {
    InputSpecification usual = standard.input();
    Conf conf = new Conf();
    if (input.codec() != usual.codec()) {
      conf.set("input.codec", input.codec().name());
    }
    if (input.resolution() != usual.resolution()) {
      conf.set("input.resolution", input.resolution().name());
    }
    if (input.maximumBitrate() != usual.maximumBitrate()) {
      conf.set("input.max-bitrate", input.maximumBitrate().name());
    }
    return conf;
  }

  private Conf group(JsonPlace hls) {
    Conf conf = new Conf();
    if (segment(hls) != standard.outputGroup().segment().value().toSeconds()) {
      conf.set("segment", segment(hls) + " s");
    }
    hls.number("minSegmentLength")
        .map(Double::longValue)
        .filter(least -> least != segment(hls))
        .ifPresent(least -> conf.set("min-segment", least + " s"));
    settings
        .text("timecodeConfig", "source")
        .filter(source -> !source.equals(standard.timecode().value().name()))
        .ifPresent(source -> conf.set("timecode", source));
    return conf;
  }

  private static long segment(JsonPlace hls) {
    return hls.number("segmentLength").map(Double::longValue).orElse(0L);
  }
}
