package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.model.Credentials;
import dev.onair.model.encoding.EncodingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the settings of an input or an encoder channel name outside of it.
 *
 * @param secrets parameters, each with the host that gets it
 * @param cleartext those of them that are sent unencrypted
 * @param buckets buckets in S3
 * @param hosts other hosts, flows, and devices
 * @param open what opens files in S3 to anyone
 */
record NamedPlaces(
    Set<String> secrets,
    Set<String> cleartext,
    Set<String> buckets,
    Set<String> hosts,
    Set<String> open) {

  private static final Pattern URL =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/@]*@)?([^/?#]+).*", Pattern.DOTALL);

  /** What stands for the id of a device, as many other things have an id. */
  private static final String DEVICE = "input_devices.id";

  /** As MediaLive writes a URL of S3, with and without TLS. */
  private static final Set<String> S3 = Set.of("s3", "s3ssl");

  /**
   * For anyone, and for anyone with an account of AWS's.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl">AWS:
   *     canned ACLs</a>
   */
  private static final Set<String> OPEN = Set.of("PUBLIC_READ", "AUTHENTICATED_READ");

  static NamedPlaces in(JsonNode settings) {
    return inAll(List.of(settings));
  }

  /** The hosts that get the stream of an encoder channel, beside the packager. */
  static Set<String> receivers(JsonNode encoder) {
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode destination : encoder.path("destinations")) {
      if (!destination.path("id").asText().equals(EncodingSpec.DESTINATION)) {
        others.add(destination);
      }
    }
    return inAll(others).hosts();
  }

  /** Those of several at once. */
  static NamedPlaces inAll(List<JsonNode> settings) {
    NamedPlaces places =
        new NamedPlaces(
            new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    settings.forEach(one -> places.look(one, ""));
    return places;
  }

  private void look(JsonNode node, String key) {
    if (node.isTextual()) {
      place(node.asText(), key);
    } else if (node.isArray()) {
      node.forEach(element -> look(element, key));
    } else {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (member.getKey().equals("password_param") && !member.getValue().asText("").isEmpty()) {
          secret(node, member.getValue().asText());
        } else {
          boolean isDevice = key.equals("input_devices") && member.getKey().equals("id");
          look(member.getValue(), isDevice ? DEVICE : member.getKey());
        }
      }
    }
  }

  private void secret(JsonNode beside, String name) {
    String told = name;
    for (JsonNode value : beside) {
      Matcher url = URL.matcher(value.asText(""));
      if (url.matches()) {
        told = "%s, for %s".formatted(name, host(url));
        if (!Credentials.areSafeBy(scheme(url))) {
          cleartext.add(told);
        }
      }
    }
    secrets.add(told);
  }

  private void place(String text, String key) {
    Matcher url = URL.matcher(text);
    if (url.matches()) {
      boolean isBucket = S3.contains(scheme(url));
      (isBucket ? buckets : hosts).add(host(url));
    } else if (Set.of("flow_arn", DEVICE).contains(key) && !text.isEmpty()) {
      hosts.add(text);
    } else if (key.equals("canned_acl") && OPEN.contains(text)) {
      open.add(key + ": " + text);
    }
  }

  private static String scheme(Matcher url) {
    return url.group(1).toLowerCase(Locale.ROOT);
  }

  private static String host(Matcher url) {
    return scheme(url) + "://" + url.group(2);
  }
}
