package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.files.Sha256;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.rules.Answers;
import dev.onair.sandbox.rules.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the services share: one account with its resources, and time. */
public final class World {

  private final Account account;
  private final Clock clock;
  private final Timing timing;
  private final Answers answers;
  private final Interference interference;
  private final Store store = new Store();
  private final Timers timers = new Timers();
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * An empty account.
   *
   * @param timing what takes how long
   * @param answers what is answered where AWS's answer is unknown
   * @param interference what goes wrong between services
   */
  public World(
      Account account, Clock clock, Timing timing, Answers answers, Interference interference) {
    this.account = account;
    this.clock = clock;
    this.timing = timing;
    this.answers = answers;
    this.interference = interference;
  }

  public Account account() {
    return account;
  }

  public Store store() {
    return store;
  }

  public Timing timing() {
    return timing;
  }

  /** Whether a rule holds here: one whose truth is unknown holds in a strict world only. */
  public boolean holds(Rule rule) {
    return rule.holds(answers);
  }

  /**
   * Turns a request down, if the rule that it breaks holds here.
   *
   * @throws ServiceError by that rule
   */
  public void refuse(Rule rule, String message) {
    if (holds(rule)) {
      throw ServiceError.by(rule, message);
    }
  }

  /** The time, in whole milliseconds. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The time as services report it: ISO 8601, in whole seconds. */
  public String timestamp() {
    return now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /**
   * Says what an event does. Once per event, before the first call.
   *
   * @param event service and event, for example {@code medialive/channel-started}
   * @param handler gets the id that {@link #later} was given; must not fail if that is gone
   */
  public void on(String event, Consumer<String> handler) {
    timers.on(event, handler);
  }

  /** Lets an event happen after the usual time of a transition. */
  public void later(String event, String id) {
    later(timing.transition(), event, id);
  }

  /** Lets an event happen. */
  public void later(Duration delay, String event, String id) {
    timers.at(now().plus(delay), event, id);
  }

  /**
   * The next id of a series, as digits; never one after the other, as with AWS.
   *
   * @param digits how many, at most 9
   */
  public String nextDigits(String series, int digits) {
    int smallest = 1;
    for (int i = 1; i < digits; i++) {
      smallest *= 10;
    }
    // A step that is prime to 10 visits every number of that length once.
    long step = (store.next(series) * 6_180_339L) % (smallest * 9L);
    return Long.toString(smallest + step);
  }

  /**
   * The next id of a series, as lower-case letters and digits.
   *
   * @param length at most 64
   */
  public String nextId(String series, int length) {
    String seed = account.id() + "/" + series + "/" + store.next(series);
    return Sha256.hex(seed).substring(0, length);
  }

  /** The next id of a series, in the form of a random UUID. */
  public String nextUuid(String series) {
    return nextId(series, 32).replaceFirst("(.{8})(.{4}).(.{3}).(.{3})(.{12})", "$1-$2-4$3-a$4-$5");
  }

  /**
   * Says that a service calls another one, here without a request of its own.
   *
   * @throws ServiceError if that call is to fail
   */
  public void calls(String service, String operation, JsonNode input) {
    interference
        .with(service, operation, input)
        .ifPresent(
            error -> {
              throw error;
            });
  }

  /** Does something while nobody else sees or changes anything, with all that is due done. */
  public <T> T alone(Supplier<T> action) {
    lock.lock();
    try {
      timers.runDue(now());
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  /** All there is, to be loaded later. */
  public ObjectNode save() {
    return alone(
        () -> {
          ObjectNode saved = JsonNodeFactory.instance.objectNode();
          saved.put("account", account.id()).put("region", account.region());
          saved.set("store", store.save());
          saved.set("timers", timers.save());
          return saved;
        });
  }

  /**
   * Replaces all there is.
   *
   * @throws IllegalArgumentException if it belongs to another account or region
   */
  public void load(JsonNode saved) {
    String whose = saved.path("account").asText() + "/" + saved.path("region").asText();
    if (!whose.equals(account.id() + "/" + account.region())) {
      throw new IllegalArgumentException(
          "the saved state is of " + whose + ", not of " + account.id() + "/" + account.region());
    }
    lock.lock();
    try {
      store.load(saved.get("store"));
      timers.load(saved.get("timers"));
    } finally {
      lock.unlock();
    }
  }
}
