package dev.onair.probe.samples;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.probe.http.Exchange;
import dev.onair.probe.http.Player;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Fetches segments and looks into them. */
public final class Sampler {

  private final Player player;
  private final Duration patience;

  public Sampler(Player player) {
    this.player = player;
    this.patience = player.limits().patience().multipliedBy(2);
  }

  /** Fetches a segment, and its initialization segment. */
  public Sample take(Wanted wanted) throws InterruptedException {
    Exchange segment = fetch(wanted.uri(), wanted.range());
    if (!segment.isFine() || wanted.encrypted()) {
      return sample(wanted, segment, Optional.empty(), Optional.empty());
    }
    Optional<Octets> init = Optional.empty();
    if (wanted.init().isPresent()) {
      Exchange fetched = fetch(wanted.init().get().uri(), wanted.init().get().range());
      if (!fetched.isFine()) {
        return sample(wanted, fetched, Optional.empty(), Optional.empty());
      }
      init = Optional.of(part(fetched, wanted.init().get().range()));
    }
    try {
      Contents contents = Contents.read(init, part(segment, wanted.range()));
      return sample(wanted, segment, Optional.of(contents), Optional.empty());
    } catch (MalformedMedia e) {
      return sample(wanted, segment, Optional.empty(), Optional.of(e.getMessage()));
    }
  }

  private static Sample sample(
      Wanted wanted, Exchange exchange, Optional<Contents> contents, Optional<String> unread) {
    return new Sample(
        wanted.number(), wanted.told(), exchange, exchange.body().size(), contents, unread);
  }

  private Exchange fetch(URI uri, Optional<ByteRange> range) throws InterruptedException {
    return player.media(uri, range.map(ByteRange::header), patience);
  }

  /** What was asked for of an answer that may be the whole file. */
  private static Octets part(Exchange exchange, Optional<ByteRange> range) {
    Octets body = exchange.body();
    if (range.isEmpty() || exchange.status() == 206) {
      return body;
    }
    long from = Math.min(range.get().from(), body.size());
    long to = Math.min(from + range.get().length(), body.size());
    return body.slice((int) from, (int) to);
  }
}
