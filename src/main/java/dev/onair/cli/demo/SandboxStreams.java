package dev.onair.cli.demo;

import dev.onair.fleet.deployed.PlaybackHosts;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.packaging.Container;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.play.Manifest;
import dev.onair.play.Manifest.Format;
import dev.onair.play.Wall;
import dev.onair.play.WallChannel;
import dev.onair.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The streams of a fleet that is deployed to a sandbox.
 *
 * @param sandbox one that streams
 * @param fleet those of its channels that are on air
 */
public record SandboxStreams(Sandbox sandbox, FleetSpec fleet) {

  private static final Duration LOOK = Duration.ofMillis(500);

  /** A page with all channels, as players on this machine reach them. */
  public Wall wall(String title) {
    return new Wall(
        title,
        fleet.channels().stream()
            .map(channel -> new WallChannel(channel.name(), manifests(channel), List.of()))
            .toList());
  }

  /**
   * Waits until each manifest is there: what is encoded for the first time takes its time.
   *
   * @return those that are not there then
   */
  public List<String> await(Duration atMost) throws InterruptedException {
    // The port stands for every name, which this machine's resolver may not know.
    HttpClient client =
        HttpClient.newBuilder()
            .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", media().getPort())))
            .build();
    long end = System.nanoTime() + atMost.toNanos();
    List<URI> missing = new ArrayList<>();
    fleet.channels().forEach(channel -> manifests(channel).forEach(m -> missing.add(m.url())));
    while (true) {
      missing.removeIf(url -> isThere(client, url));
      if (missing.isEmpty() || System.nanoTime() > end) {
        return missing.stream().map(URI::getPath).toList();
      }
      Thread.sleep(LOOK.toMillis());
    }
  }

  private static boolean isThere(HttpClient client, URI url) {
    try {
      HttpRequest request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<Manifest> manifests(ChannelSpec channel) {
    List<Manifest> manifests = new ArrayList<>();
    for (EndpointSpec endpoint : channel.packaging().endpoints()) {
      for (ManifestSpec manifest : endpoint.manifests()) {
        manifests.add(
            new Manifest(
                endpoint.name() + "/" + manifest.name(),
                format(endpoint.container(), manifest.format()),
                url(channel, endpoint, manifest)));
      }
    }
    return manifests;
  }

  private URI url(ChannelSpec channel, EndpointSpec endpoint, ManifestSpec manifest) {
    String url =
        "https://%s/out/v1/%s/%s/%s/%s%s"
            .formatted(
                domain(),
                fleet.shared().groupName(channel.operation().group()),
                channel.name(),
                endpoint.name(),
                manifest.name(),
                manifest.format().extension());
    return new PlaybackHosts(Optional.of(media())).of(url, channel.name());
  }

  private String domain() {
    return sandbox.all("cloudfront/distribution").get(0).get("DomainName").asText();
  }

  private URI media() {
    return sandbox.media().orElseThrow();
  }

  private static Format format(Container container, ManifestSpec.Format format) {
    boolean ts = container == Container.TS;
    return switch (format) {
      case HLS -> ts ? Format.HLS_TS : Format.HLS_CMAF;
      case LL_HLS -> ts ? Format.LL_HLS_TS : Format.LL_HLS;
      case DASH -> Format.DASH;
    };
  }
}
