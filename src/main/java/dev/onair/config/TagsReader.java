package dev.onair.config;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Tags;
import dev.onair.model.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads {@code tags}: the operator's own tags.
 *
 * <p>The rules are the strictest among those of the services that get them. IAM, for one, does not
 * tell apart keys that differ in case only.
 *
 * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/reference.html">AWS: tag
 *     limits</a>
 */
public final class TagsReader {

  private static final String CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";
  private static final Pattern KEY = Pattern.compile(CHARACTERS + "{1,128}");
  private static final Pattern VALUE = Pattern.compile(CHARACTERS + "{1,256}");

  private final Section parent;
  private final Map<String, String> inherited;

  /**
   * A reader of the tags of an object.
   *
   * @param inherited the tags that the resources get besides
   */
  public TagsReader(Section parent, Map<String, String> inherited) {
    this.parent = parent;
    this.inherited = inherited;
  }

  /** The tags, without the inherited ones. */
  public Map<String, String> read() {
    Section section = parent.textMap("tags", KEY, VALUE);
    Map<String, String> tags = new TreeMap<>();
    Map<String, String> all = new TreeMap<>(inherited);
    for (String key : section.keys()) {
      Optional<String> value = section.optionalText(key);
      Texts.refusal(key)
          .ifPresentOrElse(
              why -> section.error(key, why.flaw(), why.message()),
              () -> problem(key, all).ifPresent(problem -> section.error(key, Flaw.NAME, problem)));
      value
          .filter(text -> !VALUE.matcher(text).matches())
          .ifPresent(
              text ->
                  section.error(
                      key,
                      Flaw.FORMAT,
                      "'%s' can't be a tag's value; up to 256 letters, digits, spaces and"
                              .formatted(text)
                          + " _.:/=+-@ are allowed"));
      value.ifPresent(
          text -> {
            tags.put(key, text);
            all.put(key, text);
          });
    }
    if (all.size() > Tags.MAX_OWN) {
      parent.error(
          "tags",
          Flaw.COUNT,
          "%d tags%s are too many; a resource takes %d beside onair's own"
              .formatted(
                  all.size(),
                  inherited.isEmpty() ? "" : ", those of shared.conf among them,",
                  Tags.MAX_OWN));
    }
    return tags;
  }

  private static Optional<String> problem(String key, Map<String, String> all) {
    if (!KEY.matcher(key).matches()) {
      return Optional.of(
          "can't be a tag's key; up to 128 letters, digits, spaces and _.:/=+-@ are allowed");
    }
    String lower = key.toLowerCase(Locale.ROOT);
    if (lower.startsWith("aws:")) {
      return Optional.of("AWS keeps keys that begin with 'aws:' for itself; choose another");
    }
    if (lower.startsWith(Tags.PREFIX)) {
      return Optional.of("onair keeps keys that begin with 'onair:' for itself; choose another");
    }
    return all.keySet().stream()
        .filter(other -> other.equalsIgnoreCase(key) && !other.equals(key))
        .findFirst()
        .map(
            other ->
                "differs from '%s' in case only, which IAM refuses; use one of them"
                    .formatted(other));
  }
}
