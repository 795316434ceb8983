package dev.onair.probe.checks;

import dev.onair.probe.checks.UpdateChecks.Change;
import dev.onair.probe.expected.Expected;
import dev.onair.probe.hls.HlsStream;
import dev.onair.probe.hls.HlsTrack;
import dev.onair.probe.hls.MediaPlaylist;
import dev.onair.probe.hls.Reading;
import dev.onair.probe.http.Exchange;
import dev.onair.probe.samples.Rendition.Kind;
import dev.onair.probe.samples.Sample;
import java.time.Duration;
import java.util.Optional;

/** All that can be wrong with a stream of HLS. */
public final class HlsChecks {

  private final Optional<Expected> expected;
  private final Asked asked;
  private final Findings findings;

  /**
   * @param expected what the channel's file says
   */
  public HlsChecks(Optional<Expected> expected, Asked asked, Findings findings) {
    this.expected = expected;
    this.asked = asked;
    this.findings = findings;
  }

  /** Notes what is wrong. */
  public void check(HlsStream stream, boolean multivariant) {
    ManifestChecks.misread("multivariant", stream.misread(), findings);
    stream.tracks().forEach(this::track);
    AlignmentChecks.playlists(stream.tracks(), findings);
    AlignmentChecks.samples(stream.renditions(), findings);
    RenditionChecks.check(stream.renditions(), findings);
    if (multivariant) {
      RenditionChecks.declared(stream.renditions(), findings);
      expected.ifPresent(it -> LadderChecks.check(it, stream.renditions(), findings));
    }
  }

  private void track(HlsTrack track) {
    track.failed().forEach(it -> failed(track.name(), it));
    if (track.readings().isEmpty()) {
      return;
    }
    Reading last = track.last().orElseThrow();
    MediaPlaylist playlist = last.playlist();
    boolean isLive = !playlist.header().ended();
    ManifestChecks.hlsType(track.name(), last.exchange(), findings);
    ManifestChecks.misread(track.name(), playlist.misread(), findings);
    SegmentChecks.playlist(track, playlist, findings);
    samples(track);
    TimeChecks.drift(track, track.readings().get(0).playlist(), findings);
    MarkerChecks.playlist(track.name(), playlist.markers(), findings);
    if (track.kind() == Kind.VIDEO || track.kind() == Kind.AUDIO) {
      boolean isTimed = isLive && expected.map(Expected::timed).orElse(true);
      TimeChecks.check(track, playlist, isTimed, findings);
    }
    if (playlist.lowLatency().isOn()) {
      LowLatencyChecks.playlist(track.name(), playlist, findings);
      LowLatencyChecks.answers(track, findings);
    }
    if (isLive) {
      live(track, last);
    } else if (expected.isPresent() && !asked.startover()) {
      UpdateChecks.ended(track.name(), findings);
    }
  }

  private void failed(String where, Exchange exchange) {
    if (exchange.isFine()) {
      ManifestChecks.unknown(where, exchange, findings);
    } else {
      ReachChecks.check(where, exchange, findings);
    }
  }

  private void samples(HlsTrack track) {
    SegmentChecks.samples(track.rendition(), findings);
    for (Sample sample : track.rendition().samples()) {
      ReachChecks.check(track.name(), sample.exchange(), findings);
      if (sample.exchange().isFine()) {
        HeaderChecks.segment(track.name() + " segments", sample.exchange(), asked, findings);
      }
    }
  }

  private void live(HlsTrack track, Reading last) {
    double target = Math.max(1, last.playlist().header().target());
    HeaderChecks.manifest(track.name(), last.exchange(), target, asked, findings);
    UpdateChecks.check(
        track.name(),
        track.steps().stream()
            .map(it -> new Change(it.from(), it.to(), it.isNew(), it.contradictions()))
            .toList(),
        target,
        findings);
    if (!asked.startover() && track.kind() != Kind.IFRAMES) {
      Duration delay = expected.map(Expected::delay).orElse(Duration.ZERO);
      last.playlist()
          .edge()
          .ifPresent(
              edge ->
                  TimeChecks.edge(
                      track.name(), edge, last.exchange().answered(), target, delay, findings));
    }
  }
}
