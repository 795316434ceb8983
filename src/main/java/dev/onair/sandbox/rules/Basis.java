package dev.onair.sandbox.rules;

import java.util.Optional;

/**
 * What a rule says, and how that is known.
 *
 * @param sentence what AWS does, without a full stop
 * @param provenance how that is known
 * @param refusal the error that what breaks the rule is answered with
 * @param value what stands where nobody said anything: a text, a number or a truth value
 * @param either what the sandbox does in either case, where AWS's answer is unknown
 */
public record Basis(
    String sentence,
    Provenance provenance,
    Optional<Refusal> refusal,
    Optional<Object> value,
    Optional<Either> either) {

  /**
   * An error.
   *
   * @param code its shape in the service's model, or its code on the wire where the model has none
   * @param status of HTTP; 0 where the model says it
   */
  public record Refusal(String code, int status) {}

  /**
   * Two answers, both of which a stack has to work with.
   *
   * @param strict what a strict sandbox does
   * @param lenient what a lenient one does
   */
  public record Either(String strict, String lenient) {}

  public Basis {
    if (sentence.isBlank() || sentence.endsWith(".")) {
      throw new IllegalArgumentException(
          "sentence: '" + sentence + "' is empty or has a full stop");
    }
    if (either.isPresent() && provenance.grade() != Grade.ASSUMED) {
      throw new IllegalArgumentException(
          "either: '" + sentence + "' is known from " + provenance.source());
    }
  }

  /** Something that AWS does. */
  public static Basis that(String sentence, Provenance provenance) {
    return new Basis(sentence, provenance, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** What breaks the rule is refused with an error whose status the service's model knows. */
  public Basis refuses(String code) {
    return refuses(code, 0);
  }

  /** What breaks the rule is refused. */
  public Basis refuses(String code, int status) {
    return new Basis(sentence, provenance, Optional.of(new Refusal(code, status)), value, either);
  }

  /** What is left out has this value. */
  public Basis is(Object standard) {
    return new Basis(sentence, provenance, refusal, Optional.of(standard), either);
  }

  /** AWS's answer is unknown: a strict sandbox does the one, a lenient one the other. */
  public Basis either(String strict, String lenient) {
    return new Basis(
        sentence, provenance, refusal, value, Optional.of(new Either(strict, lenient)));
  }

  /** AWS may refuse or accept it: a strict sandbox refuses, a lenient one doesn't. */
  public Basis orAccepts() {
    return either("refuses", "accepts");
  }
}
