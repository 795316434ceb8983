package dev.onair.config.access;

import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.AccessSpec;
import dev.onair.model.Names;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code access} of {@code shared.conf}. */
public final class AccessReader {

  private static final String PART = "(?:[A-Za-z0-9_.-]|\\{channel\\})+";

  private static final Pattern PARAMETER =
      Pattern.compile("/?%1$s(?:/%1$s)*|(?:/%1$s)+/".formatted(PART));

  private final Section access;
  private final String fleet;

  /**
   * @param fleet its name, by which parameters are called by default
   */
  public AccessReader(Section access, String fleet) {
    this.access = access;
    this.fleet = fleet;
  }

  /** What channels may name; of what is wrong, nothing. */
  public AccessSpec read() {
    List<String> parameters = access.texts("parameters", AccessReader::problemOfParameter);
    List<String> buckets = formed("buckets", Names.BUCKET, Names.BUCKET_EXPECTED);
    List<String> accounts = formed("accounts", Names.ACCOUNT, Names.ACCOUNT_EXPECTED);
    access.rejectUnknownKeys();
    return new AccessSpec(
        access.has("parameters") ? parameters : AccessSpec.foldersOf(fleet),
        Optional.of(buckets).filter(given -> access.has("buckets")),
        accounts);
  }

  private List<String> formed(String key, Pattern form, String expected) {
    return access.elements(key).stream()
        .flatMap(element -> element.text(form, expected).stream())
        .toList();
  }

  private static Optional<Objection> problemOfParameter(String given) {
    if (!PARAMETER.matcher(given).matches()) {
      return Optional.of(
          new Objection(
              Flaw.FORMAT,
              "'%s' is neither a parameter of Systems Manager nor a folder of them, such as"
                      .formatted(given)
                  + " /live/{channel}/; names have letters, digits, _, ., - and slashes"));
    }
    return AccessSpec.RESERVED.matcher(given).matches()
        ? Optional.of(
            new Objection(
                Flaw.of("reserved"),
                "'%s' begins with aws or ssm, as only AWS's own parameters do; give another"
                    .formatted(given)))
        : Optional.empty();
  }
}
