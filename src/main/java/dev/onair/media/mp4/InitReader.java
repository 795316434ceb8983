package dev.onair.media.mp4;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads initialization segments. */
final class InitReader {

  /** Times in boxes of version 1 have 64 bits. */
  private static final int LONG_TIMES = 1;

  private InitReader() {}

  static InitSegment read(Octets bytes) throws MalformedMedia {
    Box movie =
        Box.all(bytes).stream()
            .filter(box -> box.type().equals("moov"))
            .findFirst()
            .orElseThrow(() -> new MalformedMedia("no 'moov' in the initialization segment"));
    Map<Long, Mp4Track.Defaults> defaults = defaults(movie.find("mvex"));
    List<Mp4Track> tracks = new ArrayList<>();
    for (Box child : movie.children()) {
      if (child.type().equals("trak")) {
        tracks.add(track(child, defaults));
      }
    }
    if (tracks.isEmpty()) {
      throw new MalformedMedia("no track in the initialization segment");
    }
    return new InitSegment(tracks);
  }

  private static Map<Long, Mp4Track.Defaults> defaults(Optional<Box> extended)
      throws MalformedMedia {
    Map<Long, Mp4Track.Defaults> defaults = new HashMap<>();
    if (extended.isPresent()) {
      for (Box box : extended.get().children()) {
        if (box.type().equals("trex")) {
          Box.Fields fields = new Box.Fields(box.body()).skip(4);
          long id = fields.u32();
          fields.skip(4);
          defaults.put(id, new Mp4Track.Defaults(fields.u32(), fields.u32(), fields.u32()));
        }
      }
    }
    return defaults;
  }

  private static Mp4Track track(Box box, Map<Long, Mp4Track.Defaults> defaults)
      throws MalformedMedia {
    Box.Fields header = box.fields("tkhd");
    int times = header.u8() == LONG_TIMES ? 16 : 8;
    long id = header.skip(3 + times).u32();
    Box.Fields media = box.fields("mdia", "mdhd");
    boolean longTimes = media.u8() == LONG_TIMES;
    long timescale = media.skip(3 + (longTimes ? 16 : 8)).u32();
    if (timescale == 0) {
      throw new MalformedMedia("track " + id + " has no timescale");
    }
    Optional<String> language = Language.of(media.skip(longTimes ? 8 : 4).u16());
    String handler = box.fields("mdia", "hdlr").skip(8).text(4);
    Box.Fields descriptions = box.fields("mdia", "minf", "stbl", "stsd").skip(8);
    List<Box> entries = Box.all(descriptions.rest());
    if (entries.isEmpty()) {
      throw new MalformedMedia("track " + id + " has no description of its samples");
    }
    SampleEntry entry = SampleEntry.read(entries.get(0), handler);
    return new Mp4Track(
        id,
        handler,
        entry.codecs(),
        timescale,
        language,
        entry.shape(),
        defaults.getOrDefault(id, new Mp4Track.Defaults(0, 0, 0)));
  }
}
