package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.XmlDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Writes objects as a whole, with conditions on what is there, and deletes them. */
final class ObjectWrites {

  private static final String ENCRYPTION = "x-amz-server-side-encryption";
  private static final Set<String> KEPT_HEADERS =
      Set.of(
          "content-type",
          "content-encoding",
          "content-disposition",
          "content-language",
          "cache-control",
          "expires",
          ENCRYPTION,
          ENCRYPTION + "-aws-kms-key-id",
          "x-amz-storage-class");
  private static final Form DELETE =
      Form.of("Delete", "Quiet", "Object/Key", "Object/VersionId", "Object/ETag", "Object/Size");

  private final World world;
  private final Buckets buckets;

  ObjectWrites(World world, Buckets buckets) {
    this.world = world;
    this.buckets = buckets;
  }

  HttpReply put(S3Request request) {
    ObjectNode bucket = buckets.row(request);
    ObjectVersions versions = new ObjectVersions(world, bucket);
    checkConditions(request, versions.current(request.key()));
    if (!AccessControl.allowsAcls(bucket)
        && !request.header("x-amz-acl").orElse("private").matches("private|bucket-owner-.*")) {
      throw ServiceError.by(S3Rule.ACLS_OFF, "The bucket does not allow ACLs");
    }
    TagSet tags = ObjectTags.of(request);
    ObjectNode row = versions.add(request.key(), false);
    ObjectTags.set(row, tags);
    String etag = request.body().etag();
    row.put("ETag", etag)
        .put("Size", request.body().content().bytes().length)
        .put("Body", request.body().base64());
    ObjectNode headers = row.putObject("Headers");
    headers.put("content-type", "binary/octet-stream");
    headers.put(ENCRYPTION, byDefault(bucket));
    request
        .http()
        .headers()
        .forEach(
            (name, values) -> {
              if (KEPT_HEADERS.contains(name) || name.startsWith("x-amz-meta-")) {
                headers.put(name, values.get(0));
              }
            });
    String encoding = headers.path("content-encoding").asText().replaceAll("aws-chunked,? *", "");
    headers.put("content-encoding", encoding);
    if (encoding.isEmpty()) {
      headers.remove("content-encoding");
    }
    ObjectNode checksums = row.putObject("Checksums");
    request
        .body()
        .checksums()
        .forEach(
            (name, value) -> {
              if (name.startsWith(Payload.CHECKSUM)) {
                checksums.put(name, value);
              }
            });
    HttpReply reply =
        ObjectReads.withVersion(HttpReply.empty(200), versions, row)
            .with("ETag", ObjectReads.quoted(etag))
            .with(ENCRYPTION, headers.get(ENCRYPTION).asText());
    return ObjectReads.with(reply, checksums);
  }

  private static String byDefault(ObjectNode bucket) {
    return Configurations.ENCRYPTION
        .get(bucket)
        .replaceAll(".*<SSEAlgorithm>|</SSEAlgorithm>.*", "");
  }

  private static void checkConditions(S3Request request, Optional<ObjectNode> current) {
    request
        .header("if-none-match")
        .ifPresent(
            tag -> {
              if (!tag.equals("*")) {
                throw Service.notEmulated("s3", "PutObject with an If-None-Match other than *");
              }
              if (current.isPresent()) {
                throw ObjectReads.failed("If-None-Match");
              }
            });
    request
        .header("if-match")
        .ifPresent(
            tag -> {
              ObjectNode row = current.orElseThrow(() -> ObjectVersions.noSuchKey(request.key()));
              if (!tag.replace("\"", "").equals(row.get("ETag").asText())) {
                throw ObjectReads.failed("If-Match");
              }
            });
  }

  HttpReply delete(S3Request request) {
    ObjectVersions versions = new ObjectVersions(world, buckets.row(request));
    Optional<ObjectNode> gone = delete(versions, request.key(), request.text("versionId"));
    HttpReply reply = HttpReply.empty(204);
    if (gone.isEmpty() || !versions.versioned()) {
      return reply;
    }
    return ObjectVersions.deleteMarker(gone.get())
        ? ObjectReads.withVersion(reply, versions, gone.get()).with("x-amz-delete-marker", "true")
        : ObjectReads.withVersion(reply, versions, gone.get());
  }

  /** The delete marker that was made, or the version that was removed; maybe neither. */
  private static Optional<ObjectNode> delete(ObjectVersions versions, String key, String version) {
    if (!version.isEmpty()) {
      return versions.remove(key, version);
    }
    return versions.versioned()
        ? Optional.of(versions.add(key, true))
        : versions.remove(key, ObjectVersions.NULL);
  }

  HttpReply deleteAll(S3Request request) {
    ObjectVersions versions = new ObjectVersions(world, buckets.row(request));
    if (request.body().checksums().isEmpty()) {
      throw ServiceError.by(
          S3Rule.DELETE_CHECKSUM,
          "Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
    }
    Element body = DELETE.read(request.body().content());
    Form.oneEach(body, "Object", "Key");
    List<Element> objects = Form.all(body, "Object");
    if (objects.isEmpty() || objects.size() > 1000) {
      throw Form.malformed(objects.size() + " objects; allowed: 1 to 1000");
    }
    boolean quiet = Form.text(body, "Quiet").equals("true");
    XmlDocument xml = Documents.of("DeleteResult");
    for (Element object : objects) {
      // Not stripped: a key may begin or end with spaces.
      String key = Form.all(object, "Key").get(0).getTextContent();
      String version = Form.text(object, "VersionId");
      Optional<ObjectNode> gone = delete(versions, key, version);
      if (!quiet) {
        xml.open("Deleted").text("Key", key);
        if (!version.isEmpty()) {
          xml.text("VersionId", version);
        }
        gone.filter(ObjectVersions::deleteMarker)
            .ifPresent(
                row ->
                    xml.text("DeleteMarker", true)
                        .text("DeleteMarkerVersionId", ObjectVersions.version(row)));
        xml.close();
      }
    }
    return Documents.reply(xml);
  }
}
