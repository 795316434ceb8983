package dev.onair.sandbox.medialive.playout;

import dev.onair.sandbox.medialive.playout.source.Source;

/** Begins runs. */
interface Runs extends AutoCloseable {

  /** A run of a pattern. */
  Run made(Source.Made source, RunOrder order);

  /** A run of a live encode. */
  Run live(Source.Live source, RunOrder order);

  /** Ends what is common to all runs. */
  @Override
  void close();
}
