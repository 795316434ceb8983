package dev.onair.probe;

import dev.onair.probe.checks.AccessChecks;
import dev.onair.probe.checks.Asked;
import dev.onair.probe.checks.DashChecks;
import dev.onair.probe.checks.Findings;
import dev.onair.probe.checks.HeaderChecks;
import dev.onair.probe.checks.HlsChecks;
import dev.onair.probe.checks.ManifestChecks;
import dev.onair.probe.checks.ReachChecks;
import dev.onair.probe.dash.DashStream;
import dev.onair.probe.dash.DashWatch;
import dev.onair.probe.dash.MpdReader;
import dev.onair.probe.hls.HlsStream;
import dev.onair.probe.hls.HlsWatch;
import dev.onair.probe.hls.Playlists;
import dev.onair.probe.http.Exchange;
import dev.onair.probe.http.HttpWeb;
import dev.onair.probe.http.Player;
import dev.onair.probe.http.Time;
import dev.onair.probe.http.Together;
import dev.onair.probe.http.Web;
import java.net.URI;
import java.time.Clock;

/**
 * Reads a stream as a player would, and says what is wrong. It can be run once.
 *
 * <p>Whoever answers is a stranger: how much is read, how often and for how long is bounded.
 */
public final class Probe {

  private final ProbePlan plan;
  private final Web web;
  private final Time time;

  private Probe(ProbePlan plan, Web web, Time time) {
    this.plan = plan;
    this.web = web;
    this.time = time;
  }

  /** A probe of a manifest that no file tells of. */
  public static Probe of(URI manifest) {
    return of(ProbePlan.of(manifest));
  }

  /** A probe over the network, by the clock of this machine. */
  public static Probe of(ProbePlan plan) {
    Clock clock = Clock.systemUTC();
    return of(plan, new HttpWeb(plan.limits(), clock), Time.of(clock));
  }

  /** A probe of what a web has at a time. */
  public static Probe of(ProbePlan plan, Web web, Time time) {
    return new Probe(plan, web, time);
  }

  /** Reads, and waits for what live manifests become. */
  public ProbeResult run() throws InterruptedException {
    Findings findings = new Findings();
    Player player = new Player(web, plan.limits(), plan.uri(), plan.token(), plan.origin());
    String where = Exchange.file(plan.uri());
    Exchange manifest = player.manifest(plan.uri());
    ReachChecks.check(where, manifest, findings);
    Facts facts = Facts.NONE;
    if (manifest.isFine()) {
      if (plan.token().isPresent()) {
        AccessChecks.check(where, player.stranger().manifest(plan.uri()), findings);
      }
      facts = stream(where, manifest, player, findings);
    }
    return new ProbeResult(Shortened.uri(plan.uri()), facts, findings.sorted());
  }

  private Facts stream(String where, Exchange manifest, Player player, Findings findings)
      throws InterruptedException {
    Asked asked = Asked.of(plan.origin(), plan.uri());
    String text = manifest.text();
    try (Together together = new Together()) {
      if (Playlists.isOne(text)) {
        HlsStream stream = new HlsWatch(player, time, together).watch(manifest, plan.length());
        boolean isMultivariant = Playlists.isMultivariant(text);
        if (isMultivariant) {
          ManifestChecks.hlsType(where, manifest, findings);
          HeaderChecks.cors(where, manifest, asked, findings);
        }
        new HlsChecks(plan.expected(), asked, findings).check(stream, isMultivariant);
        return SeenFacts.of(stream);
      }
      if (MpdReader.isOne(text)) {
        DashStream stream = new DashWatch(player, time, together).watch(manifest, plan.length());
        new DashChecks(plan.expected(), asked, findings).check(stream);
        return SeenFacts.of(stream);
      }
    }
    ManifestChecks.unknown(where, manifest, findings);
    return Facts.NONE;
  }
}
