package dev.onair.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What goes wrong in a sandbox, on demand. Chance is seeded, so that a test can be repeated. */
public final class Faults {

  private static final long SEED = 20_170_928;

  private final List<Counted> active = new ArrayList<>();
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  Faults() {}

  /** From now on. */
  public synchronized void add(Fault fault) {
    active.add(new Counted(fault, new HashMap<>()));
  }

  /** No more faults. */
  public synchronized void clear() {
    active.clear();
  }

  /** What happens to a call; each fault counts the calls in its scope. */
  List<Fault.Effect> of(String service, String operation, boolean readOnly, JsonNode input) {
    return of(fault -> true, service, operation, readOnly, input);
  }

  private synchronized List<Fault.Effect> of(
      Predicate<Fault> meant, String service, String operation, boolean readOnly, JsonNode input) {
    List<Fault.Effect> effects = new ArrayList<>();
    for (Counted counted : active) {
      Fault fault = counted.fault();
      if (meant.test(fault) && fault.scope().holds(service, operation, readOnly)) {
        Object key = fault.timing().key(service, operation, input);
        int count = counted.counts().merge(key, 1, Integer::sum);
        if (fault.timing().hits(count, random)) {
          effects.add(fault.effect());
        }
      }
    }
    return effects;
  }

  /**
   * What happens to a call that one service makes of another: it fails, or it does not. Only a
   * fault that names the operation is meant: services try again by themselves when others are
   * throttled.
   */
  Optional<ServiceError> betweenServices(String service, String operation, JsonNode input) {
    return of(fault -> fault.scope().operation().isPresent(), service, operation, false, input)
        .stream()
        .flatMap(effect -> effect.match(new Failing()).stream())
        .findFirst();
  }

  /** Between services nothing is dropped or late, since that could not be seen. */
  private static final class Failing implements Fault.Effect.Cases<Optional<ServiceError>> {
    @Override
    public Optional<ServiceError> throttle() {
      return Optional.of(ServiceError.notOfAws("ThrottlingException", 429, "Rate exceeded"));
    }

    @Override
    public Optional<ServiceError> fail(Fault.Fail fail) {
      return Optional.of(ServiceError.notOfAws(fail.code(), fail.status(), fail.message()));
    }

    @Override
    public Optional<ServiceError> drop(Fault.Drop drop) {
      return Optional.empty();
    }

    @Override
    public Optional<ServiceError> delay(Fault.Delay delay) {
      return Optional.empty();
    }
  }

  private record Counted(Fault fault, Map<Object, Integer> counts) {}
}
