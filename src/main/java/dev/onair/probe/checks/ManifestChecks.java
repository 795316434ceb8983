package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;
import static dev.onair.probe.checks.Fault.warning;

import dev.onair.probe.http.Exchange;
import dev.onair.probe.samples.Misread;
import java.util.List;
import java.util.Locale;

/** Whether a manifest is one. */
public final class ManifestChecks {

  static final Fault KIND =
      error(
          "manifest.kind",
          "What came is neither a playlist of HLS nor an MPD of DASH.",
          "ask for a manifest: onair output lists them");
  static final Fault SYNTAX =
      error(
          "manifest.syntax",
          "Something in a manifest can't be read; players pass over it, or give up.",
          "report it to whoever makes the manifest");
  static final Fault TYPE =
      warning(
          "manifest.type",
          "The Content-Type is not that of a manifest; some players go by it.",
          "have the origin's Content-Type passed on");

  static final List<Fault> FAULTS = List.of(KIND, SYNTAX, TYPE);

  private static final List<String> HLS =
      List.of(
          "application/vnd.apple.mpegurl",
          "application/x-mpegurl",
          "audio/mpegurl",
          "audio/x-mpegurl");
  private static final List<String> DASH = List.of("application/dash+xml");

  private ManifestChecks() {}

  /** Notes that an answer is no manifest. */
  public static void unknown(String where, Exchange exchange, Findings findings) {
    String begin = exchange.text().substring(0, Math.min(60, exchange.text().length()));
    findings.add(
        KIND,
        where,
        "%s begins with '%s'".formatted(exchange.file(), begin),
        "#EXTM3U, or an MPD element");
  }

  static void misread(String where, List<Misread> misread, Findings findings) {
    for (Misread it : misread) {
      findings.add(SYNTAX, where, "line %d: %s".formatted(it.line(), it.found()), it.right());
    }
  }

  /** A playlist's Content-Type. */
  public static void hlsType(String where, Exchange exchange, Findings findings) {
    type(where, exchange, HLS, findings);
  }

  static void dashType(String where, Exchange exchange, Findings findings) {
    type(where, exchange, DASH, findings);
  }

  private static void type(
      String where, Exchange exchange, List<String> allowed, Findings findings) {
    String told = exchange.header("content-type").orElse("none");
    String type = told.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!allowed.contains(type)) {
      findings.add(TYPE, where, told, allowed.get(0));
    }
  }
}
