package dev.onair.config.encoding;

import dev.onair.config.address.CredentialsReader;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.model.ChannelClass;
import dev.onair.model.Credentials;
import dev.onair.model.Texts;
import dev.onair.model.encoding.OutputDestination.Address;
import dev.onair.model.encoding.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A destination that a template has itself.
 *
 * @param addresses where it is, one for each pipeline; none where it can't be used
 * @param problem why it can't be used
 */
record TemplateDestination(List<Address> addresses, Optional<String> problem) {

  TemplateDestination {
    addresses = List.copyOf(addresses);
  }

  /**
   * The destination of an id.
   *
   * @param form what its addresses have to look like
   */
  static TemplateDestination of(
      Template template, String id, DestinationForm form, ChannelClass channelClass) {
    List<JsonPlace> settings =
        JsonPlace.root(template.destinations()).elements().stream()
            .filter(destination -> destination.text("id").filter(id::equals).isPresent())
            .findFirst()
            .map(destination -> destination.list("settings"))
            .orElse(List.of());
    List<JsonPlace> named =
        settings.stream()
            .filter(setting -> setting.text("url").filter(url -> !url.isBlank()).isPresent())
            .toList();
    if (named.isEmpty()) {
      return unusable("the template has no URL for it");
    }
    // A template of a standard channel has a second one, which a single pipeline does not need.
    List<JsonPlace> wanted = named.stream().limit(channelClass.pipelines()).toList();
    List<Address> addresses = wanted.stream().map(TemplateDestination::address).toList();
    return Stream.concat(
            wanted.stream().flatMap(setting -> unreadable(setting).stream()),
            addresses.stream().flatMap(address -> form.problem(address).stream()))
        .findFirst()
        .or(() -> form.problem(addresses, channelClass))
        .map(problem -> unusable("of the template's own, " + problem))
        .orElseGet(() -> new TemplateDestination(addresses, Optional.empty()));
  }

  private static TemplateDestination unusable(String problem) {
    return new TemplateDestination(List.of(), Optional.of(problem));
  }

  private static Address address(JsonPlace setting) {
    Optional<String> username = said(setting, "username");
    Optional<String> parameter = said(setting, "passwordParam");
    return new Address(
        setting.text("url").orElseThrow(),
        said(setting, "streamName"),
        username.flatMap(user -> parameter.map(name -> new Credentials(user, name))));
  }

  private static Optional<String> unreadable(JsonPlace setting) {
    Optional<String> refusal =
        setting.children().stream()
            .flatMap(value -> Texts.refusal(value.node().asText()).stream())
            .map(why -> "the address " + why.message())
            .findFirst();
    if (refusal.isPresent()) {
      return refusal;
    }
    Optional<String> parameter = said(setting, "passwordParam");
    return parameter.isPresent() == said(setting, "username").isPresent()
        ? parameter.flatMap(CredentialsReader::problem)
        : Optional.of("username and passwordParam go together");
  }

  private static Optional<String> said(JsonPlace setting, String name) {
    return setting.text(name).filter(text -> !text.isBlank());
  }
}
