package dev.onair.cli.demo;

import dev.onair.cli.reports.ChannelWall;
import dev.onair.fleet.deployed.PlaybackHosts;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.play.WallChannel;
import dev.onair.probe.http.LocalhostRoutes;
import dev.onair.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The streams of a fleet that is deployed to a sandbox.
 *
 * @param sandbox one that streams
 * @param fleet those of its channels that are on air
 */
public record SandboxStreams(Sandbox sandbox, FleetSpec fleet) {

  private static final Duration LOOK = Duration.ofMillis(500);

  /** All channels, as players on this machine reach them. */
  public List<WallChannel> channels() {
    PlaybackHosts hosts = new PlaybackHosts(Optional.of(media()));
    return fleet.channels().stream()
        .map(
            channel ->
                ChannelWall.channel(
                    channel.name(), Optional.of(channel), playback(channel), hosts, notes(channel)))
        .toList();
  }

  /**
   * Waits until each manifest is there: what is encoded for the first time takes its time.
   *
   * @return those that are not there then
   */
  public List<String> await(Duration atMost) throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().proxy(new LocalhostRoutes()).build();
    long end = System.nanoTime() + atMost.toNanos();
    List<URI> missing = new ArrayList<>();
    channels().forEach(channel -> channel.manifests().forEach(m -> missing.add(m.url())));
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

  /** By endpoint and manifest, as the packager's module tells them. */
  private Map<String, String> playback(ChannelSpec channel) {
    String group = fleet.shared().groupName(channel.operation().group());
    Map<String, String> urls = new TreeMap<>();
    for (EndpointSpec endpoint : channel.packaging().endpoints()) {
      for (ManifestSpec manifest : endpoint.manifests()) {
        String name = endpoint.name() + "/" + manifest.name();
        urls.put(
            name,
            "https://%s/out/v1/%s/%s/%s%s"
                .formatted(domain(), group, channel.name(), name, manifest.format().extension()));
      }
    }
    return urls;
  }

  /** What the sandbox says of the channel's pictures. */
  private List<String> notes(ChannelSpec channel) {
    String group = fleet.shared().groupName(channel.operation().group());
    return sandbox.notes().getOrDefault(group + "/" + channel.name(), List.of());
  }

  private String domain() {
    return sandbox.all("cloudfront/distribution").get(0).get("DomainName").asText();
  }

  private URI media() {
    return sandbox.media().orElseThrow();
  }
}
