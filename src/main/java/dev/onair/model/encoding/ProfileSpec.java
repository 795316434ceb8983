package dev.onair.model.encoding;

/**
 * What a profile says, and where each of its settings was written: a {@link Ladder}, or a {@link
 * Template}.
 */
public sealed interface ProfileSpec permits Ladder, Template {

  /** What inputs a channel of this profile must be able to take. */
  InputSpecification input();

  /** How MediaLive connects to the packager, where the profile's settings say nothing of it. */
  Options put();

  /** Visits the variant. */
  <R> R match(Cases<R> cases);

  /** One case for each variant. */
  interface Cases<R> {
    R ladder(Ladder ladder);

    R template(Template template);
  }
}
