package dev.onair.sandbox.medialive.playout.receive;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** Receives a transport stream that is pushed in UDP or in RTP to a loopback port. */
public final class DatagramReceiver implements Receiver {

  private static final int LARGEST = 65_535;

  /** What the kernel keeps while nobody reads: a key frame comes at once. */
  private static final int BUFFER = 4 << 20;

  private final Intake intake;
  private final DatagramSocket socket;
  private final boolean isRtp;

  private DatagramReceiver(DatagramSocket socket, boolean isRtp, Clock clock) {
    this.intake = new Intake(clock);
    this.socket = socket;
    this.isRtp = isRtp;
  }

  /**
   * Listens.
   *
   * @param isRtp whether packets have RTP headers, RFC 3550
   * @throws IOException if the port is taken
   */
  public static DatagramReceiver listen(int port, boolean isRtp, Clock clock) throws IOException {
    DatagramSocket socket = new DatagramSocket(null);
    Loopback.bind(
        socket,
        port,
        address -> {
          socket.setReceiveBufferSize(BUFFER);
          socket.bind(address);
        });
    DatagramReceiver receiver = new DatagramReceiver(socket, isRtp, clock);
    receiver.intake.begin();
    Loopback.start(receiver::receive, "receive-" + port);
    return receiver;
  }

  private void receive() {
    TsContents contents = new TsContents();
    byte[] buffer = new byte[LARGEST];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        byte[] bytes = Arrays.copyOf(buffer, packet.getLength());
        Optional<byte[]> payload = isRtp ? RtpPayload.of(bytes) : Optional.of(bytes);
        payload.ifPresent(
            stream -> {
              contents.look(stream).ifPresent(intake::holds);
              intake.put(stream, true);
            });
      } catch (IOException e) {
        // It was closed.
        return;
      }
    }
  }

  @Override
  public Intake intake() {
    return intake;
  }

  @Override
  public void close() {
    socket.close();
    intake.end();
  }
}
