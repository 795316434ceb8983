package dev.onair.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The requests that a sandbox got, in the order of their answers. */
public final class Calls {

  private final List<Call> calls = new ArrayList<>();

  Calls() {}

  synchronized void add(Call call) {
    calls.add(call);
  }

  /** All of them. */
  public synchronized List<Call> all() {
    return List.copyOf(calls);
  }

  /** Those of one operation. */
  public List<Call> of(String service, String operation) {
    return all().stream()
        .filter(call -> call.service().equals(service) && call.operation().equals(operation))
        .toList();
  }

  /** Those that were meant to change something. */
  public List<Call> writes() {
    return all().stream().filter(call -> !call.readOnly()).toList();
  }

  /** Forgets them. */
  public synchronized void clear() {
    calls.clear();
  }
}
