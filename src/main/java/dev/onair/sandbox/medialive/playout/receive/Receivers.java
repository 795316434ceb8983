package dev.onair.sandbox.medialive.playout.receive;

import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.time.Clock;

/** How sources are received: the seam at which tests put others. */
public interface Receivers {

  /**
   * Listens for RTMP.
   *
   * @param stream application and stream
   * @throws IOException if the port is taken
   */
  Receiver rtmp(int port, String stream) throws IOException;

  /**
   * Listens for a transport stream.
   *
   * @param isRtp whether it comes in RTP
   * @throws IOException if the port is taken
   */
  Receiver datagrams(int port, boolean isRtp) throws IOException;

  Receiver pull(Pull pull);

  /** The real ones. */
  static Receivers real(Ffmpeg ffmpeg, Clock clock) {
    return new Receivers() {
      @Override
      public Receiver rtmp(int port, String stream) throws IOException {
        return RtmpReceiver.listen(port, stream, clock);
      }

      @Override
      public Receiver datagrams(int port, boolean isRtp) throws IOException {
        return DatagramReceiver.listen(port, isRtp, clock);
      }

      @Override
      public Receiver pull(Pull pull) {
        return PullReceiver.start(ffmpeg, pull, clock);
      }
    };
  }
}
