package dev.onair.config.delivery;

import dev.onair.config.section.Element;
import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.config.section.SettingType;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.delivery.ViewerAccess;
import dev.onair.model.delivery.ViewerAccess.Countries;
import dev.onair.model.delivery.ViewerAccess.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code web-acl-arn} and {@code geo-restriction}: who may watch. */
final class ViewerAccessReader {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /**
   * A web ACL of scope CLOUDFRONT, which AWS calls global in its ARN.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html">AWS:
   *     resources that a web ACL can protect</a>
   */
  private static final Pattern WEB_ACL =
      Pattern.compile(
          "arn:aws[a-z-]*:wafv2:us-east-1:\\d{12}:global/webacl/[A-Za-z0-9_-]{1,128}/[A-Za-z0-9-]+");

  private static final Pattern REGIONAL_WEB_ACL =
      Pattern.compile("arn:aws[a-z-]*:wafv2:[a-z0-9-]+:\\d{12}:regional/webacl/.+");

  /** What {@code geo-restriction.mode} may say. */
  private enum Mode {
    NONE,
    ALLOW,
    BLOCK
  }

  private final Section delivery;

  ViewerAccessReader(Section delivery) {
    this.delivery = delivery;
  }

  ViewerAccess read() {
    Optional<String> webAcl = delivery.optionalText("web-acl-arn");
    delivery.takes("web-acl-arn", SettingType.formed(WEB_ACL, "the ARN of a web ACL"));
    webAcl
        .filter(arn -> !WEB_ACL.matcher(arn).matches())
        .ifPresent(arn -> delivery.error("web-acl-arn", Flaw.FORMAT, problem(arn)));
    return new ViewerAccess(webAcl, countries(delivery.section("geo-restriction")));
  }

  private static String problem(String arn) {
    return REGIONAL_WEB_ACL.matcher(arn).matches()
        ? "the web ACL has the scope REGIONAL, but a distribution takes one of scope CLOUDFRONT:"
            + " make it there (region us-east-1)"
        : ("'%s' is not the ARN of a web ACL of scope CLOUDFRONT:"
                + " arn:aws:wafv2:us-east-1:<account>:global/webacl/<name>/<id>")
            .formatted(arn);
  }

  private static Optional<Countries> countries(Section section) {
    Mode mode = section.oneOf("mode", Mode.class);
    SettingType country = SettingType.oneOf(COUNTRIES.stream().sorted().toList());
    List<Element> elements = section.elements("countries");
    elements.forEach(element -> element.takes(country));
    List<String> codes = section.texts("countries", ViewerAccessReader::problemOfCountry);
    section.rejectUnknownKeys();
    if (mode == Mode.NONE) {
      if (!elements.isEmpty()) {
        section.error(
            "countries", Flaw.INCOMPLETE, "need a mode; say mode = ALLOW or mode = BLOCK");
      }
      return Optional.empty();
    }
    if (elements.isEmpty()) {
      section.error(
          "countries",
          Flaw.EMPTY,
          "mode %s needs at least one country, such as DE".formatted(mode));
    }
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Countries(mode == Mode.ALLOW ? Rule.ALLOW : Rule.BLOCK, codes));
  }

  private static Optional<Objection> problemOfCountry(String code) {
    if (COUNTRIES.contains(code)) {
      return Optional.empty();
    }
    String upper = code.toUpperCase(Locale.ROOT);
    return Optional.of(
        new Objection(
            Flaw.CHOICE,
            "'%s' is not an ISO 3166-1 code of two letters, such as DE".formatted(code)
                + (COUNTRIES.contains(upper) ? "; did you mean '" + upper + "'?" : "")));
  }
}
