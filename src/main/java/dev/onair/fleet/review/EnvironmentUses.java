package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.model.EnvironmentText;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a stack puts what variables of the environment hold, by their names. */
final class EnvironmentUses {

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@\\s]*@)?([^/?#,\\]\\s]+)");

  private EnvironmentUses() {}

  /**
   * Those of what a stack keeps: {@code ONAIR_KEY:
   * encoding.destinations.social.urls[0].stream-name, for a.example}.
   */
  static Set<String> in(JsonNode resource) {
    SortedMap<String, String> written = SettingEdits.written(resource);
    Set<String> uses = new TreeSet<>();
    written.forEach(
        (setting, text) -> {
          String beside = setting.replaceFirst("\\.[^.]*$", ".url");
          Set<String> hosts = hosts(text + " " + written.getOrDefault(beside, ""));
          for (String name : EnvironmentText.names(text)) {
            String place = name + ": " + setting;
            uses.add(hosts.isEmpty() ? place : place + ", for " + String.join(", ", hosts));
          }
        });
    return uses;
  }

  private static Set<String> hosts(String text) {
    Set<String> hosts = new TreeSet<>();
    Matcher host = HOST.matcher(EnvironmentText.shortened(text));
    while (host.find()) {
      hosts.add(host.group(1));
    }
    return hosts;
  }
}
