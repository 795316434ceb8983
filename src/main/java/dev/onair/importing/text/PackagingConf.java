package dev.onair.importing.text;

import dev.onair.config.hocon.HoconKeys;
import dev.onair.importing.facts.ForeignPackaging;
import dev.onair.importing.facts.ForeignPackaging.Endpoint;
import dev.onair.importing.facts.Remarks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a channel's file says of packaging. */
final class PackagingConf {

  /** The endpoints and manifests that a channel has where its file does not say otherwise. */
  private static final Map<String, List<String>> USUAL =
      new TreeMap<>(
          Map.of(
              "hls", List.of("index", "ll-index"), "cmaf", List.of("dash", "index", "ll-index")));

  private static final String NONE = "NONE";
  private static final int USUAL_SEGMENT = 4;
  private static final int USUAL_WINDOW = 60;

  /** A window lists three segments at least. */
  private static final int SEGMENTS_OF_A_WINDOW = 3;

  private final ForeignPackaging packaging;
  private final Duration segment;
  private final boolean passesScte35;
  private final Remarks remarks;

  /**
   * @param segment the length of the segments that MediaLive makes
   * @param passesScte35 whether SCTE-35 messages reach the packager
   */
  PackagingConf(
      ForeignPackaging packaging, Duration segment, boolean passesScte35, Remarks remarks) {
    this.packaging = packaging;
    this.segment = segment;
    this.passesScte35 = passesScte35;
    this.remarks = remarks;
  }

  Conf conf() {
    Conf conf = new Conf();
    adMarkers(conf);
    packaging.endpoints().ifPresentOrElse(all -> endpoints(conf, all), () -> usual(conf));
    return conf;
  }

  private void adMarkers(Conf conf) {
    String wanted = packaging.adMarkers().orElse("DATERANGE");
    if (!passesScte35 && !wanted.equals(NONE)) {
      conf.comment("The encoder passes no SCTE-35 on, so that there is nothing to mark.");
      conf.set("ad-markers", NONE);
      packaging
          .adMarkers()
          .ifPresent(
              given ->
                  remarks.changed(
                      ("packaging.ad-markers: NONE instead of %s, as the encoder passes no SCTE-35"
                              + " on; encoding.scte35-passthrough = true lets it")
                          .formatted(given)));
    } else if (!wanted.equals("DATERANGE")) {
      conf.set("ad-markers", wanted);
    }
  }

  /** onair's own endpoints, as far as the encoder's segments let them be. */
  private void usual(Conf conf) {
    boolean whole = segment.toMillis() % 1000 == 0;
    if (!whole || USUAL_SEGMENT % segment.toSeconds() == 0) {
      return;
    }
    int made = (int) segment.toSeconds();
    int fitting = Math.max(1, Math.round((float) USUAL_SEGMENT / made)) * made;
    conf.comment("A multiple of the %d s that the encoder makes.".formatted(made));
    USUAL.forEach(
        (endpoint, manifests) -> {
          conf.set("endpoints." + endpoint + ".segment", fitting + " s");
          int window = fitting * SEGMENTS_OF_A_WINDOW;
          if (window > USUAL_WINDOW) {
            manifests.forEach(
                manifest ->
                    conf.set(
                        "endpoints.%s.manifests.%s.window".formatted(endpoint, manifest),
                        window + " s"));
          }
        });
  }

  private static void endpoints(Conf conf, Map<String, Endpoint> all) {
    Conf inner = new Conf();
    all.forEach((name, endpoint) -> inner.object(HoconKeys.path(name), endpoint(name, endpoint)));
    USUAL.keySet().stream()
        .filter(name -> !all.containsKey(name))
        .forEach(name -> inner.set(name, "null"));
    conf.object("endpoints", inner);
  }

  private static Conf endpoint(String name, Endpoint endpoint) {
    Conf conf = new Conf();
    boolean usual = USUAL.containsKey(name);
    boolean sameContainer =
        usual && endpoint.container().equals(name.equals("hls") ? "TS" : "CMAF");
    if (!sameContainer) {
      conf.set("container", endpoint.container());
    }
    endpoint
        .segment()
        .filter(given -> given != USUAL_SEGMENT)
        .ifPresent(given -> conf.set("segment", given + " s"));
    endpoint.settings().forEach(conf::set);
    Conf manifests = new Conf();
    List<String> others = usual ? USUAL.get(name) : List.of();
    endpoint
        .manifests()
        .forEach(
            (manifest, told) -> {
              Conf own = new Conf();
              if (!isUsual(others, manifest, told.format())) {
                own.set("format", told.format());
              }
              told.settings().forEach(own::set);
              manifests.object(HoconKeys.path(manifest), own);
            });
    others.stream()
        .filter(manifest -> !endpoint.manifests().containsKey(manifest))
        .forEach(manifest -> manifests.set(manifest, "null"));
    conf.object("manifests", manifests);
    return conf;
  }

  private static boolean isUsual(List<String> names, String name, String format) {
    return names.contains(name)
        && format.equals(name.equals("dash") ? "DASH" : name.equals("index") ? "HLS" : "LL_HLS");
  }
}
