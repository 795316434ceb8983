package dev.onair.importing.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.values.Durations;
import dev.onair.importing.NotImportableException;
import dev.onair.importing.facts.ForeignChannel;
import dev.onair.importing.facts.ForeignChannel.SharedLine;
import dev.onair.importing.facts.ForeignEncoding;
import dev.onair.importing.facts.ForeignInput;
import dev.onair.importing.facts.ForeignInput.Feed;
import dev.onair.importing.facts.ForeignInput.Source;
import dev.onair.importing.facts.ForeignPackaging;
import dev.onair.importing.facts.ForeignPackaging.Endpoint;
import dev.onair.importing.facts.ForeignPackaging.Manifest;
import dev.onair.importing.facts.Remarks;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The file {@code configuration.json} of AWS's sample OTT_LOW_LATENCY, and of its siblings as far
 * as they have the same parameters.
 */
final class SampleForm {

  /** The sample's profiles, and onair's ladders that stand for them. */
  private static final Map<String, String> LADDERS =
      Map.of("HD-1080p", "hd-1080p-30fps", "HD-720p", "hd-720p-25fps", "SD-540p", "sd-540p-30fps");

  /** The sample's stack sends segments of one second to MediaPackage. */
  private static final int SEGMENT = 1;

  /** onair's default, and the sample's: 14 days. */
  private static final int STARTOVER = 1_209_600;

  private static final Set<String> TAKEN =
      Set.of(
          "autoStart",
          "streamName",
          "channelClass",
          "inputType",
          "sourceEndBehavior",
          "codec",
          "encodingProfile",
          "priLink",
          "secLink",
          "inputCidr",
          "priUrl",
          "secUrl",
          "priFlow",
          "secFlow");

  private static final Set<String> PACKAGING =
      Set.of(
          "ad_markers",
          "hls_segment_duration_seconds",
          "hls_playlist_window_seconds",
          "hls_include_I_frame",
          "hls_audio_rendition_group",
          "hls_program_date_interval",
          "hls_startover_window_seconds",
          "cmaf_segment_duration_seconds",
          "cmaf_playlist_window_seconds",
          "cmaf_include_I_frame",
          "cmaf_program_date_interval",
          "cmaf_startover_window_seconds");

  private final Foreign foreign;
  private final JsonNode encoder;
  private final JsonNode packager;
  private final JsonNode delivery;
  private final Remarks remarks;

  SampleForm(Foreign foreign, JsonNode document, Remarks remarks) {
    this.foreign = foreign;
    this.encoder = document.path("mediaLive");
    this.packager = document.path("mediaPackage");
    this.delivery = document.path("cloudFront");
    this.remarks = remarks;
  }

  /** Whether a document is of this form. */
  static boolean is(JsonNode document) {
    JsonNode encoder = document.path("mediaLive");
    return encoder.has("inputType") && encoder.has("encodingProfile");
  }

  /**
   * The channel.
   *
   * @param accessLogs whether CloudFront's logs are on in shared.conf
   */
  ForeignChannel read(boolean accessLogs) throws NotImportableException, IOException {
    Json.leaveOut(encoder, TAKEN, "mediaLive.", "; a channel file has no such setting", remarks);
    Json.leaveOut(
        packager, PACKAGING, "mediaPackage.", "; MediaPackage V2 has no such parameter", remarks);
    InputType type =
        Json.constant(encoder, "inputType", InputType.class)
            .orElseThrow(
                () ->
                    new NotImportableException(
                        "mediaLive.inputType: '%s' is none of onair's"
                            .formatted(encoder.path("inputType").asText())));
    if (encoder.path("autoStart").asBoolean()) {
      remarks.changed("start: false, though autoStart is on: what was imported may still run");
    }
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    Json.text(encoder, "sourceEndBehavior").ifPresent(b -> settings.put("sourceEndBehavior", b));
    remarks.taken("the input, its class, and the packaging of %s".formatted(foreign.name()));
    return new ForeignChannel(
        Optional.empty(),
        Json.constant(encoder, "channelClass", ChannelClass.class),
        List.of(
            new ForeignInput("main", Optional.of(type), feed(type), settings, Optional.empty())),
        encoding(),
        packaging(),
        new TreeMap<>(),
        shared(accessLogs));
  }

