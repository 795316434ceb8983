package dev.onair.sandbox.mediapackage.live.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A DASH manifest (MPD).
 *
 * @param endpoint whose it is
 * @param settings the manifest
 * @param selection its renditions
 * @param shift which time it shows
 * @param now what it tells players as the time
 * @see <a href="https://www.iso.org/standard/83314.html">ISO/IEC 23009-1</a>
 */
record DashManifest(
    Endpoint endpoint, DashSettings settings, Selection selection, TimeShift shift, Instant now) {

  private static final Map<String, String> TIMING =
      Map.of(
          "UTC_DIRECT", "urn:mpeg:dash:utc:direct:2014",
          "HTTP_HEAD", "urn:mpeg:dash:utc:http-head:2014",
          "HTTP_ISO", "urn:mpeg:dash:utc:http-iso:2014",
          "HTTP_XSDATE", "urn:mpeg:dash:utc:http-xsdate:2014");

  /** The manifest. */
  String text(Cut cut, Window window) {
    boolean complete = window.kind() == Window.Kind.VOD;
    List<DashPeriod> periods = periods(cut, window, complete);
    // So that what is shown late seems to be new.
    Instant zero = complete ? periods.get(0).start() : Instant.EPOCH;
    Xml xml = new Xml();
    open(xml, Lead.of(cut).end(window.last()), periods, zero, complete);
    information(xml);
    for (DashPeriod period : periods) {
      xml.open(
          "Period",
          "id",
          period.id(),
          "start",
          duration(Duration.between(zero, period.start())),
          "duration",
          period.end().map(end -> duration(Duration.between(period.start(), end))).orElse(""));
      new DashEvents(settings.adMarkers(), Avail.of(cut), window.first().start())
          .write(xml, period);
      new DashTracks(endpoint, settings.compact(), selection).write(xml, cut, period);
      xml.close();
    }
    timing(xml);
    return xml.close().toString();
  }

  private List<DashPeriod> periods(Cut cut, Window window, boolean complete) {
    List<DashPeriod> periods = DashPeriod.of(cut, window, settings.availPeriods());
    if (!complete) {
      return periods;
    }
    List<DashPeriod> cutToSize = new ArrayList<>();
    for (DashPeriod period : periods) {
      cutToSize.add(
          period.cutToSize(
              Lead.of(cut), cutToSize.isEmpty(), cutToSize.size() + 1 == periods.size()));
    }
    return cutToSize;
  }

  private void open(
      Xml xml, Instant newest, List<DashPeriod> periods, Instant zero, boolean complete) {
    Map<String, String> common =
        Xml.attributes(
            "xmlns",
            "urn:mpeg:dash:schema:mpd:2011",
            "profiles",
            "urn:mpeg:dash:profile:isoff-live:2011"
                + (settings.dvb() ? ",urn:dvb:dash:profile:dvb-dash:2014" : ""),
            "type",
            complete ? "static" : "dynamic",
            "minBufferTime",
            duration(settings.buffer()));
    List<String> attributes = new ArrayList<>();
    common.forEach((name, value) -> attributes.addAll(List.of(name, value)));
    if (complete) {
      Instant end = periods.get(periods.size() - 1).end().orElseThrow();
      attributes.addAll(
          List.of("mediaPresentationDuration", duration(Duration.between(zero, end))));
    } else {
      attributes.addAll(
          List.of(
              "availabilityStartTime",
              Instant.EPOCH.plus(shift.delay()).toString(),
              "publishTime",
              Decimal.time(newest),
              "minimumUpdatePeriod",
              duration(settings.updatePeriod()),
              "suggestedPresentationDelay",
              duration(settings.delay()),
              // From a fixed start nothing goes.
              "timeShiftBufferDepth",
              shift.start().isPresent() ? "" : duration(shift.window())));
    }
    xml.open("MPD", attributes.toArray(String[]::new));
  }

  private void information(Xml xml) {
    JsonNode information = settings.programInformation();
    if (!information.isObject()) {
      return;
    }
    xml.open(
        "ProgramInformation",
        "lang",
        information.path("LanguageCode").asText(),
        "moreInformationURL",
        information.path("MoreInformationUrl").asText());
    for (String element : List.of("Title", "Source", "Copyright")) {
      if (information.has(element)) {
        xml.text(element, information.get(element).asText());
      }
    }
    xml.close();
  }

  private void timing(Xml xml) {
    settings
        .timingMode()
        .ifPresent(
            mode ->
                xml.empty(
                    "UTCTiming",
                    "schemeIdUri",
                    TIMING.get(mode),
                    "value",
                    mode.equals("UTC_DIRECT") ? Decimal.time(now) : settings.timingSource()));
  }

  private static String duration(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.getSeconds())
            .add(BigDecimal.valueOf((duration.getNano() + 500L) / 1000, 6));
    return "PT"
        + (seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString())
        + "S";
  }
}
