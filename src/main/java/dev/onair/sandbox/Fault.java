package dev.onair.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Something that goes wrong, and when. Immutable; every method gives a narrower fault.
 *
 * @param effect what happens
 * @param scope which calls can be hit
 * @param timing which of those are hit
 */
public record Fault(Effect effect, Scope scope, Timing timing) {

  /** What happens to a call that is hit. */
  public sealed interface Effect {
    /** Calls the case that fits. */
    <R> R match(Cases<R> cases);

    /** One way to go on for each effect. */
    interface Cases<R> {
      R throttle();

      R fail(Fail fail);

      R drop(Drop drop);

      R delay(Delay delay);
    }
  }

  /** Too many requests, as the service says it. */
  record Throttle() implements Effect {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.throttle();
    }
  }

  /** An error instead of the effect. */
  record Fail(String code, int status, String message) implements Effect {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fail(this);
    }
  }

  /** The connection ends without an answer, before or after the effect. */
  record Drop(boolean afterEffect) implements Effect {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.drop(this);
    }
  }

  /** The answer comes late. */
  record Delay(Duration duration) implements Effect {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.delay(this);
    }
  }

  /**
   * Which calls can be hit.
   *
   * @param service its signing name; absent for all
   * @param operation absent for all
   * @param readOnly only calls that change nothing, or only those that do; absent for all
   */
  public record Scope(
      Optional<String> service, Optional<String> operation, Optional<Boolean> readOnly) {
    boolean holds(String calledService, String calledOperation, boolean changesNothing) {
      return service.map(calledService::equals).orElse(true)
          && operation.map(calledOperation::equals).orElse(true)
          && readOnly.map(wanted -> wanted == changesNothing).orElse(true);
    }
  }

  /**
   * Which of the calls in scope are hit.
   *
   * @param from the first one hit, from 1
   * @param to the last one hit
   * @param eachRequest whether every different request is counted for itself, so that "the first"
   *     hits every request once, and its repetition succeeds
   * @param rate the share that is hit, between 0 and 1
   */
  public record Timing(int from, int to, boolean eachRequest, double rate) {
    boolean hits(int count, RandomGenerator random) {
      return count >= from && count <= to && (rate >= 1 || random.nextDouble() < rate);
    }

    Object key(String service, String operation, JsonNode input) {
      return eachRequest ? service + ":" + operation + ":" + input : "";
    }
  }

  private static Fault always(Effect effect) {
    return new Fault(
        effect,
        new Scope(Optional.empty(), Optional.empty(), Optional.empty()),
        new Timing(1, Integer.MAX_VALUE, false, 1));
  }

  /** Too many requests. */
  public static Fault throttle() {
    return always(new Throttle());
  }

  /** An internal error of the service, status 500. */
  public static Fault internalError() {
    return always(new Fail("InternalServerError", 500, "Injected by a test"));
  }

  /** Any other error. */
  public static Fault error(String code, int status, String message) {
    return always(new Fail(code, status, message));
  }

  /** The connection ends before anything was done. */
  public static Fault dropBefore() {
    return always(new Drop(false));
  }

  /** The connection ends after everything was done. */
  public static Fault dropAfter() {
    return always(new Drop(true));
  }

  /** The answer comes late. */
  public static Fault delay(Duration duration) {
    return always(new Delay(duration));
  }

  /** Only this service, by its signing name. */
  public Fault in(String service) {
    return new Fault(
        effect, new Scope(Optional.of(service), scope.operation(), scope.readOnly()), timing);
  }

  /**
   * Only this operation; also where Cloud Control calls it for {@code mediapackagev2}, so that a
   * change fails after it was accepted.
   */
  public Fault in(String service, String operation) {
    return new Fault(
        effect, new Scope(Optional.of(service), Optional.of(operation), scope.readOnly()), timing);
  }

  /** Only what changes something. */
  public Fault writes() {
    return new Fault(
        effect, new Scope(scope.service(), scope.operation(), Optional.of(false)), timing);
  }

  /** Only what changes nothing. */
  public Fault reads() {
    return new Fault(
        effect, new Scope(scope.service(), scope.operation(), Optional.of(true)), timing);
  }

  /** Only the first calls. */
  public Fault first(int calls) {
    return new Fault(effect, scope, new Timing(1, calls, timing.eachRequest(), timing.rate()));
  }

  /** Only the nth call, from 1. */
  public Fault nth(int call) {
    return new Fault(effect, scope, new Timing(call, call, timing.eachRequest(), timing.rate()));
  }

  /** Every different request once; the same request again succeeds. */
  public Fault eachRequestOnce() {
    return new Fault(effect, scope, new Timing(1, 1, true, timing.rate()));
  }

  /** Only a share of the calls, between 0 and 1. */
  public Fault rate(double share) {
    return new Fault(
        effect, scope, new Timing(timing.from(), timing.to(), timing.eachRequest(), share));
  }
}
