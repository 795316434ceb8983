package dev.onair.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.codec.AccessUnit;
import dev.onair.media.mp4.Fragment;
import dev.onair.media.mp4.InitSegment;
import dev.onair.media.mp4.Sample;
import dev.onair.media.mp4.Samples;
import dev.onair.media.ts.ProgramWriter;
import dev.onair.media.ts.TsFilter;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.testing.RealFfmpeg;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is made of a stream, ffmpeg decodes it without a warning to the same frames. */
class DecodedByFfmpegTest {

  @TempDir Path folder;

  @Test
  void segmentsWithSomeStreamsAndThoseMadeOfUnitsDecodeToTheSameFrames() throws Exception {
    for (Octets file : List.of(MediaFile.twoRenditions(), MediaFile.hevcAndDolby())) {
      TsSegment segment = TsSegment.read(file, OptionalLong.empty());
      for (TsTrack track : segment.tracks()) {
        List<String> frames = frames(file, "i:" + track.pid());

        assertThat(frames).hasSizeGreaterThan(10);
        assertThat(frames(TsFilter.keep(file, Set.of(track.pid())), "0")).isEqualTo(frames);
        assertThat(frames(written(segment, track), "0")).isEqualTo(frames);
        assertThat(frames(fragmented(track), "0")).isEqualTo(frames);
      }
    }
  }

  private static Octets written(TsSegment segment, TsTrack track) {
    ProgramWriter writer = new ProgramWriter(segment.program().keeping(Set.of(track.pid())), 480);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.tables(out);
    for (AccessUnit unit : track.units()) {
      writer.unit(track.pid(), unit, OptionalLong.of(unit.dts()), out);
    }
    return Octets.of(out);
  }

  /** In two fragments. */
  private static Octets fragmented(TsTrack track) throws MalformedMedia {
    List<AccessUnit> units = track.units();
    int half = units.size() / 2;
    long middle = units.get(half).dts();
    long end = 2 * units.get(units.size() - 1).dts() - units.get(units.size() - 2).dts();
    return Octets.join(
        List.of(
            InitSegment.write(track.format(), track.language()),
            fragment(1, track, Samples.of(track.format(), units.subList(0, half), middle), 0),
            fragment(
                2,
                track,
                Samples.of(track.format(), units.subList(half, units.size()), end),
                half)));
  }

  private static Octets fragment(int sequence, TsTrack track, List<Sample> samples, int from) {
    long time = Samples.scaled(track.format(), track.units().get(from).dts());
    return new Fragment(sequence, time, samples, List.of()).bytes();
  }

  /** The checksums of decoded frames. */
  private List<String> frames(Octets stream, String map) throws Exception {
    Path file = Files.write(folder.resolve("stream"), stream.toArray());
    List<String> command =
        List.of(
            "-v",
            "warning",
            "-nostdin",
            "-i",
            file.toString(),
            "-map",
            "0:" + map,
            "-f",
            "framemd5",
            "pipe:1");
    try (FfmpegRun run = RealFfmpeg.orSkip().start(command)) {
      String text = new String(run.output().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(run.await()).as("%s", run.lastLines()).isZero();
      assertThat(run.lastLines()).isEmpty();
      List<String> checksums = new ArrayList<>();
      for (String line : text.split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          checksums.add(line.substring(line.lastIndexOf(' ') + 1));
        }
      }
      return checksums;
    }
  }
}
