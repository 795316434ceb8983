package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.Octets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * SCTE-35 in a DASH period.
 *
 * @param markers how it is told
 * @param avails the channel's
 * @param shownFrom when the manifest begins: what ended before is not told any more
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/dash-ad-markers.html">AWS:
 *     DASH ad markers</a>
 */
record DashEvents(DashSettings.AdMarkers markers, List<Avail> avails, Instant shownFrom) {

  private static final String TIMESCALE = "90000";
  private static final String SIGNAL = "http://www.scte.org/schemas/35/2016";

  /** Program date times are rounded. */
  private static final Duration ROUNDING = Duration.ofMillis(20);

  /** A message, when it takes effect, and how long an avail it begins. */
  private record Message(long id, Instant at, Optional<Duration> duration, Octets section) {}

  void write(Xml xml, DashPeriod period) {
    List<Message> messages =
        avails.stream()
            .filter(avail -> avail.end().map(end -> !end.isBefore(shownFrom)).orElse(true))
            .flatMap(avail -> messages(avail).stream())
            .filter(message -> isIn(period, message.at()))
            .toList();
    if (markers == DashSettings.AdMarkers.NONE || messages.isEmpty()) {
      return;
    }
    boolean binary = markers == DashSettings.AdMarkers.BINARY;
    xml.open(
        "EventStream",
        "schemeIdUri",
        binary ? "urn:scte:scte35:2014:xml+bin" : "urn:scte:scte35:2013:xml",
        "timescale",
        TIMESCALE);
    for (Message message : messages) {
      Duration since = Duration.between(period.start(), message.at());
      xml.open(
          "Event",
          "presentationTime",
          Long.toString(Math.max(0, Decimal.ticks(since))),
          "duration",
          message.duration().map(Decimal::ticks).map(Object::toString).orElse(""),
          "id",
          Long.toString(message.id()));
      if (binary) {
        binary(xml, message.section());
      } else {
        new SpliceXml(xml).write(message.section());
      }
      xml.close();
    }
    xml.close();
  }

  private static List<Message> messages(Avail avail) {
    Message out = new Message(avail.event(), avail.start(), avail.planned(), avail.out());
    return avail
        .in()
        .map(
            in -> List.of(out, new Message(avail.event(), in.at(), Optional.empty(), in.section())))
        .orElse(List.of(out));
  }

  private static boolean isIn(DashPeriod period, Instant time) {
    Instant rounded = time.plus(ROUNDING);
    return !rounded.isBefore(period.start()) && period.end().map(rounded::isBefore).orElse(true);
  }

  private static void binary(Xml xml, Octets section) {
    xml.open("Signal", "xmlns", SIGNAL)
        .text("Binary", Base64.getEncoder().encodeToString(section.toArray()))
        .close();
  }
}
