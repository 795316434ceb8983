package dev.onair.sandbox.medialive.playout.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Receives what is pushed by RTMP to a loopback port, from one sender at a time. */
public final class RtmpReceiver implements Receiver {

  /** Of a sender that says nothing: it is gone. */
  private static final int SILENCE_MILLIS = 30_000;

  private static final int MOST_CONNECTIONS = 16;

  private final ServerSocket socket;
  private final String expected;
  private final Intake intake;
  private final AtomicBoolean isTaken = new AtomicBoolean();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  private RtmpReceiver(ServerSocket socket, String expected, Clock clock) {
    this.socket = socket;
    this.expected = expected;
    this.intake = new Intake(clock);
  }

  /**
   * Listens.
   *
   * @param expected application and stream, for example {@code live/key}: others are turned down
   * @throws IOException if the port is taken
   */
  public static RtmpReceiver listen(int port, String expected, Clock clock) throws IOException {
    ServerSocket socket = new ServerSocket();
    Loopback.bind(
        socket,
        port,
        address -> {
          socket.setReuseAddress(true);
          socket.bind(address);
        });
    RtmpReceiver receiver = new RtmpReceiver(socket, expected, clock);
    Loopback.start(receiver::accept, "rtmp-" + port);
    return receiver;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        admit(socket.accept());
      } catch (IOException e) {
        // It was closed, or the sender went away at once.
      }
    }
  }

  private void admit(Socket connection) throws IOException {
    connections.add(connection);
    if (connections.size() > MOST_CONNECTIONS) {
      leave(connection);
    } else {
      connection.setSoTimeout(SILENCE_MILLIS);
      Loopback.start(() -> serve(connection), "rtmp-" + socket.getLocalPort() + "-sender");
    }
  }

  private void serve(Socket connection) {
    RtmpSession session = new RtmpSession(expected, isTaken, intake);
    try {
      session.serve(connection.getInputStream(), connection.getOutputStream());
    } catch (IOException e) {
      // It went away, or speaks something else; what it sent so far is there.
      return;
    } finally {
      leave(connection);
    }
  }

  private void leave(Socket connection) {
    connections.remove(connection);
    try {
      connection.close();
    } catch (IOException e) {
      // It is gone.
      return;
    }
  }

  @Override
  public Intake intake() {
    return intake;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a socket can be closed", e);
    }
    connections.forEach(this::leave);
    intake.end();
  }
}
