package dev.onair.probe.hls;

import dev.onair.probe.http.Exchange;

/** A media playlist, as it was at a time. */
public record Reading(Exchange exchange, MediaPlaylist playlist) {
  public Reading {
    exchange = exchange.shortened();
  }
}
