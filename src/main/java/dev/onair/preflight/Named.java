package dev.onair.preflight;

import dev.onair.model.ChannelSpec;
import dev.onair.model.Sources;
import dev.onair.model.ingest.InputSource;
import dev.onair.model.ingest.InputSource.InputDevice;
import dev.onair.model.ingest.InputSource.MediaConnect;
import dev.onair.model.ingest.InputSource.Mp4File;
import dev.onair.model.ingest.InputSource.RtmpPull;
import dev.onair.model.ingest.InputSource.RtmpPush;
import dev.onair.model.ingest.InputSource.RtpPush;
import dev.onair.model.ingest.InputSource.TsFile;
import dev.onair.model.ingest.InputSource.UdpPush;
import dev.onair.model.ingest.InputSource.UrlPull;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.UrlSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What channel files name that has to exist: each with all the places that name it. */
final class Named {

  private final Map<String, List<String>> parameters = new TreeMap<>();
  private final Map<String, List<String>> objects = new TreeMap<>();
  private final Map<String, List<String>> flows = new TreeMap<>();
  private final Map<String, List<String>> devices = new TreeMap<>();

  private Named() {}

  /** Something that a file names. */
  record Thing(String name, List<String> places) {
    Thing {
      places = List.copyOf(places);
    }
  }

  static Named in(Collection<ChannelSpec> channels) {
    Named named = new Named();
    for (ChannelSpec channel : channels) {
      for (InputSpec input : channel.ingest().inputs()) {
        input.source().match(named.new Of(channel.name() + ": inputs." + input.name()));
      }
    }
    return named;
  }

  /** Names of Systems Manager parameters. */
  List<Thing> parameters() {
    return things(parameters);
  }

  /** Objects in S3: {@code bucket/key}. */
  List<Thing> objects() {
    return things(objects);
  }

  /** ARNs of MediaConnect flows. */
  List<Thing> flows() {
    return things(flows);
  }

  /** Ids of Link devices. */
  List<Thing> devices() {
    return things(devices);
  }

  private static List<Thing> things(Map<String, List<String>> named) {
    return named.entrySet().stream().map(e -> new Thing(e.getKey(), e.getValue())).toList();
  }

  /** What one input names. */
  private final class Of implements InputSource.Cases<Void> {
    private final String place;

    Of(String place) {
      this.place = place;
    }

    @Override
    public Void udpPush(UdpPush source) {
      return null;
    }

    @Override
    public Void rtpPush(RtpPush source) {
      return null;
    }

    @Override
    public Void rtmpPush(RtmpPush source) {
      return null;
    }

    @Override
    public Void rtmpPull(RtmpPull source) {
      return urls(source.sources());
    }

    @Override
    public Void urlPull(UrlPull source) {
      return urls(source.sources());
    }

    @Override
    public Void mp4File(Mp4File source) {
      return urls(source.sources());
    }

    @Override
    public Void tsFile(TsFile source) {
      return urls(source.sources());
    }

    @Override
    public Void mediaConnect(MediaConnect source) {
      source.flows().list().forEach(flow -> add(flows, flow));
      return null;
    }

    @Override
    public Void inputDevice(InputDevice source) {
      source.devices().list().forEach(device -> add(devices, device));
      return null;
    }

    private Void urls(Sources<UrlSource> sources) {
      for (UrlSource source : sources.list()) {
        source.credentials().ifPresent(c -> add(parameters, c.passwordParameter()));
        source.object().ifPresent(object -> add(objects, object));
      }
      return null;
    }

    private void add(Map<String, List<String>> things, String name) {
      List<String> places = things.computeIfAbsent(name, n -> new ArrayList<>());
      if (!places.contains(place)) {
        places.add(place);
      }
    }
  }
}
