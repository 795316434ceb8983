package dev.onair.probe.checks;

import dev.onair.probe.checks.UpdateChecks.Change;
import dev.onair.probe.dash.DashStream;
import dev.onair.probe.dash.DashStream.Reading;
import dev.onair.probe.dash.DashWatch;
import dev.onair.probe.dash.Mpd;
import dev.onair.probe.dash.Mpd.Period;
import dev.onair.probe.dash.Mpd.Representation;
import dev.onair.probe.dash.Mpd.Timed;
import dev.onair.probe.expected.Expected;
import dev.onair.probe.http.Exchange;
import dev.onair.probe.samples.Rendition;
import dev.onair.probe.samples.Rendition.Kind;
import dev.onair.probe.samples.Sample;
import java.time.Duration;
import java.util.Optional;

/** All that can be wrong with a stream of DASH. */
public final class DashChecks {

  private static final String MANIFEST = "MPD";

  private final Optional<Expected> expected;
  private final Asked asked;
  private final Findings findings;

  /**
   * @param expected what the channel's file says
   */
  public DashChecks(Optional<Expected> expected, Asked asked, Findings findings) {
    this.expected = expected;
    this.asked = asked;
    this.findings = findings;
  }

  /** Notes what is wrong. */
  public void check(DashStream stream) {
    Reading last = stream.last();
    Mpd mpd = last.mpd();
    for (Exchange failed : stream.failed()) {
      if (failed.isFine()) {
        ManifestChecks.unknown(MANIFEST, failed, findings);
      } else {
        ReachChecks.check(MANIFEST, failed, findings);
      }
    }
    ManifestChecks.dashType(MANIFEST, last.exchange(), findings);
    ManifestChecks.misread(MANIFEST, mpd.misread(), findings);
    TimelineChecks.check(mpd, findings);
    stream.skew().ifPresent(skew -> TimelineChecks.clock(skew, findings));
    mpd.periods().forEach(it -> MarkerChecks.events(MANIFEST, it.events(), findings));
    stream.renditions().forEach(this::samples);
    RenditionChecks.check(stream.renditions(), findings);
    AlignmentChecks.samples(stream.renditions(), findings);
    if (!stream.renditions().isEmpty()) {
      RenditionChecks.declared(stream.renditions(), findings);
      RenditionChecks.anyAudio(stream.renditions(), findings);
      expected.ifPresent(it -> LadderChecks.check(it, stream.renditions(), findings));
    }
    if (mpd.periods().isEmpty()) {
      return;
    }
    if (mpd.live()) {
      live(stream, last);
    } else if (expected.isPresent() && !asked.startover()) {
      UpdateChecks.ended(MANIFEST, findings);
    }
  }

  private void samples(Rendition rendition) {
    SegmentChecks.samples(rendition, findings);
    for (Sample sample : rendition.samples()) {
      ReachChecks.check(rendition.name(), sample.exchange(), findings);
      if (sample.exchange().isFine()) {
        HeaderChecks.segment(rendition.name() + " segments", sample.exchange(), asked, findings);
      }
    }
  }

  private void live(DashStream stream, Reading last) {
    double longest =
        last.mpd().periods().stream()
            .flatMap(it -> it.representations().stream())
            .flatMap(it -> it.segments().stream())
            .mapToDouble(Timed::duration)
            .max()
            .orElse(1);
    HeaderChecks.manifest(MANIFEST, last.exchange(), longest, asked, findings);
    UpdateChecks.check(
        MANIFEST,
        stream.steps().stream()
            .map(it -> new Change(it.from(), it.to(), it.isNew(), it.contradictions()))
            .toList(),
        longest,
        findings);
    if (asked.startover()) {
      return;
    }
    Period newest = last.mpd().periods().get(last.mpd().periods().size() - 1);
    Duration delay = expected.map(Expected::delay).orElse(Duration.ZERO);
    for (Representation it : newest.representations()) {
      if (it.kind() == Kind.VIDEO && it.last().isPresent()) {
        TimeChecks.edge(
            DashWatch.name(it),
            last.mpd().at(newest, it, it.last().get().end()),
            last.exchange().answered(),
            longest,
            delay,
            findings);
      }
    }
  }
}
