package dev.onair.config.delivery;

import dev.onair.config.section.Element;
import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.config.section.SettingType;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.delivery.OwnDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code domain-names} and {@code certificate-arn}: one needs the other. */
final class OwnDomainReader {

  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,62}");
  private static final Pattern CERTIFICATE =
      Pattern.compile("arn:aws[a-z-]*:acm:([a-z0-9-]+):\\d{12}:certificate/[A-Za-z0-9-]+");

  /**
   * Where CloudFront takes certificates from.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html">AWS:
   *     requirements for certificates</a>
   */
  private static final String CERTIFICATE_REGION = "us-east-1";

  /** CloudFront: alternate domain names of a distribution, by default. */
  private static final int MAX_NAMES = 100;

  private final Section delivery;

  OwnDomainReader(Section delivery) {
    this.delivery = delivery;
  }

  Optional<OwnDomain> read() {
    List<String> names = names();
    Optional<String> certificate = delivery.optionalText("certificate-arn");
    delivery.takes("certificate-arn", SettingType.formed(CERTIFICATE, "the ARN of a certificate"));
    certificate.flatMap(OwnDomainReader::problem).ifPresent(this::certificateError);
    if (!names.isEmpty() && !delivery.has("certificate-arn")) {
      delivery.error(
          "domain-names",
          Flaw.INCOMPLETE,
          "need a certificate that covers them; give certificate-arn, of an ACM certificate in "
              + CERTIFICATE_REGION);
    }
    if (delivery.elements("domain-names").isEmpty() && certificate.isPresent()) {
      certificateError(
          new Objection(
              Flaw.INCOMPLETE, "is only for own domain names; give domain-names, or remove it"));
    }
    return delivery.sound() && certificate.isPresent()
        ? Optional.of(new OwnDomain(names, certificate.get()))
        : Optional.empty();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (Element element : delivery.elements("domain-names")) {
      Optional<String> name =
          element.text(NAME, "a domain name in lower case, such as live.example.com");
      name.flatMap(given -> problem(given, names)).ifPresent(element::error);
      name.ifPresent(names::add);
    }
    if (names.size() > MAX_NAMES) {
      delivery.error(
          "domain-names",
          Flaw.COUNT,
          "%d names are too many; a distribution takes %d".formatted(names.size(), MAX_NAMES));
    }
    return names;
  }

  private static Optional<Objection> problem(String name, List<String> before) {
    if (before.isEmpty() && name.startsWith("*.")) {
      return Optional.of(
          new Objection(
              Flaw.of("order"),
              "'%s' can't stand first, as playback URLs use the first name; put a full name before it"
                  .formatted(name)));
    }
    return before.contains(name)
        ? Optional.of(
            new Objection(Flaw.DUPLICATE, "'%s' stands there twice; remove one".formatted(name)))
        : Optional.empty();
  }

  private static Optional<Objection> problem(String arn) {
    Matcher matcher = CERTIFICATE.matcher(arn);
    if (!matcher.matches()) {
      return Optional.of(
          new Objection(
              Flaw.FORMAT,
              "'%s' is not the ARN of an ACM certificate: arn:aws:acm:us-east-1:<account>:certificate/<id>"
                  .formatted(arn)));
    }
    return matcher.group(1).equals(CERTIFICATE_REGION)
        ? Optional.empty()
        : Optional.of(
            new Objection(
                Flaw.of("region"),
                "the certificate is in %s, but CloudFront takes it from %s only; request or import it there"
                    .formatted(matcher.group(1), CERTIFICATE_REGION)));
  }

  private void certificateError(Objection refusal) {
    delivery.error("certificate-arn", refusal);
  }
}
