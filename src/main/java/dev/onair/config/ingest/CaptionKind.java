package dev.onair.config.ingest;

import dev.onair.model.ingest.InputType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What captions there are, what AWS calls them, and which keys of a channel file say where. */
public enum CaptionKind {
  EMBEDDED("embeddedSourceSettings", "channel", "scte20-detection"),
  SCTE_20("scte20SourceSettings", "channel"),
  ANCILLARY("ancillarySourceSettings", "channel"),
  TELETEXT("teletextSourceSettings", "page"),
  DVB_SUB("dvbSubSourceSettings", "pid", "ocr-language"),
  SCTE_27("scte27SourceSettings", "pid", "ocr-language");

  private final String member;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> keys;

  CaptionKind(String member, String... keys) {
    this.member = member;
    this.keys = List.of(keys);
  }

  /** That of a member of the API's {@code CaptionSelectorSettings}; absent where onair has none. */
  public static Optional<CaptionKind> of(String member) {
    return Stream.of(values()).filter(kind -> kind.member.equals(member)).findFirst();
  }

  /**
   * Those that an input of a type carries, and that MediaLive makes something of for HLS.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/supported-formats-hls-output.html">AWS:
   *     captions formats supported in HLS outputs</a>
   */
  static Set<CaptionKind> of(InputType type) {
    return switch (type) {
      case RTMP_PUSH, RTMP_PULL -> EnumSet.of(EMBEDDED);
      case URL_PULL -> EnumSet.of(EMBEDDED, SCTE_20);
      case MP4_FILE -> EnumSet.of(EMBEDDED, ANCILLARY);
      case INPUT_DEVICE -> EnumSet.of(EMBEDDED, TELETEXT);
      case UDP_PUSH, RTP_PUSH, TS_FILE, MEDIACONNECT ->
          EnumSet.of(EMBEDDED, SCTE_20, TELETEXT, DVB_SUB, SCTE_27);
    };
  }

  /** The keys that say where in the input captions of the kind are. */
  List<String> keys() {
    return keys;
  }
}
