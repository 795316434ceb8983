package dev.onair.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an operator wrote for one stack, without the defaults: so that a later change can be told in
 * the operator's own words.
 *
 * @param values each setting's text by its path, such as {@code inputs.main.type}; those of a
 *     ladder begin with its file, as in {@code profiles/hd.conf: gop}
 */
public record WrittenSettings(SortedMap<String, String> values) {

  /** Nothing: everything is as by default. */
  public static final WrittenSettings NONE = new WrittenSettings(new TreeMap<>());

  public WrittenSettings {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The same settings, told with the file that they stand in. */
  public WrittenSettings in(String file) {
    SortedMap<String, String> told = new TreeMap<>();
    values.forEach((path, value) -> told.put(file + ": " + path, value));
    return new WrittenSettings(told);
  }

  /** These settings and others. */
  public WrittenSettings with(WrittenSettings others) {
    SortedMap<String, String> all = new TreeMap<>(values);
    all.putAll(others.values);
    return new WrittenSettings(all);
  }
}
