package dev.onair.config.ingest;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.model.ingest.InputType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The failover of an export's attachment to another one, in a channel file's keys. */
final class InheritedFailover {

  private static final String NAME = "automaticInputFailoverSettings";

  private final Inheritance inheritance;
  private final Map<String, InputType> types;

  /**
   * @param types of the channel's inputs, by name
   */
  InheritedFailover(Inheritance inheritance, Map<String, InputType> types) {
    this.inheritance = inheritance;
    this.types = types;
  }

  /**
   * Takes it over where the channel has both inputs, and of a type that can fail over.
   *
   * @param input the input's name
   * @param attachment the attachment that it takes
   * @param secondary the name of the input that takes the other attachment; absent where none does
   */
  void take(String input, JsonPlace attachment, Optional<String> secondary) {
    Optional<JsonPlace> settings = attachment.at(NAME).filter(s -> !s.node().isEmpty());
    if (settings.isEmpty() || inheritance.says("failover")) {
      return;
    }
    InputType type = types.get(input);
    boolean pair =
        type.canFailOver()
            && secondary
                .filter(other -> !other.equals(input) && types.get(other) == type)
                .isPresent();
    if (!pair) {
      inheritance.leave(NAME, "inputs.<name>.failover says it");
      return;
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("to", secondary.get());
    settings.get().text("inputPreference").ifPresent(what -> keys.put("preference", what));
    milliseconds(settings.get(), keys, "clear-time", "errorClearTimeMsec");
    for (JsonPlace condition : settings.get().list("failoverConditions")) {
      condition.at("failoverConditionSettings").stream()
          .flatMap(kinds -> kinds.children().stream())
          .forEach(kind -> condition(kind, keys));
    }
    inheritance.takeAll(settings.get(), keys, "failover");
  }

  private void condition(JsonPlace kind, Map<String, Object> keys) {
    if (kind.name().equals("inputLossSettings")) {
      milliseconds(kind, keys, "input-loss", "inputLossThresholdMsec");
    } else {
      inheritance.leave(kind.name(), "onair fails over where an input is lost");
    }
  }

  private static void milliseconds(
      JsonPlace from, Map<String, Object> keys, String key, String name) {
    from.number(name)
        .filter(value -> value > 0)
        .ifPresent(value -> keys.put(key, value.longValue() + " ms"));
  }
}
