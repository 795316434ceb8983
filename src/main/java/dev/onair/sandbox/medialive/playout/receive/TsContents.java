package dev.onair.sandbox.medialive.playout.receive;

import dev.onair.media.Octets;
import dev.onair.media.codec.Codec;
import dev.onair.media.ts.ElementaryStream;
import dev.onair.media.ts.ProgramMap;
import dev.onair.media.ts.ProgramSplitter;
import dev.onair.media.ts.TsPacket;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what is in a transport stream, by the tables that come by. */
final class TsContents {

  /** MPEG-1, MPEG-2 and MPEG-4 video, H.264, H.265: ISO/IEC 13818-1, table 2-34. */
  private static final Set<Integer> VIDEO = Set.of(0x01, 0x02, 0x10, 0x1b, 0x24);

  /** MPEG-1 and MPEG-2 audio, AAC in ADTS and LATM; AC-3 and E-AC-3 by ATSC A/53. */
  private static final Set<Integer> AUDIO = Set.of(0x03, 0x04, 0x0f, 0x11, 0x81, 0x87);

  private final ProgramSplitter splitter = new ProgramSplitter();

  /**
   * Looks at packets.
   *
   * @param packets whole ones, one after the other
   * @return what is in the first program that is known, if one is
   */
  Optional<Contents> look(byte[] packets) {
    for (int at = 0; at + TsPacket.SIZE <= packets.length; at += TsPacket.SIZE) {
      if ((packets[at] & 0xff) == TsPacket.SYNC) {
        splitter.accept(new TsPacket(Octets.of(packets, at, at + TsPacket.SIZE)));
      }
    }
    return splitter.programs().values().stream()
        .filter(map -> !map.streams().isEmpty())
        .min(Comparator.comparingInt(ProgramMap::number))
        .map(TsContents::of);
  }

  private static Contents of(ProgramMap map) {
    List<ElementaryStream> streams = map.streams();
    Optional<String> picture =
        streams.stream()
            .filter(stream -> VIDEO.contains(stream.type()))
            .findFirst()
            .map(TsContents::words);
    List<ElementaryStream> heard = streams.stream().filter(TsContents::isAudio).toList();
    return new Contents(
        "mpegts",
        picture,
        heard.stream().map(s -> new Contents.Sound(words(s), s.pid(), s.language())).toList());
  }

  private static boolean isAudio(ElementaryStream stream) {
    return AUDIO.contains(stream.type()) || stream.codec().filter(Codec.AC3::equals).isPresent();
  }

  /** A stream by its PID. */
  private static String words(ElementaryStream stream) {
    return "i:" + stream.pid();
  }
}
