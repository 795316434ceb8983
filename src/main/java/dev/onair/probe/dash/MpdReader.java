package dev.onair.probe.dash;

import dev.onair.diagnostics.Shown;
import dev.onair.probe.dash.Mpd.Event;
import dev.onair.probe.dash.Mpd.Period;
import dev.onair.probe.dash.Mpd.Representation;
import dev.onair.probe.dash.Mpd.Timing;
import dev.onair.probe.samples.Misread;
import dev.onair.probe.samples.Rendition.Declared;
import dev.onair.probe.samples.Rendition.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/**
 * Reads DASH manifests with segment templates and timelines, which is what MediaPackage makes.
 *
 * @see <a href="https://www.iso.org/standard/83314.html">ISO/IEC 23009-1</a>
 */
public final class MpdReader {

  /** Representations of all periods together; what else is listed is not read. */
  private static final int MOST = 400;

  private final List<Misread> misread = new ArrayList<>();
  private final Values values = new Values(misread);
  private int representations;

  private MpdReader() {}

  /** Whether a text is an MPD. */
  public static boolean isOne(String text) {
    return text.stripLeading().startsWith("<") && text.contains("<MPD");
  }

  /**
   * Reads one.
   *
   * @param base where it came from
   */
  public static Mpd read(String text, URI base) {
    MpdReader reader = new MpdReader();
    try {
      return reader.mpd(Element.parse(text), base);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      return new Mpd(
          true,
          Instant.EPOCH,
          OptionalDouble.empty(),
          new Timing(Optional.empty(), Optional.empty(), Optional.empty()),
          List.of(),
          List.of(new Misread(line, Shown.words(String.valueOf(e.getMessage())), "XML")));
    }
  }

  private Mpd mpd(Element root, URI at) {
    boolean isLive = root.attribute("type").filter("dynamic"::equals).isPresent();
    if (isLive && root.attribute("availabilityStartTime").isEmpty()) {
      values.note(root, "no availabilityStartTime", "a live one needs it");
    }
    Optional<Element> timing = root.child("UTCTiming");
    URI base = base(root, at);
    List<Period> periods = new ArrayList<>();
    double end = 0;
    for (Element element : root.children("Period").toList()) {
      double start = values.seconds(element, "start").orElse(end);
      Period period = period(element, base, start);
      end = start + period.duration().orElse(0);
      periods.add(period);
    }
    if (periods.isEmpty()) {
      values.note(root, "no Period", "at least one");
    }
    return new Mpd(
        isLive,
        values.time(root, "availabilityStartTime").orElse(Instant.EPOCH),
        values.seconds(root, "minimumUpdatePeriod"),
        new Timing(
            values.time(root, "publishTime"),
            timing.flatMap(it -> it.attribute("schemeIdUri")),
            timing.flatMap(it -> it.attribute("value"))),
        periods,
        misread);
  }

  private Period period(Element period, URI at, double start) {
    URI base = base(period, at);
    List<Representation> all = new ArrayList<>();
    int set = 0;
    for (Element adaptation : period.children("AdaptationSet").toList()) {
      for (Element element : adaptation.children("Representation").toList()) {
        if (representations++ < MOST) {
          all.add(representation(period, adaptation, element, base, set));
        }
      }
      set++;
    }
    return new Period(
        period.line(),
        period.attribute("id").orElse(""),
        start,
        values.seconds(period, "duration"),
        all,
        period.children("EventStream").flatMap(this::events).toList());
  }

  private Representation representation(
      Element period, Element adaptation, Element element, URI at, int set) {
    URI base = base(element, base(adaptation, at));
    String id = element.attribute("id").orElse("");
    OptionalLong bandwidth = values.whole(element, "bandwidth");
    if (bandwidth.isEmpty()) {
      values.note(element, "no bandwidth", "bits a second");
    }
    long bits = bandwidth.orElse(0);
    Template template = new Template(Stream.of(element, adaptation, period), values);
    if (!template.isThere()) {
      values.note(element, "no SegmentTemplate", "live streams of MediaPackage have one");
    }
    Optional<String> width = inherited(element, adaptation, "width");
    Optional<String> height = inherited(element, adaptation, "height");
    return new Representation(
        element.line(),
        id,
        set,
        kind(element, adaptation),
        new Declared(
            bandwidth,
            inherited(element, adaptation, "codecs"),
            width.flatMap(w -> height.map(h -> w + "x" + h)),
            Stream.of(element, adaptation)
                .filter(it -> it.attribute("frameRate").isPresent())
                .findFirst()
                .map(it -> values.rate(it, "frameRate"))
                .orElse(OptionalDouble.empty())),
        template.isThere() ? template.init(base, id, bits) : Optional.empty(),
        template.isThere() ? template.offset() : 0,
        template.isThere() ? template.segments(base, id, bits) : List.of());
  }

  private Stream<Event> events(Element stream) {
    String scheme = stream.attribute("schemeIdUri").orElse("");
    double scale = Math.max(1, values.whole(stream, "timescale").orElse(1));
    return stream
        .children("Event")
        .map(
            event -> {
              OptionalLong duration = values.whole(event, "duration");
              Optional<String> binary =
                  event
                      .all()
                      .filter(it -> it.name().equals("Binary"))
                      .map(Element::text)
                      .findFirst();
              return new Event(
                  event.line(),
                  scheme,
                  event.attribute("id").orElse(""),
                  duration.isPresent()
                      ? OptionalDouble.of(duration.getAsLong() / scale)
                      : OptionalDouble.empty(),
                  binary);
            });
  }

  private URI base(Element element, URI at) {
    Optional<Element> told = element.child("BaseURL");
    try {
      return told.map(it -> at.resolve(it.text())).orElse(at);
    } catch (IllegalArgumentException e) {
      values.note(told.orElseThrow(), "no URI", "a URI");
      return at;
    }
  }

  private static Optional<String> inherited(Element inner, Element outer, String name) {
    return inner.attribute(name).or(() -> outer.attribute(name));
  }

  private static Kind kind(Element representation, Element adaptation) {
    String type =
        inherited(representation, adaptation, "mimeType").orElse("")
            + " "
            + adaptation.attribute("contentType").orElse("");
    boolean isTricks =
        adaptation
            .children("EssentialProperty")
            .anyMatch(
                it ->
                    it.attribute("schemeIdUri")
                        .orElse("")
                        .endsWith("dashif.org/guidelines/trickmode"));
    if (type.contains("video")) {
      return isTricks ? Kind.IFRAMES : Kind.VIDEO;
    }
    return type.contains("audio") ? Kind.AUDIO : Kind.TEXT;
  }
}
