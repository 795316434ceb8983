package dev.onair.sandbox.medialive.playout;

import java.util.Optional;

/** An encode that is under way: one unbroken stream. */
interface Run extends AutoCloseable {

  /** Whether it has ended by itself; another one has to take its place. */
  boolean isOver();

  /** Whether pictures come of it by now. */
  boolean makesPictures();

  /** What keeps it from making pictures. */
  Optional<String> trouble();

  /** Ends it: no process and no thread of it is left. */
  @Override
  void close();
}
