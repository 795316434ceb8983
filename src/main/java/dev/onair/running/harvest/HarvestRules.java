package dev.onair.running.harvest;

import dev.onair.operate.HarvestJob;
import dev.onair.operate.HarvestSource;
import dev.onair.operate.HarvestSource.Format;
import dev.onair.operate.HarvestSource.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What MediaPackage asks of a harvest job, held against a wish before it is asked.
 *
 * @see <a href="https://docs.aws.amazon.com/mediapackage/latest/userguide/live-to-vod.html">AWS:
 *     live to VOD</a>
 */
public final class HarvestRules {

  private static final Duration LONGEST = Duration.ofHours(24);

  /**
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">AWS:
   *     bucket naming rules</a>
   */
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /** The API's pattern of names. */
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,256}");

  /**
   * The API takes 1,024 characters, none of them white space; a slash at either end is a folder.
   */
  private static final Pattern PATH = Pattern.compile("(?!/)[!-~]{1,1024}(?<!/)");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final HarvestWish wish;
  private final List<HarvestSource> sources;
  private final Instant now;
  private final List<String> refusals = new ArrayList<>();

  private HarvestRules(HarvestWish wish, List<HarvestSource> sources, Instant now) {
    this.wish = wish;
    this.sources = sources;
    this.now = now;
  }

  /**
   * What comes of a wish.
   *
   * @param order what to ask MediaPackage for; absent where that is of no use
   * @param refusals why it is of no use: all reasons
   */
  public record Verdict(Optional<HarvestJob.Order> order, List<String> refusals) {
    public Verdict {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * Judges a wish.
   *
   * @param sources the endpoints that the packaging channel has
   */
  public static Verdict judge(
      String group, String channel, HarvestWish wish, List<HarvestSource> sources, Instant now) {
    return new HarvestRules(wish, sources, now).judged(group, channel);
  }

  private Verdict judged(String group, String channel) {
    checkTimes();
    checkWords();
    Optional<HarvestSource> source = source();
    source.ifPresent(this::checkWindow);
    List<Manifest> manifests = source.map(this::manifests).orElse(List.of());
    if (!refusals.isEmpty()) {
      return new Verdict(Optional.empty(), refusals);
    }
    String name = wish.name().orElse(channel + "-" + STAMP.format(now));
    return new Verdict(
        Optional.of(
            new HarvestJob.Order(
                new HarvestJob.Id(group, channel, source.orElseThrow().endpoint(), name),
                wish.from(),
                wish.to(),
                manifests,
                wish.destination().bucket(),
                wish.destination().path().orElse(channel + "/" + name))),
        List.of());
  }

  private void checkTimes() {
    if (!wish.from().isBefore(wish.to())) {
      refuse("--to %s is not after --from %s", wish.to(), wish.from());
    } else if (length().compareTo(LONGEST) > 0) {
      refuse("%s to %s is %s; at most 24 h", wish.from(), wish.to(), words(length()));
    }
    if (!wish.from().isBefore(now)) {
      refuse("--from %s is not in the past; it is %s", wish.from(), now);
    }
  }

  private void checkWords() {
    if (!BUCKET.matcher(wish.destination().bucket()).matches()) {
      refuse("--to-bucket: '%s' is no name of a bucket", wish.destination().bucket());
    }
    wish.destination()
        .path()
        .filter(path -> !PATH.matcher(path).matches())
        .ifPresent(
            path ->
                refuse(
                    "--prefix: '%s': up to 1,024 characters, no blanks, no / at either end", path));
    wish.name()
        .filter(name -> !NAME.matcher(name).matches())
        .ifPresent(
            name -> refuse("--name: '%s': up to 256 letters, digits, hyphens, underscores", name));
  }

  private Optional<HarvestSource> source() {
    if (sources.isEmpty()) {
      refuse("MediaPackage has no endpoint of it: it is not deployed");
      return Optional.empty();
    }
    if (wish.endpoint().isPresent()) {
      String name = wish.endpoint().get();
      Optional<HarvestSource> named =
          sources.stream().filter(source -> source.endpoint().equals(name)).findFirst();
      if (named.isEmpty()) {
        refuse("--endpoint: it has no endpoint '%s'; it has %s", name, names(sources));
      }
      return named;
    }
    List<HarvestSource> keeping =
        sources.stream().filter(source -> source.startover().isPresent()).toList();
    if (keeping.size() > 1) {
      refuse("several endpoints keep the stream; which one? --endpoint, of %s", names(keeping));
    }
    if (keeping.isEmpty()) {
      refuse("none of its endpoints keeps the stream: startover-window, in its file");
    }
    return keeping.size() == 1 ? Optional.of(keeping.get(0)) : Optional.empty();
  }

  private void checkWindow(HarvestSource source) {
    if (source.startover().isEmpty()) {
      refuse(
          "endpoint %s does not keep the stream: startover-window, in its file", source.endpoint());
      return;
    }
    Duration window = source.startover().get();
    if (wish.from().isBefore(now.minus(window))) {
      refuse(
          "--from %s is too long ago: endpoint %s keeps %s, since %s",
          wish.from(), source.endpoint(), words(window), now.minus(window));
    } else if (length().compareTo(window) > 0) {
      refuse(
          "%s to %s is %s, and endpoint %s keeps %s",
          wish.from(), wish.to(), words(length()), source.endpoint(), words(window));
    }
  }

  private List<Manifest> manifests(HarvestSource source) {
    if (wish.manifests().isEmpty()) {
      List<Manifest> all = source.manifests().stream().filter(m -> obstacle(m).isEmpty()).toList();
      if (all.isEmpty()) {
        refuse("endpoint %s has no manifest that can be harvested", source.endpoint());
      }
      return all;
    }
    List<Manifest> found = new ArrayList<>();
    for (String name : wish.manifests().stream().distinct().toList()) {
      List<Manifest> called =
          source.manifests().stream().filter(manifest -> manifest.name().equals(name)).toList();
      if (called.isEmpty()) {
        refuse(
            "--manifest: endpoint %s has no manifest '%s'; it has %s",
            source.endpoint(),
            name,
            source.manifests().stream().map(Manifest::name).collect(Collectors.joining(", ")));
      }
      called.forEach(
          manifest ->
              obstacle(manifest).ifPresent(why -> refuse("--manifest: '%s' %s", name, why)));
      found.addAll(called);
    }
    return found;
  }

  private static Optional<String> obstacle(Manifest manifest) {
    if (manifest.format() == Format.MSS) {
      return Optional.of("is of Smooth Streaming, which can't be harvested");
    }
    return manifest.shifted()
        ? Optional.of("has a time delay, a start or an end of its own, and can't be harvested")
        : Optional.empty();
  }

  private Duration length() {
    return Duration.between(wish.from(), wish.to());
  }

  private static String names(List<HarvestSource> some) {
    return some.stream().map(HarvestSource::endpoint).collect(Collectors.joining(", "));
  }

  /** Such as {@code 1 h 30 min}. */
  static String words(Duration duration) {
    List<String> parts = new ArrayList<>();
    if (duration.toHours() > 0) {
      parts.add(duration.toHours() + " h");
    }
    if (duration.toMinutesPart() > 0) {
      parts.add(duration.toMinutesPart() + " min");
    }
    if (duration.toSecondsPart() > 0 || parts.isEmpty()) {
      parts.add(duration.toSecondsPart() + " s");
    }
    return String.join(" ", parts);
  }

  @SuppressWarnings("AnnotateFormatMethod") // Its annotation would be a dependency.
  private void refuse(String format, Object... values) {
    refusals.add(format.formatted(values));
  }
}
