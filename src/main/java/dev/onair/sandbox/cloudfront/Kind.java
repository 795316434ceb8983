package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is a configuration with an id, and is referred to by that. */
public enum Kind {
  CACHE_POLICY("CachePolicy", "cache-policy", Ids.UUID, "LastModifiedTime"),
  ORIGIN_REQUEST_POLICY(
      "OriginRequestPolicy", "origin-request-policy", Ids.UUID, "LastModifiedTime"),
  RESPONSE_HEADERS_POLICY(
      "ResponseHeadersPolicy", "response-headers-policy", Ids.UUID, "LastModifiedTime"),
  ORIGIN_ACCESS_CONTROL("OriginAccessControl", "origin-access-control", Ids.E, ""),
  PUBLIC_KEY("PublicKey", "public-key", Ids.K, "CreatedTime"),
  KEY_GROUP("KeyGroup", "key-group", Ids.UUID, "LastModifiedTime");

  private final String shape;
  private final String path;
  private final Ids ids;
  private final String time;

  Kind(String shape, String path, Ids ids, String time) {
    this.shape = shape;
    this.path = path;
    this.ids = ids;
    this.time = time;
  }

  /** Its name in the model, for example {@code CachePolicy}. */
  String shape() {
    return shape;
  }

  /** What its configuration is called. */
  public String config() {
    return shape + "Config";
  }

  /** Its place in the API's paths. */
  String path() {
    return path;
  }

  /** Where it is kept. */
  public String table() {
    return "cloudfront/" + path;
  }

  Ids ids() {
    return ids;
  }

  /** What the time of its last change, or of its creation, is called; absent where it has none. */
  Optional<String> time() {
    return Optional.of(time).filter(name -> !name.isEmpty());
  }

  boolean timeIsOfCreation() {
    return time.equals("CreatedTime");
  }

  /** The error of a name that is taken. */
  ServiceError alreadyExists(String name) {
    return ServiceError.by(
        CloudFrontRule.NAME_TAKEN,
        shape,
        "There is a " + path.replace('-', ' ') + " named " + name);
  }

  /** The error of an id that nothing has. */
  ServiceError noSuch(String id) {
    String message = "There is no " + path.replace('-', ' ') + " " + id;
    return this == KEY_GROUP
        ? ServiceError.by(CloudFrontRule.GROUP_FOUND, message)
        : ServiceError.by(CloudFrontRule.FOUND, shape, message);
  }

  /** The error of deleting what something refers to. */
  ServiceError inUse(String by) {
    String message = "The " + path.replace('-', ' ') + " is in use by " + by;
    return this == KEY_GROUP
        ? ServiceError.by(CloudFrontRule.GROUP_IN_USE, message)
        : ServiceError.by(CloudFrontRule.IN_USE, shape, message);
  }

  /** The ids that a distribution's configuration refers to. */
  List<String> referredTo(ObjectNode distributionConfig) {
    List<String> ids = new ArrayList<>();
    if (this == KEY_GROUP) {
      for (JsonNode groups : distributionConfig.findValues("TrustedKeyGroups")) {
        groups.path("Items").forEach(id -> ids.add(id.asText()));
      }
    } else {
      ids.addAll(distributionConfig.findValuesAsText(shape + "Id"));
    }
    ids.removeIf(String::isEmpty);
    return ids;
  }
}
