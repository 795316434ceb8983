package dev.onair.sandbox.medialive.playout.source;

import java.io.IOException;
import java.io.InputStream;

/** A live encode that can be begun. */
public interface LiveEncode {

  /**
   * Begins it.
   *
   * @return a transport stream with a program for each output, in real time, at any times of its
   *     own. It ends when the encoder does, and then is opened again; closing it ends the encoder
   * @throws IOException if it can't begin
   */
  InputStream open() throws IOException;
}
