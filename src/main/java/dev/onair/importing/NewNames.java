package dev.onair.importing;

import dev.onair.importing.facts.ForeignChannel;
import dev.onair.model.Names;
import dev.onair.model.SharedSpec;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an import's files are called.
 *
 * @param channel the channel's name
 * @param profile the name of a profile that is made
 */
record NewNames(String channel, String profile) {

  /** A file's name begins with neither "_" nor ".": those are no profiles. */
  private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  static NewNames of(ForeignChannel channel, Wish wish) throws NotImportableException {
    String name =
        wish.name()
            .or(() -> channel.name().map(NewNames::near).filter(near -> !near.isEmpty()))
            .orElseThrow(
                () ->
                    new NotImportableException(
                        "what is imported has no name; give the channel one: --name NAME"));
    if (!Names.CHANNEL.matcher(name).matches() || name.equals(SharedSpec.STACK)) {
      throw new NotImportableException(
          ("'%s' can't be a channel's name; allowed are small letters, digits and -, a letter"
                  + " first, at most %d characters, and not '%s': --name NAME")
              .formatted(name, Names.LONGEST_CHANNEL, SharedSpec.STACK));
    }
    String profile = wish.profile().orElse(name);
    if (!PROFILE.matcher(profile).matches()) {
      throw new NotImportableException(
          ("'%s' can't be a profile's name; allowed are letters, digits, '.', '_' and '-':"
                  + " --profile NAME")
              .formatted(profile));
    }
    return new NewNames(name, profile);
  }

  /** The nearest name that a channel may have; empty where nothing is left. */
  private static String near(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = plain.replaceAll("^[^a-z]+|-+$", "");
    return trimmed
        .substring(0, Math.min(trimmed.length(), Names.LONGEST_CHANNEL))
        .replaceAll("-+$", "");
  }
}
