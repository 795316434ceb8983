package dev.onair.config.delivery;

import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.config.section.WholeSeconds;
import dev.onair.config.values.Durations;
import dev.onair.config.values.KeyPrefix;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.delivery.AccessLogs;
import dev.onair.model.delivery.DeliverySpec;
import dev.onair.model.delivery.Edge;
import dev.onair.model.delivery.Edge.HttpVersions;
import dev.onair.model.delivery.Edge.PriceClass;
import dev.onair.model.delivery.Origin;
import dev.onair.model.delivery.OwnDomain;
import dev.onair.model.delivery.ViewerAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code delivery}: how viewers reach the channels. */
public final class DeliveryReader {

  /**
   * Where Origin Shield is offered.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/origin-shield.html#choose-origin-shield-region">AWS:
   *     regions of Origin Shield</a>
   */
  private static final List<String> SHIELD_REGIONS =
      List.of(
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2",
          "eu-central-1",
          "eu-west-1",
          "eu-west-2",
          "me-central-1",
          "sa-east-1",
          "us-east-1",
          "us-east-2",
          "us-west-2");

  private static final Pattern CORS_ORIGIN =
      Pattern.compile("\\*|https?://(\\*\\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?");
  private static final String CORS_ORIGIN_IN_WORDS =
      "a web origin, such as https://player.example.com, or *";
  private static final String ANY = "*";
  private static final Duration DAY = Duration.ofDays(1);

  private final Section delivery;

  /** A reader of the object. */
  public DeliveryReader(Section delivery) {
    this.delivery = delivery;
  }

  /** What it says; empty where something in it is wrong. */
  public Optional<DeliverySpec> read() {
    Optional<AccessLogs> logs = accessLogs(delivery.section("access-logs"));
    Optional<OwnDomain> domain = new OwnDomainReader(delivery).read();
    ViewerAccess access = new ViewerAccessReader(delivery).read();
    PriceClass priceClass = delivery.oneOf("price-class", PriceClass.class);
    HttpVersions http = delivery.oneOf("http", HttpVersions.class);
    Origin origin = origin();
    boolean startover = delivery.flag("startover");
    List<String> corsOrigins = corsOrigins();
    return delivery.build(
        () ->
            new DeliverySpec(
                logs, domain, access, new Edge(priceClass, http), origin, startover, corsOrigins));
  }

  private Optional<AccessLogs> accessLogs(Section section) {
    boolean enabled = section.flag("enabled");
    String prefix = section.text("prefix", KeyPrefix.PATTERN, KeyPrefix.EXPECTED);
    Duration expiry = section.duration("expiry", DAY, Duration.ofDays(3650));
    if (expiry.toSeconds() % DAY.toSeconds() != 0) {
      section.error(
          "expiry",
          Flaw.of("whole-days"),
          "%s is not a number of days; S3 expires by the day".formatted(Durations.format(expiry)));
    }
    Optional<AccessLogs> logs = section.build(() -> new AccessLogs(prefix, expiry));
    return enabled ? logs : Optional.empty();
  }

  private Origin origin() {
    Duration timeout =
        WholeSeconds.required(
            delivery, "origin-timeout", Duration.ofSeconds(5), Duration.ofSeconds(60));
    return new Origin(timeout, delivery.optionalOneOf("origin-shield", SHIELD_REGIONS));
  }

  private List<String> corsOrigins() {
    delivery.demand("cors-origins");
    List<Element> elements = delivery.elements("cors-origins");
    List<String> origins = new ArrayList<>();
    for (Element element : elements) {
      Optional<String> origin = element.text(CORS_ORIGIN, CORS_ORIGIN_IN_WORDS);
      if (origin.filter(ANY::equals).isPresent() && elements.size() > 1) {
        element.error(Flaw.DUPLICATE, "\"*\" already means every origin; remove it, or the others");
      }
      origin.ifPresent(origins::add);
    }
    if (delivery.sound() && origins.isEmpty()) {
      delivery.error(
          "cors-origins",
          Flaw.EMPTY,
          "no web player could read the streams; name at least one origin, or \"*\"");
    }
    return origins;
  }
}
