package dev.onair.config;

import dev.onair.config.section.Section;
import dev.onair.model.RolesSpec;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the roles of channels have in common. */
final class RolesReader {

  /**
   * Of the characters that IAM takes, those that need no escaping anywhere.
   *
   * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html">AWS:
   *     CreateRole: a path has 1 to 512 characters</a>
   */
  private static final Pattern PATH = Pattern.compile("(?=.{1,512}$)/([A-Za-z0-9_.+=,@-]+/)*");

  private static final Pattern POLICY =
      Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}|aws):policy/[A-Za-z0-9+=,.@_/-]+");

  /** Stands in for a path that is wrong. */
  private static final RolesSpec TOP = new RolesSpec("/", Optional.empty());

  private RolesReader() {}

  static RolesSpec read(Section roles) {
    String path = roles.text("path", PATH, "an IAM path, such as /onair/: folders between slashes");
    Optional<String> boundary =
        roles.optionalText("permissions-boundary-arn", POLICY, "the ARN of an IAM policy");
    return roles.build(() -> new RolesSpec(path, boundary)).orElse(TOP);
  }
}
