package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What happens later, by name, so that it can be saved: no thread waits. What is due happens before
 * the next call is looked at, so that nobody can see the difference.
 */
final class Timers {

  private record Timer(Instant due, long number, String event, String id) {}

  private final List<Timer> timers = new ArrayList<>();
  private final Map<String, Consumer<String>> handlers = new HashMap<>();
  private long number;

  void on(String event, Consumer<String> handler) {
    if (handlers.put(event, handler) != null) {
      throw new IllegalStateException(event + ": two handlers");
    }
  }

  void at(Instant due, String event, String id) {
    timers.add(new Timer(due, number++, event, id));
  }

  void runDue(Instant now) {
    for (Optional<Timer> next = next(now); next.isPresent(); next = next(now)) {
      timers.remove(next.get());
      Consumer<String> handler = handlers.get(next.get().event());
      if (handler == null) {
        throw new IllegalStateException(next.get().event() + ": no handler");
      }
      handler.accept(next.get().id());
    }
  }

  private Optional<Timer> next(Instant now) {
    return timers.stream()
        .filter(timer -> !timer.due().isAfter(now))
        .min(Comparator.comparing(Timer::due).thenComparingLong(Timer::number));
  }

  JsonNode save() {
    ArrayNode saved = JsonNodeFactory.instance.arrayNode();
    timers.forEach(
        timer ->
            saved
                .addObject()
                .put("due", timer.due().toString())
                .put("event", timer.event())
                .put("id", timer.id()));
    return saved;
  }

  void load(JsonNode saved) {
    timers.clear();
    saved.forEach(
        timer ->
            at(
                Instant.parse(timer.get("due").asText()),
                timer.get("event").asText(),
                timer.get("id").asText()));
  }
}
