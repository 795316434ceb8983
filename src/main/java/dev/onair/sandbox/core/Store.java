package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All resources of the account. Used only while the lock of its {@link World} is held. */
public final class Store {

  private final Map<String, StoreTable> tables = new TreeMap<>();
  private final Map<String, Predicate<ObjectNode>> existing = new TreeMap<>();
  private final ObjectNode counters = JsonNodeFactory.instance.objectNode();

  Store() {}

  /**
   * The resources of one kind.
   *
   * @param name service and kind, for example {@code medialive/channel}
   */
  public StoreTable resources(String name) {
    return resources(name, row -> true);
  }

  /**
   * The resources of one kind, some of which may only be remembered.
   *
   * @param exists false for what is already deleted and can still be read
   */
  public StoreTable resources(String name, Predicate<ObjectNode> exists) {
    existing.put(name, exists);
    return table(name);
  }

  /** What a service keeps that is no resource of its own: requests, tags. */
  public StoreTable notes(String name) {
    return table(name);
  }

  private StoreTable table(String name) {
    return tables.computeIfAbsent(name, key -> new StoreTable());
  }

  /** The next number of a series, from 1. */
  public long next(String series) {
    long next = counters.path(series).asLong() + 1;
    counters.put(series, next);
    return next;
  }

  /** The ids of what exists, by service and kind; kinds with nothing in them are left out. */
  public Map<String, List<String>> existing() {
    Map<String, List<String>> found = new TreeMap<>();
    existing.forEach(
        (name, exists) -> {
          List<String> ids = new ArrayList<>();
          table(name)
              .rows()
              .forEach(
                  (id, row) -> {
                    if (exists.test(row)) {
                      ids.add(id);
                    }
                  });
          if (!ids.isEmpty()) {
            found.put(name, List.copyOf(ids));
          }
        });
    return found;
  }

  /** What exists of one kind, apart from what is kept. */
  public List<ObjectNode> copies(String name) {
    return table(name).values().stream()
        .filter(existing.getOrDefault(name, row -> true))
        .map(ObjectNode::deepCopy)
        .toList();
  }

  ObjectNode save() {
    ObjectNode saved = JsonNodeFactory.instance.objectNode();
    saved.set("counters", counters.deepCopy());
    ObjectNode all = saved.putObject("tables");
    tables.forEach(
        (name, table) -> {
          ObjectNode rows = all.putObject(name);
          table.rows().forEach((id, row) -> rows.set(id, row.deepCopy()));
        });
    return saved;
  }

  void load(JsonNode saved) {
    counters.removeAll();
    counters.setAll((ObjectNode) saved.get("counters").deepCopy());
    tables.values().forEach(table -> table.rows().clear());
    saved
        .get("tables")
        .properties()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .properties()
                    .forEach(
                        row ->
                            table(entry.getKey())
                                .put(row.getKey(), ((ObjectNode) row.getValue()).deepCopy())));
  }
}
