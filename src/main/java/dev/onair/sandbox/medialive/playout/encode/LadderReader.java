package dev.onair.sandbox.medialive.playout.encode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a ladder from encoder settings, and notes what of them is not encoded here. */
final class LadderReader {

  /** Settings of a whole channel that change what is seen or heard, in words. */
  private static final Map<String, String> NOT_MADE =
      Map.of(
          "availBlanking", "avail blanking",
          "blackoutSlate", "blackouts",
          "colorCorrectionSettings", "color correction",
          "motionGraphicsConfiguration", "motion graphics",
          "nielsenConfiguration", "Nielsen watermarks");

  private final JsonNode settings;
  private final Set<String> destinations;
  private final LeftOut leftOut = new LeftOut();
  private final Map<String, Rung> rungs = new LinkedHashMap<>();
  private final Map<String, Track> tracks = new LinkedHashMap<>();

  private final VideoReader video;
  private final AudioReader audio;

  LadderReader(JsonNode settings, Set<String> destinations, Abilities abilities) {
    this.settings = settings;
    this.destinations = destinations;
    this.video = new VideoReader(abilities, leftOut);
    this.audio = new AudioReader(abilities, leftOut);
  }

  Ladder read() {
    Set<String> seen = used("videoDescriptionName");
    Set<String> heard = used("audioDescriptionNames");
    for (JsonNode description : settings.path("videoDescriptions")) {
      if (seen.contains(name(description))) {
        video.read(description).ifPresent(rung -> rungs.put(rung.name(), rung));
      }
    }
    for (JsonNode description : settings.path("audioDescriptions")) {
      if (heard.contains(name(description))) {
        audio.read(description).ifPresent(track -> tracks.put(track.name(), track));
      }
    }
    NOT_MADE.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> isSet(settings.path(entry.getKey())))
        .forEach(entry -> leftOut.add(entry.getValue()));
    List<Program> programs = programs();
    return new Ladder(
        List.copyOf(rungs.values()), List.copyOf(tracks.values()), programs, leftOut.sentences());
  }

  /** Whether something is asked for: Terraform's provider also sends what is switched off. */
  private static boolean isSet(JsonNode value) {
    String state = value.path("state").asText(value.path("globalColorCorrections").toString());
    return !value.isEmpty() && !state.equals("DISABLED");
  }

  /** Names of descriptions that outputs refer to which are played. */
  private Set<String> used(String reference) {
    Set<String> names = new java.util.HashSet<>();
    for (JsonNode group : settings.path("outputGroups")) {
      if (isPlayed(group)) {
        group
            .path("outputs")
            .forEach(
                output -> {
                  JsonNode value = output.path(reference);
                  if (value.isArray()) {
                    value.forEach(name -> names.add(name.asText()));
                  } else {
                    names.add(value.asText());
                  }
                });
      }
    }
    return names;
  }

  private List<Program> programs() {
    List<Program> programs = new ArrayList<>();
    int group = 0;
    for (JsonNode each : settings.path("outputGroups")) {
      if (isPlayed(each)) {
        int output = 0;
        for (JsonNode one : each.path("outputs")) {
          program(programs.size() + 1, group, output++, one).ifPresent(programs::add);
        }
      } else {
        leftOut.add(
            "output group " + LeftOut.named(name(each)) + ", which is not sent to a packager");
      }
      group++;
    }
    return programs;
  }

  private Optional<Program> program(int number, int group, int index, JsonNode output) {
    output
        .path("captionDescriptionNames")
        .forEach(caption -> leftOut.add("captions " + LeftOut.named(caption.asText())));
    Optional<String> rung =
        Optional.of(output.path("videoDescriptionName").asText()).filter(rungs::containsKey);
    List<String> heard = new ArrayList<>();
    output.path("audioDescriptionNames").forEach(name -> heard.add(name.asText()));
    heard.retainAll(tracks.keySet());
    JsonNode kind = kind(output.path("outputSettings"));
    if (kind.path("hlsSettings").has("fmp4HlsSettings")) {
      leftOut.add(
          "fragmented MP4 of output "
              + LeftOut.named(output.path("outputName").asText())
              + ": it is sent as a transport stream");
    }
    String wanted = output.path("videoDescriptionName").asText();
    if (rung.isEmpty() && (!wanted.isEmpty() || heard.isEmpty())) {
      return Optional.empty();
    }
    String modifier = kind.path("nameModifier").asText();
    return Optional.of(new Program(number, group, index, modifier, rung, heard));
  }

  private boolean isPlayed(JsonNode group) {
    JsonNode reference = kind(group.path("outputGroupSettings")).path("destination");
    return destinations.contains(reference.path("destinationRefId").asText());
  }

  /** The settings of the one kind that a union has. */
  private static JsonNode kind(JsonNode union) {
    return union.elements().hasNext() ? union.elements().next() : union;
  }

  static String name(JsonNode description) {
    return description.path("name").asText();
  }
}
