package dev.onair.config.ingest;

import dev.onair.config.address.Host;
import dev.onair.config.address.MediaUrl;
import dev.onair.config.address.SpecialNetworks;
import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ChannelSpec;
import dev.onair.model.Network;
import dev.onair.model.ingest.InputSpec;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Warns of a channel that starts while its sources are those that examples are written with. */
public final class PlaceholderRule {

  /** {@code onair new} writes such objects and devices; so do the sample channels. */
  private static final Pattern BUCKET = Pattern.compile("s3ssl://([a-z0-9-]*-)?example/.*");

  private static final Pattern DEVICE = Pattern.compile("hd-0{8}[0-9]*");

  /** Accounts that AWS's documentation writes examples with. */
  private static final Pattern FLOW =
      Pattern.compile("arn:[^:]*:mediaconnect:[^:]*:(111122223333|444455556666):.*");

  private final Section input;

  private PlaceholderRule(Section input) {
    this.input = input;
  }

  /**
   * Warns of each input whose sources lead nowhere.
   *
   * @param file the root of the channel's file
   */
  public static void check(Section file, ChannelSpec channel) {
    if (!channel.operation().start()) {
      return;
    }
    for (InputSpec input : channel.ingest().inputs()) {
      new PlaceholderRule(file.child("inputs", input.name())).check();
    }
  }

  private void check() {
    warn("allow", cidr -> SpecialNetworks.isForDocumentation(Network.of(cidr)));
    warn("sources", PlaceholderRule::isExample);
    warn("flows", PlaceholderRule::isExampleFlow);
    warn("devices", device -> DEVICE.matcher(device).matches());
  }

  /** Whether a flow is of an account that is nobody's. */
  public static boolean isExampleFlow(String arn) {
    return FLOW.matcher(arn).matches();
  }

  private static boolean isExample(String url) {
    return BUCKET.matcher(url).matches()
        || MediaUrl.host(url).filter(Host::isForExamples).isPresent();
  }

  /** Of the first one. */
  private void warn(String key, Predicate<String> isPlaceholder) {
    for (Element element : input.elements(key)) {
      String given = text(element);
      if (isPlaceholder.test(given)) {
        element.warning(
            Flaw.of("placeholder"),
            "'%s' is a placeholder, reserved for examples, and the channel is to go on air with it:"
                    .formatted(given)
                + " put in the real one, or say start = false");
        return;
      }
    }
  }

  /** A source that needs a login is an object. */
  private static String text(Element element) {
    Optional<Section> object = element.section();
    return object.isPresent() ? object.get().text("url") : element.text().orElseThrow();
  }
}
