package dev.onair.endtoend;

import dev.onair.model.SharedSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Edits of every section of a channel file and of {@code shared.conf}, to channels that are on air:
 * one setting each, or as few as make sense.
 */
final class Edits {

  private static final String LADDER =
      """
      frame-rate = 25
      renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
      """;

  private static final String PULLED =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8"] }
      packaging.endpoints.cmaf = null
      """;

  private static final String PUSHED =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/25"] }
      packaging.endpoints.cmaf = null
      """;

  private static final String SHARED =
      """
      protect = false
      alarms.enabled = false
      dashboards.scope = NONE
      groups.other {}
      quotas { encoder-channels = 20, input-security-groups = 20 }
      delivery.access-logs.enabled = false
      """;

  private static final String HLS = "packaging.endpoints.hls";

  private static final List<List<Edit>> FLEETS = made();

  private Edits() {}

  /**
   * Those that are made to one fleet, one after the other in each lane, and at the same time to
   * others: an edit of a distribution takes the provider a minute.
   */
  static List<List<Edit>> fleets() {
    return FLEETS;
  }

  private static List<List<Edit>> made() {
    List<Edit> shared = shared();
    return List.of(
        joined(List.of(operation(), pushed(), pulled(), encoding())),
        joined(List.of(ladder(), packaging(), urls(), shared.subList(0, 3))),
        shared.subList(3, 9),
        shared.subList(9, 16),
        shared.subList(16, shared.size()));
  }

  private static List<Edit> joined(List<List<Edit>> edits) {
    return edits.stream().flatMap(List::stream).toList();
  }

  /** The channels of some edits, as they are before the first one. */
  static Map<String, Edit.Files> lanes(List<Edit> edits) {
    Map<String, Edit.Files> lanes = new TreeMap<>();
    edits.forEach(edit -> lanes.put(edit.lane(), new Edit.Files(PULLED, LADDER)));
    lanes.computeIfPresent("pushed", (lane, files) -> new Edit.Files(PUSHED, LADDER));
    lanes.replaceAll(
        (lane, files) ->
            new Edit.Files(files.channel() + "encoding.profile = " + lane + "\n", files.ladder()));
    lanes.put(SharedSpec.STACK, new Edit.Files(SHARED, ""));
    return lanes;
  }

  static List<Edit> all() {
    return FLEETS.stream().flatMap(List::stream).toList();
  }

  private static List<Edit> operation() {
    String lane = "operation";
    String section = "the channel";
    return List.of(
        Edit.line(lane, section, "tags.event = season-2026"),
        Edit.line(lane, section, "start = false"),
        Edit.line(
            lane, section, "encoding.input.max-bitrate = MAX_50_MBPS   # while it is off air"),
        Edit.line(lane, section, "start = true"),
        Edit.line(
            lane,
            section,
            "class = STANDARD, inputs.main.sources += \"https://b.example/live.m3u8\""),
        Edit.line(lane, section, "group = other"),
        Edit.line(lane, section, "protect = true"),
        Edit.line(lane, section, "protect = false"));
  }

  private static List<Edit> pushed() {
    String lane = "pushed";
    String section = "inputs";
    return List.of(
        Edit.line(lane, section, "inputs.main.allow = [\"203.0.113.0/25\", \"192.0.2.1/32\"]"),
        Edit.line(lane, section, "inputs.main.allow = [\"203.0.113.0/24\", \"192.0.2.1/32\"]"),
        Edit.line(lane, section, "inputs.main.allow = [\"203.0.113.0/24\"]"),
        Edit.instead(
            lane,
            section,
            "inputs.main.stream-name = live",
            "type = RTMP_PUSH",
            "type = RTMP_PUSH, stream-name = live"),
        Edit.instead(
            lane,
            section,
            "inputs.main.type = RTP_PUSH",
            "type = RTMP_PUSH, stream-name = live",
            "type = RTP_PUSH"),
        Edit.line(
            lane,
            section,
            "inputs.backup { type = RTP_PUSH, allow = [\"192.0.2.0/24\"] }, inputs.main.failover.to = backup"),
        Edit.line(lane, section, "inputs.main.failover.input-loss = 2s"),
        Edit.line(lane, section, "inputs.backup = null, inputs.main.failover = null"));
  }

