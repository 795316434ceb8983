package dev.onair.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The actions that a deployment takes, as {@code needed-actions.txt} lists them. */
final class NeededActions {

  private static final String FILE = "needed-actions.txt";

  private NeededActions() {}

  /**
   * Actions on one resource.
   *
   * @param service the service, as its actions begin
   * @param condition what must be configured for them to be needed; "" for nothing
   * @param resource an ARN, or {@code *} for actions that know no resource
   * @param actions such as {@code medialive:CreateChannel}
   */
  record OnResource(String service, String condition, String resource, List<String> actions) {

    OnResource {
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(condition, "condition");
      Objects.requireNonNull(resource, "resource");
    }

    /** The same, with what stands for the placeholders. */
    OnResource with(Map<String, String> values) {
      String filled = resource;
      for (Map.Entry<String, String> value : values.entrySet()) {
        filled = filled.replace("{" + value.getKey() + "}", value.getValue());
      }
      return new OnResource(service, condition, filled, actions);
    }
  }

  /** All of them, with placeholders in the resources. */
  static List<OnResource> all() {
    List<OnResource> all = new ArrayList<>();
    String service = "";
    String condition = "";
    for (String line : text().lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        String prefix = service + ":";
        Arrays.stream(line.strip().split(" ", -1))
            .forEach(action -> all.get(all.size() - 1).actions().add(prefix + action));
      } else if (line.startsWith("arn:") || line.equals("*")) {
        all.add(new OnResource(service, condition, line, new ArrayList<>()));
      } else {
        String[] words = line.split(" when ", -1);
        service = words[0];
        condition = words.length > 1 ? words[1] : "";
      }
    }
    return all;
  }

  private static String text() {
    try (InputStream in = NeededActions.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
