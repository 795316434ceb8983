package dev.onair.sandbox.medialive.playout.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What ffmpeg is called with to encode a ladder: all renditions, and each audio track once, in one
 * transport stream with a program for each output.
 *
 * <p>Nothing that a channel file says becomes an option, the name of a file or of a protocol: what
 * is no number or known word is the label of a pattern, cleaned and quoted.
 *
 * @param arguments without ffmpeg itself
 */
public record EncodeCommand(List<String> arguments) {

  public EncodeCommand {
    arguments = List.copyOf(arguments);
  }

  /**
   * Encodes one round of a pattern to standard output, as fast as the machine can.
   *
   * @param frames of the fastest rung; of sound there are two frames more than that lasts
   */
  public static EncodeCommand reel(
      Ladder ladder, Pattern pattern, int frames, Abilities abilities) {
    List<String> arguments = beginning();
    arguments.addAll(List.of("-filter_complex", Filters.of(ladder, pattern, frames, abilities)));
    encoding(ladder, Preset.ULTRAFAST, arguments);
    stream(ladder, arguments);
    return new EncodeCommand(arguments);
  }

  /**
   * Encodes a real source from standard input to standard output, for as long as it comes; how
   * fast, it says on standard error each second, in lines such as {@code speed=1.01x}.
   */
  public static EncodeCommand live(Ladder ladder, LiveInput input, Preset preset) {
    List<String> arguments = beginning();
    arguments.addAll(List.of("-progress", "pipe:2", "-stats_period", "1"));
    arguments.addAll(List.of("-protocol_whitelist", "pipe", "-fflags", "+genpts+discardcorrupt"));
    arguments.addAll(List.of("-probesize", "2000000", "-analyzeduration", "1500000"));
    arguments.addAll(List.of("-f", input.format(), "-i", "pipe:0"));
    arguments.addAll(List.of("-filter_complex", Filters.of(ladder, input)));
    encoding(ladder, preset, arguments);
    // What is made up goes on for ever: it ends with the source.
    arguments.add("-shortest");
    stream(ladder, arguments);
    return new EncodeCommand(arguments);
  }

  private static List<String> beginning() {
    return new ArrayList<>(List.of("-hide_banner", "-nostdin", "-nostats", "-loglevel", "warning"));
  }

  private static void encoding(Ladder ladder, Preset preset, List<String> arguments) {
    int index = 0;
    for (Rung rung : ladder.rungs()) {
      String of = ":v:" + index;
      arguments.addAll(List.of("-map", "[v" + index + "]", "-c" + of, rung.codec().encoder()));
      arguments.addAll(List.of("-preset" + of, preset.word()));
      rung.codec().options().forEach((name, value) -> option(name + of, value, arguments));
      gop(rung, of, arguments);
      color(rung.shape().color(), of, arguments);
      if (rung.shape().interlaced()) {
        option("flags" + of, "+ildct+ilme", arguments);
      }
      option(rung.codec().parameterOption() + of, parameters(rung), arguments);
      index++;
    }
    index = 0;
    for (Track track : ladder.tracks()) {
      String of = ":a:" + index;
      arguments.addAll(List.of("-map", "[a" + index + "]", "-c" + of, track.encoder()));
      option("b" + of, Integer.toString(track.bitrate()), arguments);
      track.language().ifPresent(code -> option("metadata:s" + of, "language=" + code, arguments));
      index++;
    }
  }

  private static void gop(Rung rung, String of, List<String> arguments) {
    int frames = rung.gop().frames(Ladder.rate(rung));
    option("g" + of, Integer.toString(frames), arguments);
    option("keyint_min" + of, Integer.toString(frames), arguments);
    if (rung.rate().isEmpty() && rung.gop().inSeconds()) {
      // How many frames that is, only the source knows.
      option("force_key_frames" + of, "expr:gte(t,n_forced*" + rung.gop().size() + ")", arguments);
    }
  }

  private static void color(ColorSpace color, String of, List<String> arguments) {
    option("color_primaries" + of, color.primaries(), arguments);
    option("color_trc" + of, color.transfer(), arguments);
    option("colorspace" + of, color.coefficients(), arguments);
    option("color_range" + of, "tv", arguments);
  }

  private static String parameters(Rung rung) {
    return rung.codec().parameters().entrySet().stream()
        .map(Map.Entry::toString)
        .collect(Collectors.joining(":"));
  }

  private static void stream(Ladder ladder, List<String> arguments) {
    for (Program program : ladder.programs()) {
      arguments.addAll(List.of("-program", streams(ladder, program)));
    }
    // A frame's end is known when its packet ends, and no packet waits for more sound.
    arguments.addAll(List.of("-f", "mpegts", "-muxdelay", "0", "-muxpreload", "0"));
    arguments.addAll(List.of("-pes_payload_size", "400", "-omit_video_pes_length", "0"));
    arguments.addAll(List.of("-flush_packets", "1", "-map_metadata", "-1", "pipe:1"));
  }

  private static String streams(Ladder ladder, Program program) {
    StringBuilder text =
        new StringBuilder("title=p%1$d:program_num=%1$d".formatted(program.number()));
    List<String> rungs = ladder.rungs().stream().map(Rung::name).toList();
    List<String> tracks = ladder.tracks().stream().map(Track::name).toList();
    program.rung().ifPresent(name -> text.append(":st=").append(rungs.indexOf(name)));
    for (String track : program.tracks()) {
      text.append(":st=").append(rungs.size() + tracks.indexOf(track));
    }
    return text.toString();
  }

  private static void option(String name, String value, List<String> arguments) {
    arguments.addAll(List.of("-" + name, value));
  }
}
