package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.s3.S3Request.Level;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tags of an object's version, which come with it or later. */
final class ObjectTags {

  private static final String HEADER = "x-amz-tagging";
  private static final String ROW = "Tags";
  private static final int MOST = 10;

  private final World world;
  private final Buckets buckets;

  ObjectTags(World world, Buckets buckets) {
    this.world = world;
    this.buckets = buckets;
  }

  void routes(S3.Routes routes) {
    routes.on("GET", Level.OBJECT, "tagging", "GetObjectTagging", this::get);
    routes.on("PUT", Level.OBJECT, "tagging", "PutObjectTagging", this::put);
    routes.on("DELETE", Level.OBJECT, "tagging", "DeleteObjectTagging", this::delete);
  }

  /** The tags that an object is to be written with. */
  static TagSet of(S3Request request) {
    return TagSet.of(request.header(HEADER).orElse("")).atMost(MOST, "Object");
  }

  static void set(ObjectNode row, TagSet tags) {
    ObjectNode kept = row.putObject(ROW);
    tags.tags().forEach(kept::put);
  }

  /** A reply with the number of tags, if there are any. */
  static HttpReply counted(HttpReply reply, ObjectNode row) {
    int count = row.get(ROW).size();
    return count == 0 ? reply : reply.with(HEADER + "-count", Integer.toString(count));
  }

  private HttpReply get(S3Request request) {
    Map<String, String> tags = new LinkedHashMap<>();
    row(request)
        .get(ROW)
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return Documents.reply(new TagSet(tags).document());
  }

  private HttpReply put(S3Request request) {
    ObjectNode row = row(request);
    set(row, TagSet.of(request.body().content()).atMost(MOST, "Object"));
    return HttpReply.empty(200);
  }

  private HttpReply delete(S3Request request) {
    set(row(request), new TagSet(Map.of()));
    return HttpReply.empty(204);
  }

  private ObjectNode row(S3Request request) {
    return new ObjectVersions(world, buckets.row(request)).of(request);
  }
}
