package dev.onair.sandbox.medialive.playout.receive;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Ports of this machine on which receivers listen, each in threads of its own. */
final class Loopback {

  private Loopback() {}

  /** How a socket takes an address. */
  interface Binding {
    void to(InetSocketAddress address) throws IOException;
  }

  /**
   * Has a socket listen.
   *
   * @throws IOException if the port is taken; the socket is closed then
   */
  static void bind(Closeable socket, int port, Binding binding) throws IOException {
    try {
      binding.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      socket.close();
      throw new IOException("port " + port + " can't be listened on: " + e.getMessage(), e);
    }
  }

  /** Does work beside all other, which ends with this process at the latest. */
  static void start(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
