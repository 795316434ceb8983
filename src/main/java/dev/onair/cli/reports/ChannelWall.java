package dev.onair.cli.reports;

import dev.onair.fleet.deployed.Catalogue;
import dev.onair.fleet.deployed.PlaybackHosts;
import dev.onair.fleet.deployed.SandboxNotes;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.packaging.Container;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.play.Manifest;
import dev.onair.play.Manifest.Format;
import dev.onair.play.WallChannel;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deployed channels, as a page plays them. */
public final class ChannelWall {

  private ChannelWall() {}

  /**
   * The channels of a catalogue that have something to play.
   *
   * @param configured what the files say; it tells what is behind a URL
   * @param notes what a sandbox says of them
   */
  public static List<WallChannel> of(
      Catalogue catalogue, FleetSpec configured, PlaybackHosts hosts, SandboxNotes notes) {
    return catalogue.entries().stream()
        .filter(entry -> !entry.addresses().playback().isEmpty())
        .map(
            entry ->
                channel(
                    entry.channel(),
                    configured.channel(entry.channel()),
                    entry.addresses().playback(),
                    hosts,
                    notes(entry.addresses().playback(), notes)))
        .toList();
  }

  private static List<String> notes(Map<String, String> playback, SandboxNotes notes) {
    return playback.values().stream()
        .flatMap(url -> notes.of(URI.create(url)).stream())
        .distinct()
        .toList();
  }

  /**
   * One channel; what is delayed comes after what is live.
   *
   * @param configured what its file says; absent for an orphan
   * @param playback the URLs by {@code <endpoint>/<manifest>}; at least one
   * @param notes what a viewer should know of it
   */
  public static WallChannel channel(
      String name,
      Optional<ChannelSpec> configured,
      Map<String, String> playback,
      PlaybackHosts hosts,
      List<String> notes) {
    Map<String, Format> formats = new HashMap<>();
    Map<String, Boolean> delayed = new HashMap<>();
    configured.stream()
        .flatMap(channel -> channel.packaging().endpoints().stream())
        .forEach(
            endpoint ->
                endpoint
                    .manifests()
                    .forEach(
                        manifest -> {
                          String key = endpoint.name() + "/" + manifest.name();
                          formats.put(key, format(endpoint, manifest));
                          delayed.put(key, manifest.timeDelay().isPresent());
                        }));
    List<Manifest> manifests = new ArrayList<>();
    playback.forEach(
        (key, url) ->
            manifests.add(
                new Manifest(key, formats.getOrDefault(key, byName(url)), hosts.of(url, name))));
    manifests.sort(
        Comparator.comparing((Manifest manifest) -> delayed.getOrDefault(manifest.name(), false))
            .thenComparing(Manifest::name));
    return new WallChannel(name, manifests, notes);
  }

  private static Format format(EndpointSpec endpoint, ManifestSpec manifest) {
    boolean isTs = endpoint.container() == Container.TS;
    return switch (manifest.format()) {
      case HLS -> isTs ? Format.HLS_TS : Format.HLS_CMAF;
      case LL_HLS -> isTs ? Format.LL_HLS_TS : Format.LL_HLS;
      case DASH -> Format.DASH;
    };
  }

  /** What a URL tells of what was deployed, and is no longer in the channel's file. */
  private static Format byName(String url) {
    return url.endsWith(".mpd") ? Format.DASH : Format.HLS;
  }
}
