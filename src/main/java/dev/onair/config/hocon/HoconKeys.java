package dev.onair.config.hocon;

import com.typesafe.config.ConfigUtil;

/** Names as they are written for keys in a HOCON file: in quotes where it takes them. */
public final class HoconKeys {

  private HoconKeys() {}

  /** The names of an object in an object and so on: {@code audio-selectors."Audio 1"}. */
  public static String path(String... names) {
    return ConfigUtil.joinPath(names);
  }
}
