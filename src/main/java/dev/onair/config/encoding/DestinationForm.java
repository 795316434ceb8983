package dev.onair.config.encoding;

import dev.onair.config.address.MediaUrl;
import dev.onair.config.address.Traffic;
import dev.onair.encoder.settings.DestinationFacts;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.model.ChannelClass;
import dev.onair.model.encoding.OutputDestination.Address;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What the addresses of a destination have to look like, by what is sent there. */
final class DestinationForm {

  /**
   * MediaLive takes no bucket with a dot, and adds to the name of a file.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/archive-about-destination-path.html">
   *     AWS: the path of an archive</a>
   */
  private static final Pattern S3_NAME = Pattern.compile("s3ssl://[a-z0-9-]{3,63}/[^*?]*[^*?/]");

  /**
   * Forward error correction takes the ports 2 and 4 above the stream's.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/downstream-system-udp.html">AWS:
   *     the downstream system of UDP outputs</a>
   */
  private static final int PORTS = 5;

  private final GroupKind kind;
  private final boolean correctsErrors;

  /** Of a destination that settings name. */
  DestinationForm(DestinationFacts facts) {
    this.kind = facts.kind();
    this.correctsErrors = facts.correctsErrors();
  }

  /** What is sent there, in words. */
  String what() {
    return switch (kind) {
      case RTMP -> "an RTMP output";
      case UDP -> "a UDP output";
      case ARCHIVE -> "an archive";
      case FRAME_CAPTURE -> "a frame capture";
      default -> throw new IllegalStateException(kind.name());
    };
  }

  /** What to write for as many pipelines as a channel has. */
  String example(ChannelClass channelClass) {
    String one =
        switch (kind) {
          case RTMP -> "{ url = \"rtmp://…\", stream-name = … }";
          case UDP -> correctsErrors ? "\"rtp://…:<port>\"" : "\"udp://…:<port>\"";
          default -> "\"s3ssl://<bucket>/<folder>/<name>\"";
        };
    return String.join(", ", Collections.nCopies(channelClass.pipelines(), one));
  }

  /** Why MediaLive can't send to an address. */
  Optional<String> problem(Address address) {
    return switch (kind) {
      case RTMP -> rtmp(address);
      case UDP -> udp(address);
      default -> s3(address);
    };
  }

  /** Why addresses, with each of which nothing is wrong, are not what the pipelines need. */
  Optional<String> problem(List<Address> addresses, ChannelClass channelClass) {
    int wanted = channelClass.pipelines();
    if (addresses.size() != wanted) {
      return Optional.of(
          "%d given; a %s channel needs %d, one for each pipeline"
              .formatted(addresses.size(), channelClass, wanted));
    }
    if (addresses.stream().distinct().count() != wanted) {
      return Optional.of(
          "both pipelines send to the same, which the Terraform provider sends only once; let the two"
              + " differ");
    }
    return correctsErrors && wanted > 1
        ? ports(addresses.get(0), addresses.get(1))
        : Optional.empty();
  }

  /**
   * A server, an application on it, and the stream's name.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/rtmp-destinations.html">AWS: RTMP
   *     destinations</a>
   */
  private static Optional<String> rtmp(Address address) {
    return MediaUrl.problem(
            address.url(),
            new MediaUrl.Kind("an RTMP output", List.of("rtmp", "rtmps"), Traffic.SENDS))
        .or(
            () ->
                MediaUrl.path(address.url()).length() > 1
                    ? Optional.empty()
                    : Optional.of(
                        "'%s' names a server and no application on it; add its name: rtmp://…/live"
                            .formatted(address.url())))
        .or(
            () ->
                address.streamName().isPresent()
                    ? Optional.empty()
                    : Optional.of("an RTMP output needs a stream-name, which many call its key"));
  }

  private Optional<String> udp(Address address) {
    String url = address.url();
    // https://docs.aws.amazon.com/medialive/latest/ug/downstream-system-udp.html
    List<String> schemes = correctsErrors ? List.of("rtp") : List.of("udp", "rtp");
    String of = correctsErrors ? "a UDP output with error correction" : "a UDP output";
    return MediaUrl.problem(url, new MediaUrl.Kind(of, schemes, Traffic.SENDS))
        .or(
            () ->
                MediaUrl.port(url).isPresent() && MediaUrl.path(url).length() < 2
                    ? Optional.empty()
                    : Optional.of(
                        "'%s' is not a host and a port; give %s://<host>:<port>"
                            .formatted(url, MediaUrl.scheme(url))))
        .or(() -> plain(address));
  }

  private Optional<String> s3(Address address) {
    String url = address.url();
    return MediaUrl.problem(url, new MediaUrl.Kind(what(), List.of(MediaUrl.S3), Traffic.SENDS))
        .or(
            () ->
                S3_NAME.matcher(url).matches()
                    ? Optional.empty()
                    : Optional.of(
                        ("'%s' is not what names of files in S3 begin with; allowed is"
                                + " s3ssl://<bucket>/<folder>/<name>, the bucket in small letters,"
                                + " digits and hyphens, the rest without * and ?, and no slash at its"
                                + " end")
                            .formatted(url)))
        .or(() -> plain(address));
  }

  /** No login, and no stream to name. */
  private Optional<String> plain(Address address) {
    return address.streamName().isPresent()
        ? Optional.of(what() + " takes no stream-name; remove it")
        : address
            .credentials()
            .map(credentials -> what() + " takes no login; remove username and password-parameter");
  }

  private static Optional<String> ports(Address one, Address other) {
    OptionalInt a = MediaUrl.port(one.url());
    OptionalInt b = MediaUrl.port(other.url());
    boolean sameHost = MediaUrl.host(one.url()).equals(MediaUrl.host(other.url()));
    return sameHost && Math.abs(a.orElse(0) - b.orElse(0)) < PORTS
        ? Optional.of(
            "error correction takes the ports 2 and 4 above %d and %d; let them be %d or more apart"
                .formatted(a.orElse(0), b.orElse(0), PORTS))
        : Optional.empty();
  }
}
