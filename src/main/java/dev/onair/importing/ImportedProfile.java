package dev.onair.importing;

import dev.onair.config.encoding.Profile;
import dev.onair.diagnostics.Problem;
import dev.onair.importing.facts.ForeignDestination;
import dev.onair.model.encoding.InputSpecification;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The profile that a foreign channel gets.
 *
 * @param name its name
 * @param profile what it makes
 * @param file its file; absent where the project has it already
 * @param input what inputs the channel must be able to take; the profile may say otherwise
 * @param destinations where it sends what does not go to the packager
 * @param warnings of the document that it was made of
 */
record ImportedProfile(
    String name,
    Profile profile,
    Optional<NewText> file,
    InputSpecification input,
    List<ForeignDestination> destinations,
    List<Problem> warnings) {
  ImportedProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(input, "input");
    destinations = List.copyOf(destinations);
    warnings = List.copyOf(warnings);
  }
}