  private Feed feed(InputType type) {
    return switch (type) {
      case UDP_PUSH, RTP_PUSH, RTMP_PUSH ->
          Feed.pushed(
              type == InputType.RTMP_PUSH ? Json.text(encoder, "streamName") : Optional.empty(),
              Json.texts(encoder.path("inputCidr")));
      case RTMP_PULL, URL_PULL, MP4_FILE, TS_FILE ->
          Feed.fetched(
              both("priUrl", "secUrl").stream()
                  .map(url -> new Source(url, Optional.empty(), Optional.empty()))
                  .toList());
      case MEDIACONNECT -> Feed.of(both("priFlow", "secFlow"));
      case INPUT_DEVICE -> Feed.of(both("priLink", "secLink"));
    };
  }

  /** Two for a STANDARD channel; the sample ignores the second of a single pipeline. */
  private List<String> both(String first, String second) {
    boolean single =
        Json.text(encoder, "channelClass").filter("SINGLE_PIPELINE"::equals).isPresent();
    return (single ? Stream.of(first) : Stream.of(first, second))
        .flatMap(key -> Json.text(encoder, key).stream())
        .toList();
  }

  private ForeignEncoding encoding() throws NotImportableException, IOException {
    String profile = Json.text(encoder, "encodingProfile").orElse("");
    Optional<String> codec = Json.text(encoder, "codec");
    if (LADDERS.containsKey(profile) && foreign.profile().isEmpty()) {
      String ladder = LADDERS.get(profile);
      remarks.changed(
          ("encoding: onair's ladder '%s' for the sample's %s; docs/migrating.md tells what"
                  + " differs, and --encoding-profile FILE takes the sample's own")
              .formatted(ladder, profile));
      return new ForeignEncoding(
          Optional.empty(),
          Optional.of(ladder),
          codec.filter(given -> !given.equals("AVC")).map(c -> Map.of("codec", c)).orElse(Map.of()),
          Optional.empty());
    }
    JsonNode settings = foreign.profileAt("encoding-profiles/" + profile + ".json");
    return ForeignEncoding.of(
        HlsForPackager.of(foreign, settings, SEGMENT, SEGMENT, false)
            .document(codec.orElse("AVC"), profile),
        Optional.empty());
  }

  private ForeignPackaging packaging() {
    SortedMap<String, Endpoint> endpoints = new TreeMap<>();
    endpoints.put("hls", endpoint("hls_", "TS"));
    endpoints.put("cmaf", endpoint("cmaf_", "CMAF"));
    return new ForeignPackaging(
        Json.text(packager, "ad_markers")
            .filter(markers -> List.of("DATERANGE", "SCTE35_ENHANCED", "NONE").contains(markers)),
        Optional.of(endpoints));
  }

  private Endpoint endpoint(String prefix, String container) {
    Map<String, String> manifest = new TreeMap<>();
    Json.number(packager, prefix + "playlist_window_seconds")
        .filter(window -> window != 60)
        .ifPresent(window -> manifest.put("window", window + " s"));
    Json.number(packager, prefix + "program_date_interval")
        .filter(interval -> interval != 60)
        .ifPresent(interval -> manifest.put("program-date-time", interval + " s"));
    Map<String, String> settings = new TreeMap<>();
    if (!packager.path(prefix + "include_I_frame").asBoolean(true)) {
      settings.put("iframe-streams", "false");
    }
    if (container.equals("TS") && !packager.path("hls_audio_rendition_group").asBoolean(true)) {
      settings.put("audio-group", "false");
    }
    Json.number(packager, prefix + "startover_window_seconds")
        .filter(window -> window != STARTOVER)
        .ifPresent(
            window ->
                settings.put("startover-window", Durations.format(Duration.ofSeconds(window))));
    SortedMap<String, Manifest> manifests = new TreeMap<>();
    manifests.put("index", new Manifest("HLS", manifest));
    manifests.put("ll-index", new Manifest("LL_HLS", manifest));
    return new Endpoint(
        container, Json.number(packager, prefix + "segment_duration_seconds"), settings, manifests);
  }

  private List<SharedLine> shared(boolean accessLogs) {
    List<SharedLine> lines = new ArrayList<>();
    JsonNode logs = delivery.path("s3LoggingEnabled");
    if (logs.isBoolean() && logs.asBoolean() != accessLogs) {
      lines.add(
          new SharedLine(
              "delivery.access-logs.enabled", logs.asText(), String.valueOf(accessLogs)));
    }
    return lines;
  }
}
