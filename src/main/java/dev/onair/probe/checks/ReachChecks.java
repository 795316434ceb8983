package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;
import static dev.onair.probe.checks.Fault.note;

import dev.onair.probe.http.Exchange;
import dev.onair.probe.http.Trouble;
import java.util.List;

/** Whether what was asked for came. */
public final class ReachChecks {

  static final Fault UNREACHABLE =
      error(
          "reach.host",
          "There is no server, or no connection to it.",
          "compare the host's name with that of onair output; look at the DNS and at the network");
  static final Fault TIMEOUT =
      error(
          "reach.timeout",
          "There was no whole answer in time; players stall or give up.",
          "look at the network, and at the origin: onair status");
  static final Fault TLS =
      error(
          "reach.tls",
          "The connection is not safe: the certificate is wrong, or too old.",
          "give the distribution a certificate for this name: delivery.domain in shared.conf");
  static final Fault REDIRECTS =
      error(
          "reach.redirects",
          "Redirects go round, or lead away from https.",
          "ask for the URL that they should lead to, and mend the one that leads away");
  static final Fault FORBIDDEN =
      error(
          "reach.forbidden",
          "401 or 403: a token is missing, expired or of another stream; or the distribution may"
              + " not read the origin.",
          "give --token, or make a new one; without tokens: onair plan, onair apply");
  static final Fault MISSING =
      error(
          "reach.missing",
          "404 or 410: the channel is not on air, or has no such manifest or segment.",
          "onair status, onair start; compare the URL with that of onair output");
  static final Fault SERVER =
      error(
          "reach.server",
          "5xx: the origin fails, or gives no answer to the edge.",
          "onair status; wait a minute after a start, then look at the packager's logs");
  static final Fault STATUS =
      error("reach.status", "An answer that players do not expect.", "look at who gives it");
  static final Fault SIZE =
      error(
          "reach.size",
          "An answer larger than anything that players take.",
          "shorten the manifest's window, or the segments");
  static final Fault BUDGET =
      note(
          "reach.budget",
          "onair has asked for as much as it does in one run, and looked at no more.",
          "probe fewer streams at once, or for a shorter time");

  static final List<Fault> FAULTS =
      List.of(
          UNREACHABLE, TIMEOUT, TLS, REDIRECTS, FORBIDDEN, MISSING, SERVER, STATUS, SIZE, BUDGET);

  private ReachChecks() {}

  /** Notes what is wrong with an answer that is not what was asked for. */
  public static void check(String where, Exchange exchange, Findings findings) {
    if (exchange.isFine()) {
      return;
    }
    String file = exchange.file();
    if (exchange.trouble().isPresent()) {
      Trouble trouble = exchange.trouble().get();
      findings.add(fault(trouble.kind()), where, file + ": " + trouble.words(), "an answer");
      return;
    }
    findings.add(
        fault(exchange.status()), where, "%s: %d".formatted(file, exchange.status()), "200");
  }

  private static Fault fault(int status) {
    return switch (status) {
      case 401, 403 -> FORBIDDEN;
      case 404, 410 -> MISSING;
      default -> status >= 500 ? SERVER : STATUS;
    };
  }

  private static Fault fault(Trouble.Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> UNREACHABLE;
      case TIMEOUT -> TIMEOUT;
      case TLS -> TLS;
      case REDIRECTS -> REDIRECTS;
      case SIZE -> SIZE;
      case BUDGET -> BUDGET;
    };
  }
}
