package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.fleet.deployed.Catalogue.Entry;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.ingest.Allowlist;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.InputType;
import java.util.List;
import java.util.Optional;

/**
 * What the person at the encoder has to know of a channel: where to push to as it is deployed, and
 * who may push what as its file says.
 */
public final class EncoderSheet {

  private final LineWriter out;

  public EncoderSheet(LineWriter out) {
    this.out = out;
  }

  /** A deployed channel's sheet. */
  public void print(Entry entry, FleetSpec configured) {
    out.println(entry.channel());
    configured
        .channel(entry.channel())
        .ifPresentOrElse(channel -> print(entry, channel), () -> orphan(entry));
    out.println();
  }

  private void print(Entry entry, ChannelSpec channel) {
    int pipelines = channel.operation().channelClass().pipelines();
    for (InputSpec input : channel.ingest().inputs()) {
      out.println("  %s: %s".formatted(input.name(), how(input.source().type())));
      Optional<Allowlist> allowed = input.source().allowlist();
      if (allowed.isPresent()) {
        addresses(entry.addresses().push().getOrDefault(input.name(), List.of()), pipelines);
        line("who may push", String.join(", ", allowed.get().cidrs()));
        line("what to send", what(input.source().type(), channel.encoding().input()));
        if (pipelines > 1) {
          line("", "to each pipeline the same picture, at the same bitrate");
        }
      }
    }
  }

  /** A channel without a file: only its addresses are known. */
  private void orphan(Entry entry) {
    entry
        .addresses()
        .push()
        .forEach(
            (input, urls) -> {
              out.println("  %s: its file is gone, and so is what it may be sent".formatted(input));
              addresses(urls, urls.size());
            });
  }

  private void addresses(List<String> urls, int pipelines) {
    if (urls.isEmpty()) {
      line("address", "none yet: the file is ahead of what is deployed");
    }
    for (int pipeline = 0; pipeline < urls.size(); pipeline++) {
      if (pipeline < pipelines) {
        line("pipeline " + pipeline, address(urls.get(pipeline)));
      } else {
        line("unused", urls.get(pipeline) + ", as the channel has one pipeline");
      }
    }
  }

  /** Encoders ask for RTMP's server and its key apart: the key stands after the last slash. */
  private static String address(String url) {
    int slash = url.lastIndexOf('/');
    return url.startsWith("rtmp") && slash > url.indexOf("//") + 1
        ? "server %s  key %s".formatted(url.substring(0, slash), url.substring(slash + 1))
        : url;
  }

  private void line(String what, String value) {
    out.println("    %-13s %s".formatted(what, value));
  }

  private static String how(InputType type) {
    return switch (type) {
      case UDP_PUSH -> "push a transport stream over UDP";
      case RTP_PUSH -> "push a transport stream over RTP, not bare UDP";
      case RTMP_PUSH -> "push RTMP";
      case RTMP_PULL, URL_PULL -> "nothing to push: MediaLive pulls it";
      case MP4_FILE, TS_FILE -> "nothing to push: it is a file";
      case MEDIACONNECT -> "nothing to push here: a MediaConnect flow brings it";
      case INPUT_DEVICE -> "nothing to push here: a Link device brings it";
    };
  }

  /**
   * What MediaLive takes in this way, within what the channel is made for.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/inputs-supported-codecs-by-input-type.html">AWS:
   *     supported codecs by input type</a>
   */
  private static String what(InputType type, InputSpecification limits) {
    String codec =
        switch (limits.codec()) {
          case MPEG2 -> "MPEG-2";
          case AVC -> "AVC (H.264) or MPEG-2";
          case HEVC -> "HEVC (H.265), AVC (H.264) or MPEG-2";
        };
    // Over RTMP nothing else is taken.
    boolean rtmp = type == InputType.RTMP_PUSH;
    return "%s, %s, at most %s"
        .formatted(
            rtmp ? "AVC (H.264) with AAC" : codec,
            switch (limits.resolution()) {
              case SD -> "fewer than 720 lines";
              case HD -> "up to 1080 lines";
              case UHD -> "up to UHD";
            },
            switch (limits.maximumBitrate()) {
              case MAX_10_MBPS -> "10 Mbit/s";
              case MAX_20_MBPS -> "20 Mbit/s";
              case MAX_50_MBPS -> "50 Mbit/s";
            });
  }
}
