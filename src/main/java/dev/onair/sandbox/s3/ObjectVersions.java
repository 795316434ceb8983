package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All versions of all objects of a bucket. A version's row holds its headers and its content. */
final class ObjectVersions {

  static final String TABLE = "s3/object";

  /** The one version of an object that was written without versioning. */
  static final String NULL = "null";

  private static final String VERSION_ID = "VersionId";

  private final World world;
  private final StoreTable table;
  private final String bucket;
  private final String status;

  /** Those of one bucket. */
  ObjectVersions(World world, ObjectNode bucket) {
    this.world = world;
    this.table = world.store().resources(TABLE);
    this.bucket = bucket.get("Name").asText();
    this.status = Configurations.VERSIONING.get(bucket).replaceAll(".*<Status>|</Status>.*", "");
  }

  /** Whether there ever was versioning, so that ids are shown. */
  boolean versioned() {
    return enabled() || status.equals("Suspended");
  }

  private boolean enabled() {
    return status.equals("Enabled");
  }

  /** All of one key, the newest first. */
  List<ObjectNode> of(String key) {
    return byKey().getOrDefault(key, List.of());
  }

  /** All, by key in the order of UTF-8, and for each the newest first. */
  Map<String, List<ObjectNode>> byKey() {
    Map<String, List<ObjectNode>> versions =
        new TreeMap<>(
            Comparator.comparing(
                (String key) -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
    for (ObjectNode row : table.values()) {
      if (row.get("Bucket").asText().equals(bucket)) {
        versions.computeIfAbsent(row.get("Key").asText(), key -> new ArrayList<>()).add(0, row);
      }
    }
    return versions;
  }

  /** What is read where no version is asked for; empty where that was deleted. */
  Optional<ObjectNode> current(String key) {
    return of(key).stream().findFirst().filter(row -> !deleteMarker(row));
  }

  /**
   * The version that a request is about: the current one, unless it names another.
   *
   * @throws ServiceError if there is none, or if it is a delete marker
   */
  ObjectNode of(S3Request request) {
    Optional<String> version = request.query("versionId");
    if (version.isEmpty()) {
      return current(request.key()).orElseThrow(() -> noSuchKey(request.key()));
    }
    ObjectNode row =
        table
            .find(id(request.key(), version.get()))
            .orElseThrow(
                () ->
                    ServiceError.by(S3Rule.VERSION_FOUND, "The specified version does not exist."));
    if (deleteMarker(row)) {
      throw ServiceError.by(
          S3Rule.DELETE_MARKER, "The specified method is not allowed against this resource.");
    }
    return row;
  }

  static ServiceError noSuchKey(String key) {
    return ServiceError.by(S3Rule.KEY_FOUND, "The specified key does not exist.")
        .with("Key", TextNode.valueOf(key));
  }

  static boolean deleteMarker(ObjectNode row) {
    return row.path("DeleteMarker").asBoolean();
  }

  static String version(ObjectNode row) {
    return row.get(VERSION_ID).asText();
  }

  /** Adds a version, which takes the place of one without versioning. */
  ObjectNode add(String key, boolean deleteMarker) {
    String version = enabled() ? world.nextId(TABLE, 32) : NULL;
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("Bucket", bucket)
        .put("Key", key)
        .put(VERSION_ID, version)
        .put("LastModified", world.now().toString())
        .put("DeleteMarker", deleteMarker);
    // Removed first: the newest is the one that was added last.
    table.remove(id(key, version));
    table.put(id(key, version), row);
    return row;
  }

  /** Removes a version for good. */
  Optional<ObjectNode> remove(String key, String version) {
    return table.remove(id(key, version));
  }

  private String id(String key, String version) {
    return bucket + "/" + key + (version.equals(NULL) ? "" : "?versionId=" + version);
  }
}
