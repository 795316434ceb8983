package dev.onair.fleet.deployed;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the playback URLs of a fleet are asked for: where they say, or, of a sandbox that streams,
 * on this machine, where each distribution has a name below {@code localhost}.
 *
 * @param sandbox the address of the sandbox's media plane; absent for AWS
 */
public record PlaybackHosts(Optional<URI> sandbox) {

  /** The variable by which a sandbox that streams says where. */
  public static final String VARIABLE = "ONAIR_SANDBOX_MEDIA";

  public PlaybackHosts {
    Objects.requireNonNull(sandbox, "sandbox");
  }

  /** Those that an environment tells. */
  public static PlaybackHosts in(Map<String, String> environment) {
    return new PlaybackHosts(
        Optional.ofNullable(environment.get(VARIABLE))
            .filter(address -> !address.isBlank())
            .map(URI::create));
  }

  /** Where a playback URL is asked for. */
  public URI of(String url) {
    return at(URI.create(url), "");
  }

  /**
   * The same, under a host name that no other label has: browsers have six connections for each.
   *
   * @param label a label of a host name, such as a channel's name
   */
  public URI of(String url, String label) {
    return at(URI.create(url), label + ".");
  }

  private URI at(URI url, String before) {
    return sandbox
        .map(media -> URI.create(media.getScheme() + "://" + before + local(url, media.getPort())))
        .orElse(url);
  }

  private static String local(URI url, int port) {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    // d111111abcdef8.cloudfront.net, or a name of the operator's own.
    String name = url.getHost().replaceFirst("\\.cloudfront\\.net$", ".cloudfront");
    return name + ".localhost:" + port + url.getRawPath() + query;
  }
}
