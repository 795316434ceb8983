package dev.onair.fleet.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.model.EnvironmentText;
import dev.onair.model.stack.StackAddresses;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the operator changed: each stack keeps in its state what was written for it. */
final class SettingEdits {

  /** What a ladder's settings have behind their file's name. */
  private static final String OF_A_FILE = ": ";

  /** By it, who knows it sends in the channel's place. */
  private static final Pattern STREAM_KEY =
      Pattern.compile("encoding\\.destinations\\..*\\.stream-name");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SettingEdits() {}

  /**
   * The edits that a plan comes from. None where they can't be told: the stack was deployed before
   * stacks kept them, or is destroyed.
   */
  static List<SettingEdit> of(Plan plan) {
    return plan.changes().stream()
        .filter(change -> change.address().equals(StackAddresses.WRITTEN))
        .filter(change -> !change.values().after().isNull())
        .filter(change -> change.action() == Action.UPDATE || !plan.isDeployed())
        .findFirst()
        .map(SettingEdits::of)
        .orElse(List.of());
  }

  /** The edits between what a stack keeps and what it is to keep. */
  static List<SettingEdit> of(PlannedChange written) {
    return between(written(written.values().before()), written(written.values().after()));
  }

  private static List<SettingEdit> between(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    SortedSet<String> settings = new TreeSet<>(before.keySet());
    settings.addAll(after.keySet());
    // Another ladder, or a new channel's, is told by its name alone.
    Set<String> ladders = files(before);
    ladders.retainAll(files(after));
    settings.removeIf(setting -> file(setting).filter(f -> !ladders.contains(f)).isPresent());
    return settings.stream()
        .filter(
            setting ->
                !Optional.ofNullable(before.get(setting))
                    .equals(Optional.ofNullable(after.get(setting))))
        .map(
            setting ->
                new SettingEdit(
                    setting, told(setting, before.get(setting)), told(setting, after.get(setting))))
        .toList();
  }

  private static Optional<String> told(String setting, String text) {
    return Optional.ofNullable(text)
        .map(
            value ->
                STREAM_KEY.matcher(setting).matches() && EnvironmentText.names(value).isEmpty()
                    ? StreamKeys.SECRET
                    : value);
  }

  private static Set<String> files(Map<String, String> settings) {
    return settings.keySet().stream()
        .flatMap(setting -> file(setting).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> file(String setting) {
    int end = setting.indexOf(OF_A_FILE);
    return end < 0 ? Optional.empty() : Optional.of(setting.substring(0, end));
  }

  /** What a stack keeps of what was written for it. */
  static SortedMap<String, String> written(JsonNode resource) {
    SortedMap<String, String> settings = new TreeMap<>();
    String text = resource.path("input").asText("");
    if (text.isEmpty()) {
      return settings;
    }
    try {
      for (Map.Entry<String, JsonNode> setting : MAPPER.readTree(text).properties()) {
        settings.put(setting.getKey(), setting.getValue().asText());
      }
    } catch (JsonProcessingException e) {
      // Somebody else's terraform_data of this name: it tells nothing.
      settings.clear();
    }
    return settings;
  }
}
