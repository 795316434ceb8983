package dev.onair.sandbox.medialive.playout.send;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.media.codec.FrameRate;
import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.Program;
import dev.onair.sandbox.medialive.playout.encode.Rung;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the HLS output groups of a channel that go to a MediaPackage channel. */
public final class HlsGroups {

  private static final String INGEST = "/in/v1/";

  /** {@code /in/v1/<group>/<1 or 2>/<channel>/…}. */
  private static final Pattern PACKAGER = Pattern.compile(INGEST + "([^/]+)/[^/]+/([^/]+)/.*");

  private static final int SCTE35_PID = 500;
  private static final int SEGMENT_LENGTH = 10;
  private static final int INDEXED = 10;
  private static final int DATE_PERIOD = 600;
  private static final int RETRY_INTERVAL = 1;
  private static final int CACHE = 300;
  private static final int RESTART_DELAY = 15;

  /** Whatever numRetries says, as MediaLive's API has it of destinations by HTTP. */
  private static final int RETRIES = 3;

  /** A GOP is at most so long; more is no grid that segments could follow. */
  private static final long LONGEST_GRID = 60 * Ticks.SECOND;

  private HlsGroups() {}

  /** The ids of the destinations that are in the sandbox's packager. */
  public static Set<String> played(JsonNode destinations) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode destination : destinations) {
      if (!paths(destination).isEmpty()) {
        ids.add(destination.path("id").asText());
      }
    }
    return ids;
  }

  /** The packaging channels that are sent to: {@code <group>/<channel>}. */
  public static Set<String> packagers(JsonNode destinations) {
    Set<String> packagers = new TreeSet<>();
    for (JsonNode destination : destinations) {
      for (String path : paths(destination).values()) {
        Matcher matcher = PACKAGER.matcher(path);
        if (matcher.matches()) {
          packagers.add(matcher.group(1) + "/" + matcher.group(2));
        }
      }
    }
    return packagers;
  }

  /** By pipeline. */
  private static Map<Integer, String> paths(JsonNode destination) {
    Map<Integer, String> paths = new TreeMap<>();
    int pipeline = 0;
    for (JsonNode settings : destination.path("settings")) {
      String path = path(settings.path("url").asText());
      if (path.startsWith(INGEST)) {
        paths.put(pipeline, path);
      }
      pipeline++;
    }
    return paths;
  }

  private static String path(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getRawPath()).orElse("");
    } catch (IllegalArgumentException e) {
      // Some other kind of destination.
      return "";
    }
  }

  /** Those of a channel. */
  public static List<HlsGroup> of(OnAirChannel channel, Ladder ladder) {
    Map<Integer, List<Program>> byGroup = new LinkedHashMap<>();
    for (Program program : ladder.programs()) {
      byGroup.computeIfAbsent(program.group(), index -> new ArrayList<>()).add(program);
    }
    List<HlsGroup> groups = new ArrayList<>();
    byGroup.forEach((index, programs) -> groups.add(group(channel, ladder, index, programs)));
    return groups;
  }

  private static HlsGroup group(
      OnAirChannel channel, Ladder ladder, int index, List<Program> programs) {
    JsonNode group = channel.settings().path("outputGroups").path(index);
    JsonNode settings = group.path("outputGroupSettings").path("hlsGroupSettings");
    String id = settings.at("/destination/destinationRefId").asText();
    Map<Integer, String> paths = new TreeMap<>();
    for (JsonNode destination : channel.destinations()) {
      if (destination.path("id").asText().equals(id)) {
        paths.putAll(paths(destination));
      }
    }
    List<HlsOutput> outputs =
        programs.stream()
            .map(program -> output(program, group.path("outputs").path(program.output())))
            .toList();
    long wanted = settings.path("segmentLength").asInt(SEGMENT_LENGTH) * Ticks.SECOND;
    return new HlsGroup(
        paths, outputs, wholeGops(wanted, ladder), playlists(settings), patience(settings));
  }

  /** The least whole number of all rungs' GOPs that is no shorter. */
  private static long wholeGops(long wanted, Ladder ladder) {
    long grid = 1;
    for (Rung rung : ladder.rungs()) {
      FrameRate rate = rung.rate().orElse(ladder.frameRate());
      long gop = rung.gop().frames(rate) * Ticks.SECOND * rate.denominator() / rate.numerator();
      grid = grid / gcd(grid, gop) * gop;
      if (grid > LONGEST_GRID) {
        return wanted;
      }
    }
    return Math.floorDiv(wanted + grid - 1, grid) * grid;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static HlsGroup.Playlists playlists(JsonNode settings) {
    String selection = settings.path("outputSelection").asText();
    boolean dated = settings.path("programDateTime").asText().equals("INCLUDE");
    return new HlsGroup.Playlists(
        settings.path("indexNSegments").asInt(INDEXED),
        dated ? settings.path("programDateTimePeriod").asInt(DATE_PERIOD) * Ticks.SECOND : -1,
        !settings.path("discontinuityTags").asText().equals("NEVER_INSERT"),
        !selection.equals("SEGMENTS_ONLY"),
        !selection.equals("SEGMENTS_ONLY") && !selection.equals("VARIANT_MANIFESTS_AND_SEGMENTS"));
  }

  private static HlsGroup.Patience patience(JsonNode settings) {
    JsonNode cdn = settings.path("hlsCdnSettings");
    JsonNode way = cdn.isEmpty() ? cdn : cdn.elements().next();
    return new HlsGroup.Patience(
        RETRIES,
        Duration.ofSeconds(way.path("connectionRetryInterval").asInt(RETRY_INTERVAL)),
        Duration.ofSeconds(way.path("filecacheDuration").asInt(CACHE)),
        Duration.ofSeconds(way.path("restartDelay").asInt(RESTART_DELAY)));
  }

  private static HlsOutput output(Program program, JsonNode output) {
    JsonNode settings = output.at("/outputSettings/hlsOutputSettings");
    JsonNode standard = settings.at("/hlsSettings/standardHlsSettings");
    JsonNode m3u8 = standard.path("m3u8Settings");
    boolean passes = m3u8.path("scte35Behavior").asText().equals("PASSTHROUGH");
    List<String> groups = List.of(standard.path("audioRenditionSets").asText().split("\\s*,\\s*"));
    return new HlsOutput(
        program.number(),
        program.nameModifier(),
        settings.path("segmentModifier").asText(),
        passes ? OptionalInt.of(pid(m3u8.path("scte35Pid").asText())) : OptionalInt.empty(),
        groups.stream().filter(name -> !name.isBlank()).toList(),
        program.rung().isPresent()
            ? Optional.empty()
            : Optional.of(audio(settings.at("/hlsSettings/audioOnlyHlsSettings"), program)));
  }

  /** Decimal or hexadecimal. */
  private static int pid(String text) {
    return text.isBlank() ? SCTE35_PID : Integer.decode(text.trim());
  }

  private static HlsOutput.Audio audio(JsonNode settings, Program program) {
    return new HlsOutput.Audio(
        settings.path("audioGroupId").asText("program_audio"),
        settings.path("audioTrackType").asText("ALTERNATE_AUDIO_AUTO_SELECT_DEFAULT"),
        program.tracks().isEmpty() ? program.nameModifier() : program.tracks().get(0));
  }
}
