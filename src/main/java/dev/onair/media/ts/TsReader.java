package dev.onair.media.ts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads packets of a transport stream as they come; what is no packet is skipped. */
public final class TsReader {

  public TsReader(InputStream in) {}

  /** The next packet, waited for; absent at the stream's end, where a cut packet is dropped. */
  public Optional<TsPacket> next() throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Bytes so far that belonged to no packet. */
  public long skipped() {
    throw new UnsupportedOperationException();
  }
}
