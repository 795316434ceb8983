package dev.onair.encoder.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a level of a video codec allows at most. Areas are in macroblocks (AVC) or pixels (HEVC).
 *
 * @param name in MediaLive's API
 * @param picture the area of a picture
 * @param perSecond the area of all pictures of a second
 * @param main the rates without a tier, or in the tier MAIN
 * @param high the rates in the tier HIGH; 0 where there is none
 * @param interlaced whether pictures may be interlaced
 * @see <a href="https://www.itu.int/rec/T-REC-H.264">ITU-T H.264, annex A</a>
 * @see <a href="https://www.itu.int/rec/T-REC-H.265">ITU-T H.265, annex A</a>
 */
record CodecLevel(
    String name, double picture, double perSecond, Rates main, Rates high, boolean interlaced) {

  private static final List<CodecLevel> ALL = read();

  /** In 1000 bit/s and 1000 bit. */
  record Rates(double bitrate, double buffer) {}

  /** The part of a demand that a level falls short of. */
  enum Excess {
    PICTURE,
    SCAN,
    FRAME_RATE,
    TIER,
    BITRATE,
    BUFFER
  }

  /** The levels of a codec, lowest first. */
  static List<CodecLevel> of(boolean hevc) {
    return ALL.stream().filter(level -> level.isHevc() == hevc).toList();
  }

  boolean isHevc() {
    return name.startsWith("H265");
  }

  /** What a demand has too much of; absent where the level allows it. */
  Optional<Excess> excess(VideoDemand demand) {
    // Neither side of a picture may be longer than this (A.3.1 and A.4.1).
    double side = Math.sqrt(8 * picture);
    Rates rates = demand.highTier() ? high : main;
    if (demand.area() > picture || demand.width() > side || demand.height() > side) {
      return Optional.of(Excess.PICTURE);
    }
    if (demand.interlaced() && !interlaced) {
      return Optional.of(Excess.SCAN);
    }
    if (demand.area() * demand.framesPerSecond() > perSecond) {
      return Optional.of(Excess.FRAME_RATE);
    }
    if (rates.bitrate() == 0) {
      return Optional.of(Excess.TIER);
    }
    if (demand.bitrate() > rates.bitrate() * demand.bitsPerUnit()) {
      return Optional.of(Excess.BITRATE);
    }
    return demand.buffer() > rates.buffer() * demand.bitsPerUnit()
        ? Optional.of(Excess.BUFFER)
        : Optional.empty();
  }

  private static CodecLevel of(String line) {
    String[] cells = line.split(" ", -1);
    return new CodecLevel(
        cells[0],
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        new Rates(Double.parseDouble(cells[3]), Double.parseDouble(cells[5])),
        new Rates(Double.parseDouble(cells[4]), Double.parseDouble(cells[6])),
        cells[7].equals("yes"));
  }

  private static List<CodecLevel> read() {
    String resource = "video-levels.txt";
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CodecLevel.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).map(CodecLevel::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
