package dev.onair.operate.account;

import java.util.List;
import java.util.Objects;

/**
 * An AWS Elemental Link device.
 *
 * @param id its id
 * @param connection {@code CONNECTED} or {@code DISCONNECTED}
 * @param inputs the ARNs of MediaLive's inputs that use it
 */
public record Device(String id, String connection, List<String> inputs) {

  public Device {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(connection, "connection");
    inputs = List.copyOf(inputs);
  }
}
