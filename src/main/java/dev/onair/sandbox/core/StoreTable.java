package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything of one kind, by id, in the order of creation. What is found is the thing itself:
 * changes to it stay. Used only while the store's lock is held.
 */
public final class StoreTable {

  private final Map<String, ObjectNode> rows = new LinkedHashMap<>();

  StoreTable() {}

  /** The thing with that id. */
  public Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(rows.get(id));
  }

  public boolean contains(String id) {
    return rows.containsKey(id);
  }

  /** Adds or replaces. */
  public void put(String id, ObjectNode row) {
    rows.put(id, row);
  }

  public Optional<ObjectNode> remove(String id) {
    return Optional.ofNullable(rows.remove(id));
  }

  public Collection<ObjectNode> values() {
    return rows.values();
  }

  /** By id; not to be changed while it is walked. */
  public Map<String, ObjectNode> rows() {
    return rows;
  }
}
