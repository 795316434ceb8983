package dev.onair.sandbox.medialive;

import dev.onair.sandbox.core.World;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/** Where senders are to push what inputs of a push type take. */
public interface PushAddresses {

  /** An address: IPv4, and a port. */
  record Address(String ip, int port) {}

  /**
   * The next one.
   *
   * @param type for example {@code RTMP_PUSH}
   * @param isGiven whether another input has a port already
   */
  Address next(String type, IntPredicate isGiven);

  /** Addresses at which nobody listens. */
  static PushAddresses ofDocumentation(World world) {
    return (type, isGiven) -> {
      // 198.51.100.0/24 and 203.0.113.0/24 are reserved for documentation.
      long number = world.store().next("medialive/address");
      String ip = (number % 2 == 0 ? "203.0.113." : "198.51.100.") + (number / 2 % 254 + 1);
      return new Address(ip, type.equals("RTMP_PUSH") ? 1935 : 5000);
    };
  }

  /**
   * Ports of this machine that are free: of a range that no system gives to those who ask for any.
   */
  static PushAddresses ofLoopback() {
    return (type, isGiven) -> {
      int port;
      do {
        port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      } while (isGiven.test(port) || !isFree(port, type.equals("RTMP_PUSH")));
      return new Address("127.0.0.1", port);
    };
  }

  private static boolean isFree(int port, boolean isTcp) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      if (isTcp) {
        new ServerSocket(port, 1, loopback).close();
      } else {
        new DatagramSocket(port, loopback).close();
      }
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
