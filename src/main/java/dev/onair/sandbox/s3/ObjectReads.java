package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.ServiceError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads objects, as a whole or in part, with conditions on what is there. */
final class ObjectReads {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

  private final World world;
  private final Buckets buckets;

  ObjectReads(World world, Buckets buckets) {
    this.world = world;
    this.buckets = buckets;
  }

  /** Also for HEAD, the answer to which is sent without its body. */
  HttpReply get(S3Request request) {
    ObjectVersions versions = new ObjectVersions(world, buckets.row(request));
    ObjectNode row = versions.of(request);
    String etag = row.get("ETag").asText();
    if (request.header("if-match").filter(tag -> !matches(tag, etag)).isPresent()) {
      throw failed("If-Match");
    }
    if (request.header("if-none-match").filter(tag -> matches(tag, etag)).isPresent()) {
      return HttpReply.empty(304).with("ETag", quoted(etag));
    }
    byte[] content = Base64.getDecoder().decode(row.get("Body").asText());
    Optional<String> range = request.header("range");
    HttpReply reply =
        range.isPresent()
            ? part(content, range.get())
            : new HttpReply(200, Map.of(), Body.of(content));
    reply =
        withVersion(reply, versions, row)
            .with("ETag", quoted(etag))
            .with("Accept-Ranges", "bytes")
            .with(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.parse(row.get("LastModified").asText()).atOffset(ZoneOffset.UTC)));
    reply = ObjectTags.counted(with(reply, row.get("Headers")), row);
    boolean checksums = range.isEmpty() && request.header("x-amz-checksum-mode").isPresent();
    return checksums ? with(reply, row.get("Checksums")) : reply;
  }

  private static HttpReply part(byte[] content, String range) {
    Matcher matcher = RANGE.matcher(range);
    if (!matcher.matches() || range.equals("bytes=-")) {
      // What is no range is ignored.
      return new HttpReply(200, Map.of(), Body.of(content));
    }
    int first;
    int end = content.length;
    if (matcher.group(1).isEmpty()) {
      first = Math.max(0, content.length - Integer.parseInt(matcher.group(2)));
    } else {
      first = Integer.parseInt(matcher.group(1));
      if (!matcher.group(2).isEmpty()) {
        end = Math.min(end, Integer.parseInt(matcher.group(2)) + 1);
      }
    }
    if (first >= end) {
      throw ServiceError.by(S3Rule.RANGE, "The requested range is not satisfiable");
    }
    return new HttpReply(206, Map.of(), Body.of(Arrays.copyOfRange(content, first, end)))
        .with("Content-Range", "bytes " + first + "-" + (end - 1) + "/" + content.length);
  }

  private static boolean matches(String tag, String etag) {
    return tag.equals("*") || tag.replace("\"", "").equals(etag);
  }

  static ServiceError failed(String condition) {
    return ServiceError.by(
            S3Rule.CONDITION, "At least one of the pre-conditions you specified did not hold")
        .with("Condition", TextNode.valueOf(condition));
  }

  static HttpReply withVersion(HttpReply reply, ObjectVersions versions, ObjectNode row) {
    return versions.versioned()
        ? reply.with("x-amz-version-id", ObjectVersions.version(row))
        : reply;
  }

  static HttpReply with(HttpReply reply, JsonNode headers) {
    HttpReply result = reply;
    for (var header : headers.properties()) {
      result = result.with(header.getKey(), header.getValue().asText());
    }
    return result;
  }

  static String quoted(String etag) {
    return '"' + etag + '"';
  }
}
