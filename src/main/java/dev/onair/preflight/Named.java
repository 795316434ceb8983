package dev.onair.preflight;

import dev.onair.model.ChannelSpec;
import dev.onair.model.encoding.EncoderNeeds;
import dev.onair.model.encoding.OutputDestination;
import dev.onair.model.ingest.InputNeeds;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.UrlSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What channels name that has to exist: each with all the places that name it. */
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
        named.collect(channel.name() + ": inputs." + input.name(), InputNeeds.of(input.source()));
      }
      for (OutputDestination destination : channel.encoding().destinations()) {
        String place = channel.name() + ": encoding.destinations." + destination.id();
        destination.addresses().stream()
            .flatMap(address -> address.credentials().stream())
            .forEach(c -> add(named.parameters, c.passwordParameter(), place));
      }
      named.collect(channel.name() + ": encoding", EncoderNeeds.of(channel.encoding().settings()));
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

  private void collect(String place, InputNeeds needs) {
    for (UrlSource source : needs.urls()) {
      source.credentials().ifPresent(c -> add(parameters, c.passwordParameter(), place));
      source.object().ifPresent(object -> add(objects, object.toString(), place));
    }
    needs.flows().forEach(flow -> add(flows, flow, place));
    needs.devices().forEach(device -> add(devices, device, place));
  }

  private void collect(String place, EncoderNeeds needs) {
    needs.passwordParameters().forEach(parameter -> add(parameters, parameter, place));
    needs.objects().forEach(object -> add(objects, object.toString(), place));
  }

  private static void add(Map<String, List<String>> things, String name, String place) {
    List<String> places = things.computeIfAbsent(name, n -> new ArrayList<>());
    if (!places.contains(place)) {
      places.add(place);
    }
  }
}
