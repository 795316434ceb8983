package dev.onair.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Account;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.medialive.Mishaps;
import dev.onair.sandbox.medialive.PushAddresses;
import dev.onair.sandbox.medialive.playout.Playout;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An AWS account in one region, on loopback. Everything that is signed, with whatever keys, for a
 * service that it knows is answered as the service would; everything else is refused by name.
 */
public final class Sandbox implements AutoCloseable {

  /** The variable that says where a sandbox streams. */
  public static final String MEDIA = "ONAIR_SANDBOX_MEDIA";

  private final World world;
  private final Faults faults = new Faults();
  private final Calls calls = new Calls();
  private final Mishaps mishaps;
  private final Optional<StateFile> state;
  private final Dispatcher dispatcher;
  private final HttpFront front;
  private final Optional<MediaPlane> media;

  private Sandbox(SandboxOptions options, Clock clock) {
    world =
        new World(
            new Account(options.account(), options.region()),
            clock,
            options.timing(),
            options.answers(),
            faults::betweenServices);
    mishaps = Mishaps.in(world);
    // Where there are pictures, what is pushed is received.
    PushAddresses addresses =
        options.video().isPresent()
            ? PushAddresses.ofLoopback()
            : PushAddresses.ofDocumentation(world);
    dispatcher =
        new Dispatcher(
            world, Services.of(world, options.quotas(), mishaps, addresses), faults, calls);
    state = options.state().map(file -> new StateFile(world, file));
    front = new HttpFront(options.port(), dispatcher::answer);
    try {
      media = options.video().map(video -> MediaPlane.start(world, mishaps, clock, video));
    } catch (RuntimeException e) {
      close(front, state);
      throw e;
    }
  }

  /**
   * Starts a sandbox.
   *
   * @throws java.io.UncheckedIOException if a port is taken, or the state can't be read
   * @throws IllegalArgumentException if the state is of another region
   */
  public static Sandbox start(SandboxOptions options) {
    return start(options, Clock.systemUTC());
  }

  /**
   * The same, with a time of its own.
   *
   * @param clock what time it is for AWS; must not go back
   */
  public static Sandbox start(SandboxOptions options, Clock clock) {
    return new Sandbox(options, clock);
  }

  /** Where it listens, for example {@code http://127.0.0.1:4566}. */
  public URI endpoint() {
    // Numeric: with a name the S3 client would put the bucket in front of it.
    return URI.create("http://127.0.0.1:" + front.port());
  }

  /**
   * Where it streams, for example {@code http://127.0.0.1:4567}: what is {@code
   * https://d1.cloudfront.net/…} with AWS is {@code http://d1.cloudfront.localhost:4567/…} here.
   */
  public Optional<URI> media() {
    return media.map(MediaPlane::address);
  }

  /**
   * Answers a request to AWS as if it had come over the network.
   *
   * @throws IllegalStateException if a fault drops it
   */
  public HttpReply answer(HttpRequest request) {
    return dispatcher
        .answer(request)
        .orElseThrow(() -> new IllegalStateException("a fault dropped the request"));
  }

  /**
   * What is to be said of the pictures on air, a sentence each: what is left out, what ails them.
   *
   * @return by packaging channel, {@code <group>/<channel>}
   */
  public Map<String, List<String>> notes() {
    return media.map(MediaPlane::notes).orElse(Map.of());
  }

  /** What is broken on purpose in streams; absent where none are made. */
  public Optional<StreamFaults> streamFaults() {
    return media.flatMap(MediaPlane::playout).map(Playout::faults);
  }

  /** The requests so far. */
  public Calls calls() {
    return calls;
  }

  /** What goes wrong. */
  public Faults faults() {
    return faults;
  }

  /** What goes wrong with channels. */
  public Mishaps mishaps() {
    return mishaps;
  }

  /** The ids of what exists, by service and kind such as {@code medialive/channel}. */
  public Map<String, List<String>> resources() {
    return world.alone(() -> world.store().existing());
  }

  /**
   * What is kept of everything of one kind.
   *
   * @param kind service and kind, for example {@code medialive/channel}
   */
  public List<ObjectNode> all(String kind) {
    return world.alone(() -> world.store().copies(kind));
  }

  /**
   * With what a child process uses the sandbox instead of AWS. The child should see no other
   * variable that begins with {@code AWS_}: a profile or an endpoint of one service would lead it
   * elsewhere.
   */
  public Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("AWS_ENDPOINT_URL", endpoint().toString());
    variables.put("AWS_ACCESS_KEY_ID", "sandbox");
    variables.put("AWS_SECRET_ACCESS_KEY", "sandbox");
    variables.put("AWS_REGION", world.account().region());
    variables.put("AWS_EC2_METADATA_DISABLED", "true");
    media().ifPresent(address -> variables.put(MEDIA, address.toString()));
    return Map.copyOf(variables);
  }

  /** Ends the streams, stops listening, and writes the state a last time. */
  @Override
  public void close() {
    media.ifPresent(MediaPlane::close);
    close(front, state);
  }

  private static void close(HttpFront front, Optional<StateFile> state) {
    front.close();
    state.ifPresent(StateFile::close);
  }
}
