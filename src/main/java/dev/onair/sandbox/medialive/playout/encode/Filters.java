package dev.onair.sandbox.medialive.playout.encode;

import dev.onair.media.codec.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A graph of ffmpeg's filters, from a source to each rung and track: {@code [v0]}, {@code [a0]}.
 */
final class Filters {

  private final Ladder ladder;
  private final boolean stretching;
  private final List<String> chains = new ArrayList<>();

  private Filters(Ladder ladder, boolean stretching) {
    this.ladder = ladder;
    this.stretching = stretching;
  }

  /** One round of a pattern. */
  static String of(Ladder ladder, Pattern pattern, int frames, Abilities abilities) {
    // A pattern has no shape of its own: its counter is where it is said to be.
    Filters filters = new Filters(ladder, true);
    PatternFilters drawing = new PatternFilters(ladder, pattern, frames, abilities);
    filters.pictures(drawing.picture(), drawing::sizeOf);
    for (int track = 0; track < ladder.tracks().size(); track++) {
      filters.sound(drawing.sound(track), track);
    }
    return filters.text();
  }

  /** A real source. */
  static String of(Ladder ladder, LiveInput input) {
    Filters filters = new Filters(ladder, false);
    filters.pictures(
        // Fields become frames, where pictures have any.
        input
            .picture()
            .map(stream -> "[0:" + stream + "]yadif=deint=interlaced")
            .orElse(
                "color=c=black:s=%s:r=%s".formatted(ladder.largest(), rate(ladder.frameRate()))),
        rung -> Optional.empty());
    for (int track = 0; track < ladder.tracks().size(); track++) {
      filters.sound(
          input.sounds().isEmpty()
              ? PatternFilters.silence(ladder.tracks().get(track))
              : "[0:" + input.sounds().get(track) + "]aresample=async=1000",
          track);
    }
    return filters.text();
  }

  private void pictures(String source, Function<Rung, Optional<String>> writing) {
    List<Rung> rungs = ladder.rungs();
    if (rungs.isEmpty()) {
      return;
    }
    String ends =
        IntStream.range(0, rungs.size())
            .mapToObj(index -> "[s" + index + "]")
            .collect(Collectors.joining());
    chains.add(source + ",split=" + rungs.size() + ends);
    for (int index = 0; index < rungs.size(); index++) {
      Rung rung = rungs.get(index);
      List<String> filters = new ArrayList<>();
      rung.rate().ifPresent(wanted -> filters.add("fps=" + rate(wanted)));
      filters.addAll(fitting(rung));
      writing.apply(rung).ifPresent(filters::add);
      if (rung.shape().interlaced()) {
        filters.add("setfield=tff");
      }
      chains.add("[s" + index + "]" + String.join(",", filters) + "[v" + index + "]");
    }
  }

  private List<String> fitting(Rung rung) {
    Shape shape = rung.shape();
    String par = shape.parWidth() + "/" + shape.parHeight();
    String color = "out_color_matrix=%s:out_range=tv".formatted(shape.color().matrix());
    List<String> filters = new ArrayList<>();
    if (rung.size().isEmpty()) {
      filters.add("scale=trunc(iw/2)*2:trunc(ih/2)*2:" + color);
    } else if (stretching || shape.stretched()) {
      Size size = rung.size().get();
      filters.add("scale=%d:%d:%s".formatted(size.width(), size.height(), color));
      filters.add("setsar=" + par);
    } else {
      Size size = rung.size().get();
      // As wide or as high as the size lets a picture be whose shape on the screen stays.
      String wide = "gte(dar,%1$d*%3$s/%2$d)".formatted(size.width(), size.height(), par);
      String width = "if(%s,%d,trunc(%d*dar/(%s)/2)*2)";
      String height = "if(%s,trunc(%d*%s/dar/2)*2,%d)";
      filters.add(
          "scale=w='%s':h='%s':%s"
              .formatted(
                  width.formatted(wide, size.width(), size.height(), par),
                  height.formatted(wide, size.width(), par, size.height()),
                  color));
      filters.add(
          "pad=%d:%d:trunc((ow-iw)/4)*2:trunc((oh-ih)/4)*2".formatted(size.width(), size.height()));
      filters.add("setsar=" + par);
    }
    filters.add("format=" + rung.codec().pixelFormat());
    return filters;
  }

  private void sound(String source, int index) {
    Track track = ladder.tracks().get(index);
    chains.add(
        "%s,aformat=sample_rates=%d:channel_layouts=%s,asetnsamples=n=%d:p=0[a%d]"
            .formatted(source, track.sampleRate(), track.layout(), track.frameSamples(), index));
  }

  private String text() {
    return String.join(";", chains);
  }

  static String rate(FrameRate rate) {
    return rate.numerator() + "/" + rate.denominator();
  }
}
