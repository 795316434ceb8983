package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.provider.ProviderLimit.Refused;
import dev.onair.encoder.provider.ProviderLimit.SentAs;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Encoder settings that arrive at AWS as they are: what the Terraform provider can't bring there is
 * taken out, or sent as something near.
 *
 * @param settings what is left
 * @param findings what was changed, and what happens then
 */
public record ArrivingSettings(ObjectNode settings, List<SettingsFinding> findings) {

  public ArrivingSettings {
    findings = List.copyOf(findings);
  }

  /** What arrives of settings; what has to be refused stays in them. */
  public static ArrivingSettings of(ObjectNode original) {
    ObjectNode settings = original.deepCopy();
    List<SettingsFinding> findings = new ArrayList<>();
    below(JsonPlace.root(settings), findings);
    return new ArrivingSettings(settings, findings);
  }

  private static void below(JsonPlace place, List<SettingsFinding> findings) {
    for (JsonPlace child : place.children()) {
      if (!(place.node() instanceof ObjectNode object)) {
        below(child, findings);
      } else if (!change(child, object, findings)) {
        below(child, findings);
        // What held nothing else is empty now.
        change(child, object, findings);
      }
    }
  }

  /** Changes a setting where it meets a limit. */
  private static boolean change(JsonPlace setting, ObjectNode in, List<SettingsFinding> findings) {
    Optional<ProviderLimit> limit =
        ProviderLimit.of(setting, in).filter(met -> !(met.outcome() instanceof Refused));
    limit.ifPresent(
        met -> {
          if (met.outcome() instanceof SentAs sent) {
            in.set(setting.name(), sent.node());
          } else {
            in.remove(setting.name());
          }
          if (!met.isSilent()) {
            findings.add(met.warning(setting.path()));
          }
        });
    return limit.isPresent();
  }

  /** Whether a setting means the same when it is left out. */
  public static boolean isSilent(JsonPlace setting, ObjectNode in) {
    return ProviderLimit.of(setting, in).filter(ProviderLimit::isSilent).isPresent();
  }
}
