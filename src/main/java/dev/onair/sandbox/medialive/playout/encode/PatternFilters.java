package dev.onair.sandbox.medialive.playout.encode;

import dev.onair.media.codec.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What draws and sounds a pattern, for one round. */
final class PatternFilters {

  /** Of the tone of the first track, in Hz; each other one is a fifth higher. */
  private static final double TONE = 220;

  private static final double FIFTH = 1.5;

  private static final List<String> COLORS =
      List.of(
          "0x802626",
          "0x805326",
          "0x808026",
          "0x538026",
          "0x268026",
          "0x268053",
          "0x268080",
          "0x265380",
          "0x262680",
          "0x532680",
          "0x802680",
          "0x802653");

  private final Ladder ladder;
  private final Pattern pattern;
  private final int frames;
  private final Abilities abilities;

  PatternFilters(Ladder ladder, Pattern pattern, int frames, Abilities abilities) {
    this.ladder = ladder;
    this.pattern = pattern;
    this.frames = frames;
    this.abilities = abilities;
  }

  /** The pictures, as large and as fast as the largest and the fastest rung. */
  String picture() {
    Size size = ladder.largest();
    String source = "size=%s:rate=%s".formatted(size, Filters.rate(ladder.frameRate()));
    List<String> filters = new ArrayList<>();
    filters.add(
        pattern
            .color()
            .map(color -> "color=c=0x" + color + ":" + source)
            .orElse("testsrc2=" + source));
    filters.add("trim=end_frame=" + frames);
    if (pattern.color().isEmpty()) {
      counter(size, filters);
      label(size, filters);
    }
    return String.join(",", filters);
  }

  private static void counter(Size size, List<String> filters) {
    int side = size.width() / 25;
    int left = size.width() / 10;
    int top = size.height() / 20;
    // A margin of half a square, so that black squares are seen beside it.
    filters.add(box(left - side / 2, top - side / 2, (Pattern.BITS + 1) * side, 2 * side, "black"));
    for (int bit = 0; bit < Pattern.BITS; bit++) {
      String isSet = ":enable='gte(mod(n,%d),%d)'".formatted(2L << bit, 1L << bit);
      filters.add(box(left + bit * side, top, side, side, "white") + isSet);
    }
  }

  private void label(Size size, List<String> filters) {
    int height = size.height() / 8;
    int top = size.height() - height;
    filters.add(box(0, top, size.width(), height, color()));
    if (abilities.canDrawText()) {
      int letters = size.height() / 14;
      filters.add(
          write("'" + pattern.label() + "':expansion=none", letters, "(w-tw)/2", top + height / 4));
      // The time in the round.
      filters.add(write("'%{pts\\:hms}'", letters, "(w-tw)/2", size.height() / 4));
    }
  }

  /** A dark color that goes with the label: on a wall channels are told apart by it. */
  private String color() {
    return COLORS.get(Math.floorMod(pattern.label().hashCode(), COLORS.size()));
  }

  /** Writes a rung's size into its pictures. */
  Optional<String> sizeOf(Rung rung) {
    if (!abilities.canDrawText() || pattern.color().isPresent()) {
      return Optional.empty();
    }
    int height = Ladder.size(rung).height();
    return Optional.of(
        write(
            "'" + Ladder.size(rung) + "':expansion=none", height / 16, "(w-tw)/2", height * 3 / 8));
  }

  /** A tone, or silence. */
  String sound(int index) {
    Track track = ladder.tracks().get(index);
    FrameRate rate = ladder.frameRate();
    // Two frames of sound more: a round of it may begin a little after the pictures' does.
    long samples =
        Math.round(frames / rate.perSecond() * track.sampleRate()) + 2L * track.frameSamples();
    String source =
        pattern.color().isPresent()
            ? silence(track)
            : String.format(
                Locale.ROOT,
                "sine=frequency=%.1f:beep_factor=4:sample_rate=%d",
                TONE * Math.pow(FIFTH, index % 8),
                track.sampleRate());
    return source + ",atrim=end_sample=" + samples;
  }

  static String silence(Track track) {
    return "anullsrc=sample_rate=%d:channel_layout=%s"
        .formatted(track.sampleRate(), track.layout());
  }

  private static String box(int x, int y, int width, int height, String color) {
    return "drawbox=x=%d:y=%d:w=%d:h=%d:color=%s:t=fill".formatted(x, y, width, height, color);
  }

  private String write(String text, int letters, String x, int y) {
    return ("drawtext=fontfile='%s':text=%s:fontsize=%d:x=%s:y=%d"
            + ":fontcolor=white:box=1:boxcolor=black@0.5")
        .formatted(fontFile(), text, letters, x, y);
  }

  /** A colon would end the value, and Windows has one in each path. */
  private String fontFile() {
    return abilities.font().orElseThrow().toString().replace('\\', '/').replace(":", "\\:");
  }
}
