package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What output groups beside the packager's send goes to where such a thing can go. */
final class DestinationChecks {

  private static final String REFERENCE = "/destination/destinationRefId";

  /** ChannelRule.ARCHIVE_URL. */
  private static final Pattern S3 = Pattern.compile("s3ssl://[a-z0-9-]{3,63}/.*[^/]");

  /** ChannelRule.RTMP_URL. */
  private static final Pattern RTMP = Pattern.compile("rtmps?://[^/]+/.+");

  /** ChannelRule.UDP_URL. */
  private static final Pattern UDP = Pattern.compile("(udp|rtp)://.+:[0-9]{1,5}");

  private static final Map<String, Pattern> URLS =
      Map.of("archive", S3, "frameCapture", S3, "rtmp", RTMP, "udp", UDP);

  private static final Map<String, ChannelRule> RULES =
      Map.of(
          "archive", ChannelRule.ARCHIVE_URL,
          "frameCapture", ChannelRule.ARCHIVE_URL,
          "rtmp", ChannelRule.RTMP_URL,
          "udp", ChannelRule.UDP_URL);

  private final ChannelChecks.Findings findings;
  private final JsonNode destinations;

  DestinationChecks(ChannelChecks.Findings findings, JsonNode destinations) {
    this.findings = findings;
    this.destinations = destinations;
  }

  void check(JsonNode groups) {
    for (int i = 0; i < groups.size(); i++) {
      String path = "/encoderSettings/outputGroups/" + i;
      JsonNode settings = groups.get(i).path("outputGroupSettings");
      for (String kind : URLS.keySet()) {
        if (settings.has(kind + "GroupSettings")) {
          reference(kind, settings.path(kind + "GroupSettings"));
          outputs(path, kind, groups.get(i).path("outputs"));
        }
      }
    }
  }

  private void outputs(String path, String kind, JsonNode outputs) {
    for (int j = 0; j < outputs.size(); j++) {
      JsonNode settings = outputs.get(j).path("outputSettings");
      String place = path + "/outputs/" + j + "/outputSettings";
      JsonNode own = settings.path(kind + "OutputSettings");
      JsonNode id = own.at(REFERENCE);
      if (id.isTextual() && !ids().contains(id.asText())) {
        findings.add(
            ChannelRule.CHANNEL_REFERENCES,
            place + "/" + kind + "OutputSettings" + REFERENCE,
            id + " does not exist; there are " + ids().stream().sorted().toList());
      }
      reference(kind, own);
    }
  }

  private void reference(String kind, JsonNode settings) {
    for (int i = 0; i < destinations.size(); i++) {
      JsonNode destination = destinations.get(i);
      if (destination.path("id").asText().equals(settings.at(REFERENCE).asText())) {
        addresses("/destinations/" + i + "/settings", kind, destination.path("settings"));
      }
    }
  }

  private void addresses(String path, String kind, JsonNode addresses) {
    for (int i = 0; i < addresses.size(); i++) {
      JsonNode address = addresses.get(i);
      String url = address.path("url").asText();
      if (!URLS.get(kind).matcher(url).matches()) {
        findings.add(
            RULES.get(kind), path + "/" + i + "/url", "'" + url + "' is no URL for " + kind);
      }
      if (kind.equals("rtmp") && address.path("streamName").asText().isEmpty()) {
        findings.add(ChannelRule.RTMP_STREAM, path + "/" + i + "/streamName", "is required");
      }
    }
    if (addresses.size() > 1 && kind.matches("archive|frameCapture") && isRepeated(addresses)) {
      findings.add(ChannelRule.ARCHIVE_TWICE, path, "the paths must be different from each other");
    }
  }

  private static boolean isRepeated(JsonNode addresses) {
    return new HashSet<>(addresses.findValuesAsText("url")).size() < addresses.size();
  }

  private Set<String> ids() {
    return new HashSet<>(destinations.findValuesAsText("id"));
  }
}
