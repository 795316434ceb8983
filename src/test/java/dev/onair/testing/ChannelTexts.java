package dev.onair.testing;

import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Channel files for tests: the shortest of every kind. */
public final class ChannelTexts {

  private ChannelTexts() {}

  /** A channel of every input type and class, by a name that tells them. */
  public static Map<String, String> everyTypeAndClass() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (ChannelClass channelClass : ChannelClass.values()) {
      for (InputType type : InputType.values()) {
        String suffix = channelClass == ChannelClass.STANDARD ? "standard" : "single";
        String name = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        texts.put(name + "-" + suffix, of(type, channelClass));
      }
    }
    return texts;
  }

  /**
   * Few channels that have an input of every type and class between them, but for UDP, of which
   * {@link #encoding} has one. MediaLive lets at most two inputs of a channel be pushed.
   */
  public static Map<String, String> everyTypeOfInput() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (ChannelClass channelClass : ChannelClass.values()) {
      String suffix = channelClass == ChannelClass.STANDARD ? "standard" : "single";
      texts.put(
          "many-" + suffix,
          inputs(
              channelClass,
              InputType.RTP_PUSH,
              InputType.INPUT_DEVICE,
              InputType.RTMP_PULL,
              InputType.URL_PULL,
              InputType.MP4_FILE,
              InputType.TS_FILE));
      texts.put(
          "pushed-" + suffix, inputs(channelClass, InputType.RTMP_PUSH, InputType.MEDIACONNECT));
    }
    return texts;
  }

  private static String inputs(ChannelClass channelClass, InputType... types) {
    StringBuilder text = new StringBuilder("class = " + channelClass + "\n");
    for (InputType type : types) {
      String name = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      text.append(
          "inputs.%s {\n  type = %s\n  %s\n}\n"
              .formatted(name, type, source(type, channelClass == ChannelClass.STANDARD)));
    }
    return text.toString();
  }

  /** The shortest channel of a type and class. */
  public static String of(InputType type, ChannelClass channelClass) {
    boolean two = channelClass == ChannelClass.STANDARD;
    return "class = %s\ninputs.main {\n  type = %s\n  %s\n}\n"
        .formatted(channelClass, type, source(type, two));
  }

  /** Each setting that no other channel here has. */
  public static String everything() {
    return """
    start = false
    tags { team = news }
    inputs.main {
      type = URL_PULL
      sources = [
        { url = "https://a.example/x.m3u8", username = me, password-parameter = /onair/shared/a }
        { url = "https://b.example/x.m3u8", username = me, password-parameter = /onair/shared/b }
      ]
      source-end-behavior = LOOP
      hls { bandwidth = 6 Mbps, buffer-segments = 11, retries = 10, retry-interval = 2s, scte35-source = MANIFEST
        server-validation = CHECK_CRYPTOGRAPHY_ONLY }
      audio-selectors {
        apart { hls-group = aud1, hls-name = English }
        english { language = eng, language-policy = STRICT }
        main.pid = 482
        surround.tracks = [3, 4]
      }
      caption-selectors { cc1 {}, cc3 { channel = 3, scte20-detection = AUTO }, "old ones".source = SCTE_20 }
    }
    inputs.venue {
      type = RTMP_PUSH
      allow = ["203.0.113.0/24"]
      first = true
      failover { to = backup, preference = EQUAL_INPUT_PREFERENCE, clear-time = 5s, input-loss = 200ms }
    }
    inputs.backup { type = RTMP_PUSH, stream-name = live, allow = ["203.0.113.0/24", "198.51.100.0/24"] }
    packaging.endpoints.cmaf = null
    packaging.endpoints.hls {
      ad-markers = SCTE35_ENHANCED
      manifests.delayed { format = HLS, time-delay = 30s, window = 5m, program-date-time = null }
    }
    """;
  }

  /** What a channel can say of its encoding otherwise than its profile; not of HLS. */
  public static String encoding() {
    return of(InputType.UDP_PUSH, ChannelClass.STANDARD)
        + """
        inputs.main {
          input-filter = FORCED
          filter-strength = 3
          deblock-filter = ENABLED
          denoise-filter = ENABLED
          smpte2038-data-preference = PREFER
          scte35-pid = 500
          audio-selectors.studio { tracks = [1, 2], dolby-e = PROGRAM_1 }
          caption-selectors {
            dvb { source = DVB_SUB, pid = 600, ocr-language = DEU }
            older { source = SCTE_27, pid = 700 }
            page { source = TELETEXT, page = 888 }
          }
        }
        encoding { timecode = SYSTEMCLOCK, locking = EPOCH_LOCKING, scte35-passthrough = false }
        packaging.ad-markers = NONE
        """;
  }

  private static String source(InputType type, boolean two) {
    return switch (type) {
      case UDP_PUSH, RTP_PUSH, RTMP_PUSH -> "allow = [\"11.22.33.0/24\"]";
      case RTMP_PULL -> list("sources", "rtmp://%s.onair.dev/live/one", two);
      case URL_PULL -> list("sources", "https://%s.onair.dev/live.m3u8", two);
      case MP4_FILE -> list("sources", "https://%s.onair.dev/loop.mp4", two);
      case TS_FILE -> list("sources", "s3ssl://bucket/%s.ts", two);
      case MEDIACONNECT ->
          list(
              "flows",
              "arn:aws:mediaconnect:us-east-1:123456789012:flow:1-23aBC45dEF67hiJ8-%s:main",
              two);
      // A device feeds one input only.
      case INPUT_DEVICE -> list("devices", two ? "hd-%saaa1111" : "hd-%saaa2222", two);
    };
  }

  private static String list(String key, String form, boolean two) {
    String first = '"' + form.formatted("a") + '"';
    String second = two ? ", \"" + form.formatted("b") + '"' : "";
    return key + " = [" + first + second + "]";
  }
}