  private static List<Edit> pulled() {
    String lane = "pulled";
    String section = "inputs";
    return List.of(
        Edit.line(lane, section, "inputs.main.source-end-behavior = LOOP"),
        Edit.line(lane, section, "inputs.main.audio-selectors.eng.language = eng"),
        Edit.line(lane, section, "inputs.main.hls.buffer-segments = 5"),
        Edit.line(lane, section, "inputs.main.sources = [\"https://c.example/live.m3u8\"]"),
        Edit.line(
            lane,
            section,
            "inputs.main.sources = [{ url = \"https://c.example/live.m3u8\", username = u,"
                + " password-parameter = /onair/shared/p }]"),
        Edit.line(
            lane,
            section,
            "inputs.main { source-end-behavior = CONTINUE, audio-selectors.eng = null,"
                + " hls.buffer-segments = null, sources = [\"https://c.example/live.m3u8\"] }"));
  }

  private static List<Edit> encoding() {
    String lane = "encoding";
    String section = "encoding";
    return List.of(
        Edit.line(lane, section, "encoding.input.max-bitrate = MAX_10_MBPS"),
        Edit.line(lane, section, "encoding.timecode = SYSTEMCLOCK"),
        Edit.line(
            lane, section, "encoding.scte35-passthrough = false, packaging.ad-markers = NONE"),
        Edit.line(lane, section, "encoding.profile = sd-540p-30fps"),
        Edit.line(lane, section, "encoding.log-level = WARNING"),
        Edit.line(
            lane,
            section,
            "encoding { input.max-bitrate = null, timecode = null, scte35-passthrough = true,"
                + " log-level = DISABLED }"));
  }

  private static List<Edit> ladder() {
    String lane = "ladder";
    return List.of(
        Edit.ladder(lane, "gop = 25 frames"),
        Edit.ladder(lane, "audio = [{ name = audio, bitrate = 128 kbps }]"),
        Edit.ladder(lane, "renditions += { size = 640x360, max-bitrate = 800 kbps, quality = 7 }"),
        Edit.ladder(lane, "buffer = 1 s"));
  }

  private static List<Edit> packaging() {
    String lane = "packaging";
    String section = "packaging";
    return List.of(
        Edit.line(lane, section, HLS + ".segment = 8s"),
        Edit.line(lane, section, HLS + ".manifests.index.window = 120s"),
        Edit.line(lane, section, HLS + ".startover-window = 2h"),
        Edit.line(lane, section, "packaging.ad-markers = NONE"),
        Edit.line(lane, section, HLS + ".iframe-streams = false"),
        Edit.line(
            lane,
            section,
            HLS
                + " { startover-window = null, iframe-streams = true }, packaging.ad-markers ="
                + " DATERANGE"));
  }

  private static List<Edit> urls() {
    String lane = "urls";
    String section = "packaging";
    return List.of(
        Edit.line(lane, section, HLS + ".manifests.extra.format = HLS"),
        Edit.line(lane, section, HLS + ".manifests.extra = null"),
        Edit.line(
            lane,
            section,
            "packaging.endpoints.more { container = CMAF, manifests.dash.format = DASH }"),
        Edit.line(lane, section, "packaging.endpoints.more = null"),
        Edit.line(lane, section, HLS + ".manifests { index = null, live.format = HLS }"),
        Edit.line(lane, section, HLS + ".container = CMAF"));
  }

  private static List<Edit> shared() {
    return Stream.of(
            "groups.more {}",
            "groups.more = null",
            "description = A fleet of tests",
            "delivery.access-logs.enabled = true",
            "delivery.access-logs.expiry = 60 days",
            "delivery.access-logs.enabled = false",
            "delivery.price-class = PRICE_CLASS_100",
            "delivery.http = HTTP2",
            "delivery { price-class = PRICE_CLASS_ALL, http = HTTP2_AND_3 }",
            "delivery.origin-timeout = 10s",
            "delivery.origin-shield = us-east-1",
            "delivery.startover = false",
            "delivery.cors-origins = [\"https://player.example.com\"]",
            "delivery.geo-restriction { mode = BLOCK, countries = [AQ] }",
            "delivery { geo-restriction { mode = NONE, countries = [] }, cors-origins = [\"*\"] }",
            "delivery { origin-timeout = 30s, origin-shield = null, startover = true }",
            "delivery.web-acl-arn = \"arn:aws:wafv2:us-east-1:123456789012:global/webacl/live/1\"",
            "delivery.web-acl-arn = null",
            "delivery { domain-names = [live.example.com], certificate-arn ="
                + " \"arn:aws:acm:us-east-1:123456789012:certificate/1\" }",
            "delivery { domain-names = [], certificate-arn = null }")
        .map(line -> Edit.line(SharedSpec.STACK, "shared.conf", line))
        .toList();
  }
}
