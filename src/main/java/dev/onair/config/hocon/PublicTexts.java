package dev.onair.config.hocon;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemId;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.util.Set;

/**
 * Refuses what came from the environment where everybody reads it: in the console of the account,
 * or in a manifest.
 *
 * @param file the file as a whole
 */
record PublicTexts(Problems problems, SourceLocation file) {

  private static final Set<String> PUBLIC = Set.of("tags", "description", "label");

  private static final ProblemId PUBLISHED =
      ProblemSubject.of("file").at("hocon").id(Flaw.of("public"));

  void check(ConfigObject settings) {
    settings.forEach((key, value) -> check(key, value, PUBLIC.contains(key)));
  }

  private void check(String path, ConfigValue value, boolean isPublic) {
    if (value instanceof ConfigObject object) {
      object.forEach(
          (key, inner) -> check(path + "." + key, inner, isPublic || PUBLIC.contains(key)));
    } else if (value instanceof ConfigList list) {
      for (int i = 0; i < list.size(); i++) {
        check(path + "[" + i + "]", list.get(i), isPublic);
      }
    } else if (isPublic && Written.isHidden(value)) {
      problems.error(
          PUBLISHED,
          Locations.of(value, file),
          path,
          "can't come from the environment: everybody may read it; write it here");
    }
  }
}
