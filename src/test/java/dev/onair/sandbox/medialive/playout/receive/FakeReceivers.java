package dev.onair.sandbox.medialive.playout.receive;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Receivers to which a test sends. Those of ports are known by them, those of pulls by the URL. */
public final class FakeReceivers implements Receivers {

  private final Clock clock;
  private final Map<String, Intake> open = new TreeMap<>();
  private String taken = "";

  public FakeReceivers(Clock clock) {
    this.clock = clock;
  }

  /** Somebody else has a port. */
  public void take(int port) {
    taken = Integer.toString(port);
  }

  /** What is open, as sorted names. */
  public List<String> open() {
    return List.copyOf(open.keySet());
  }

  /** A new sender begins to send pictures and one sound. */
  public void connect(String name) {
    open.get(name).begin();
    open.get(name)
        .holds(
            new Contents(
                "flv",
                Optional.of("v:0"),
                List.of(new Contents.Sound("a:0", 0, Optional.empty()))));
    send(name);
  }

  /** Something comes. */
  public void send(String name) {
    open.get(name).put(new byte[] {1}, true);
  }

  @Override
  public Receiver rtmp(int port, String stream) throws IOException {
    return opened(Integer.toString(port));
  }

  @Override
  public Receiver datagrams(int port, boolean isRtp) throws IOException {
    return opened(Integer.toString(port));
  }

  @Override
  public Receiver pull(Pull pull) {
    return fake(pull.url().toString());
  }

  private Receiver opened(String name) throws IOException {
    if (name.equals(taken)) {
      throw new IOException("Address already in use");
    }
    return fake(name);
  }

  private Receiver fake(String name) {
    Intake intake = new Intake(clock);
    open.put(name, intake);
    return new Receiver() {
      @Override
      public Intake intake() {
        return intake;
      }

      @Override
      public void close() {
        open.remove(name);
      }
    };
  }
}
