package dev.onair.config.encoding;

import dev.onair.config.address.CredentialsReader;
import dev.onair.config.hocon.HoconKeys;
import dev.onair.config.section.Defaults;
import dev.onair.config.section.Element;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Suggestions;
import dev.onair.encoder.settings.DestinationFacts;
import dev.onair.model.ChannelClass;
import dev.onair.model.Credentials;
import dev.onair.model.encoding.OutputDestination;
import dev.onair.model.encoding.OutputDestination.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code encoding.destinations}: where a template's output groups send to that do not go to
 * the packager. What the file does not say, the template may.
 */
final class DestinationsReader {

  private static final String KEY = "destinations";
  private static final String URLS = "urls";

  /**
   * Where the output groups of a channel send to.
   *
   * @param found those that have an address
   * @param without the ids of those that have none, whose output groups the channel does without
   */
  record Destinations(List<OutputDestination> found, Set<String> without) {

    /** Nothing goes anywhere but to the packager. */
    static final Destinations NONE = new Destinations(List.of(), Set.of());

    Destinations {
      found = List.copyOf(found);
      without = Set.copyOf(without);
    }
  }

  private final Section encoding;
  private final ChannelClass channelClass;
  private final List<Section> given;

  DestinationsReader(Section encoding, Defaults defaults, ChannelClass channelClass) {
    this.encoding = encoding;
    this.channelClass = channelClass;
    this.given = encoding.children(KEY, defaults.each("destination"));
  }

  /** Reads them though nobody knows what is sent there. */
  void read() {
    given.forEach(section -> urls(section, Optional.empty()));
  }

  /** Reads those of a channel that uses a profile. */
  Destinations read(Profile profile) {
    List<DestinationFacts> named = profile.facts().destinations();
    Set<String> ids =
        named.stream()
            .map(DestinationFacts::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    given.stream()
        .filter(section -> !ids.contains(section.name()))
        .forEach(section -> section.reject(Flaw.REFERENCE, unknown(section.name(), profile, ids)));
    List<String> removed = encoding.removed(KEY);
    List<OutputDestination> found = new ArrayList<>();
    Set<String> without = new LinkedHashSet<>();
    for (DestinationFacts facts : named) {
      String id = facts.id();
      DestinationForm form = new DestinationForm(facts);
      Optional<Section> section = given.stream().filter(s -> s.name().equals(id)).findFirst();
      if (section.isPresent()) {
        urls(section.get(), Optional.of(form))
            .ifPresent(addresses -> found.add(new OutputDestination(id, addresses)));
      } else if (removed.contains(id)) {
        without.add(id);
      } else {
        TemplateDestination own =
            profile
                .template()
                .map(template -> TemplateDestination.of(template, id, form, channelClass))
                .orElseThrow();
        own.problem()
            .ifPresentOrElse(
                problem -> {
                  without.add(id);
                  tellOfDropped(profile, facts, form, problem);
                },
                () -> found.add(new OutputDestination(id, own.addresses())));
      }
    }
    return new Destinations(found, without);
  }

  private static String unknown(String id, Profile profile, Set<String> ids) {
    return ids.isEmpty()
        ? "the profile '%s' sends nothing but to the packager; remove it".formatted(profile.name())
        : "the profile '%s' sends nothing to '%s'%s"
            .formatted(profile.name(), id, Suggestions.didYouMean(id, ids));
  }

  private void tellOfDropped(
      Profile profile, DestinationFacts facts, DestinationForm form, String problem) {
    String key = HoconKeys.path("encoding", KEY, facts.id());
    String lost = profile.lostWithout(facts.id());
    encoding
        .child(KEY, facts.id())
        .warning(
            URLS,
            Flaw.of("no-destination"),
            "%s of the profile '%s' has nowhere to go, and is dropped%s: %s; to keep it, add %s.urls = [%s],"
                    .formatted(
                        form.what(),
                        profile.name(),
                        lost.isEmpty() ? "" : ", with " + lost,
                        problem,
                        key,
                        form.example(channelClass))
                + " else say %s = null".formatted(key));
  }

  /** The addresses of a destination; empty where something is wrong with them. */
  private Optional<List<Address>> urls(Section destination, Optional<DestinationForm> form) {
    destination.demand(URLS);
    List<Address> addresses =
        destination.elements(URLS).stream()
            .flatMap(element -> address(element, form).stream())
            .toList();
    if (!destination.sound()) {
      return Optional.empty();
    }
    form.flatMap(f -> f.problem(addresses, channelClass))
        .ifPresent(problem -> destination.error(URLS, Flaw.COUNT, problem));
    return destination.build(() -> addresses);
  }

  private static Optional<Address> address(Element element, Optional<DestinationForm> form) {
    Optional<Section> object = element.section();
    Optional<Address> address =
        object.isPresent()
            ? address(object.get())
            : element.text().map(url -> new Address(url, Optional.empty(), Optional.empty()));
    Optional<String> problem = address.flatMap(a -> form.flatMap(f -> f.problem(a)));
    problem.ifPresent(message -> element.error(Flaw.FORMAT, message));
    return address;
  }

  private static Optional<Address> address(Section section) {
    String url = section.text("url");
    Optional<String> streamName = section.optionalText("stream-name");
    Optional<Credentials> credentials = CredentialsReader.read(section);
    return section.build(() -> new Address(url, streamName, credentials));
  }
}
