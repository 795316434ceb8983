package dev.onair.config.access;

import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ChannelSpec;
import dev.onair.model.Credentials;
import dev.onair.model.encoding.EncoderNeeds;
import dev.onair.model.encoding.OutputDestination;
import dev.onair.model.encoding.OutputDestination.Address;
import dev.onair.model.ingest.InputNeeds;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.InputType;
import dev.onair.model.ingest.UrlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a channel fetches from elsewhere, or sends there, and who says so. */
final class Uses {

  private static final Pattern URL =
      Pattern.compile("([A-Za-z0-9+.-]+)://(\\[[^\\]]*\\]|[^/?#:]*).*", Pattern.DOTALL);

  private final Section file;
  private final Section encoding;
  private final String profile;

  /**
   * @param file the root of the channel's file
   * @param profile the file of its profile
   */
  Uses(Section file, String profile) {
    this.file = file;
    this.encoding = file.section("encoding");
    this.profile = profile;
  }

  /** Takes what can't be done with an address, at the place that says it. */
  private interface Refusals {
    void add(String key, Flaw flaw, String message);
  }

  /**
   * Something elsewhere that a channel uses.
   *
   * @param url where it is
   * @param passwordParameter the parameter whose value goes there
   * @param isRtmpPull whether MediaLive knows no encrypted form of it
   * @param refusals of who says so
   */
  record Use(
      String url, Optional<String> passwordParameter, boolean isRtmpPull, Refusals refusals) {

    /** Such as {@code http}; "" where the URL names none. */
    String scheme() {
      return part(1);
    }

    /** The host, as the URL names it; all of the URL where that is none. */
    String host() {
      String host = part(2);
      return host.isEmpty() ? url : host;
    }

    /** Whether a password goes there, and anybody on the way can read it. */
    boolean sendsInTheClear() {
      return passwordParameter.isPresent() && !Credentials.areSafeBy(scheme());
    }

    /** The scheme that is as this one, and encrypted. */
    Optional<String> encrypted() {
      return isRtmpPull
          ? Optional.empty()
          : Optional.of(scheme() + "s").filter(Credentials::areSafeBy);
    }

    void refusesParameter(Flaw flaw, String message) {
      refusals.add("password-parameter", flaw, message);
    }

    void refusesUrl(Flaw flaw, String message) {
      refusals.add("url", flaw, message);
    }

    private String part(int group) {
      Matcher matcher = URL.matcher(url);
      return matcher.matches() ? matcher.group(group).toLowerCase(Locale.ROOT) : "";
    }
  }

  List<Use> of(ChannelSpec channel, EncoderNeeds ofTheProfile) {
    List<Use> uses = new ArrayList<>();
    channel.ingest().inputs().forEach(input -> add(uses, input));
    channel.encoding().destinations().forEach(destination -> add(uses, destination));
    for (EncoderNeeds.Location location : ofTheProfile.locations()) {
      uses.add(new Use(location.uri(), location.passwordParameter(), false, this::ofTheProfile));
    }
    return uses;
  }

  private void add(List<Use> uses, InputSpec input) {
    List<UrlSource> sources = InputNeeds.of(input.source()).urls();
    List<Element> elements = file.child("inputs", input.name()).elements("sources");
    boolean isRtmpPull = input.source().type() == InputType.RTMP_PULL;
    for (int i = 0; i < sources.size(); i++) {
      UrlSource source = sources.get(i);
      Refusals refusals = of(elements.get(i));
      uses.add(new Use(source.url(), parameter(source.credentials()), isRtmpPull, refusals));
    }
  }

  private void add(List<Use> uses, OutputDestination destination) {
    List<Element> elements = encoding.child("destinations", destination.id()).elements("urls");
    List<Address> addresses = destination.addresses();
    for (int i = 0; i < addresses.size(); i++) {
      Address address = addresses.get(i);
      Refusals refusals = elements.isEmpty() ? this::ofTheProfile : of(elements.get(i));
      uses.add(new Use(address.url(), parameter(address.credentials()), false, refusals));
    }
  }

  private static Optional<String> parameter(Optional<Credentials> credentials) {
    return credentials.map(Credentials::passwordParameter);
  }

  /** An address alone has no keys. */
  private static Refusals of(Element element) {
    Optional<Section> object = element.section();
    return object.isPresent()
        ? object.get()::error
        : (key, flaw, message) -> element.error(flaw, message);
  }

  /** What a profile may say differs from channel to channel: each is told that uses it. */
  private void ofTheProfile(String key, Flaw flaw, String message) {
    encoding.error("profile", flaw, profile + ": " + message);
  }
}
