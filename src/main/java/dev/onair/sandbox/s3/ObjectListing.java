package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.XmlDocument;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Lists of objects and of their versions, page by page. */
final class ObjectListing {

  private static final int LONGEST_PAGE = 1000;

  private final World world;
  private final Buckets buckets;

  ObjectListing(World world, Buckets buckets) {
    this.world = world;
    this.buckets = buckets;
  }

  /** A line: a version, which may be its key's newest, or what several keys have in common. */
  private record Line(String name, Optional<ObjectNode> row, boolean newest) {
    String version() {
      return row.map(ObjectVersions::version).orElse("");
    }
  }

  /** What is listed of a bucket. */
  private record Page(List<Line> lines, boolean truncated) {
    Line last() {
      return lines.get(lines.size() - 1);
    }
  }

  HttpReply objects(S3Request request) {
    if (!request.text("list-type").equals("2")) {
      throw Service.notEmulated("s3", "ListObjects; use ListObjectsV2");
    }
    String after =
        request
            .query("continuation-token")
            .map(ObjectListing::decoded)
            .orElse(request.text("start-after"));
    List<Line> all = lines(request, (row, newest) -> newest && !ObjectVersions.deleteMarker(row));
    Page page = page(request, all, first(all, after, ""));
    XmlDocument xml = head(request, "ListBucketResult");
    xml.text("KeyCount", page.lines.size()).text("IsTruncated", page.truncated);
    request.query("continuation-token").ifPresent(token -> xml.text("ContinuationToken", token));
    request.query("start-after").ifPresent(key -> xml.text("StartAfter", name(request, key)));
    if (page.truncated) {
      xml.text("NextContinuationToken", encoded(page.last().name));
    }
    boolean owner = request.text("fetch-owner").equals("true");
    page.lines.forEach(line -> line.row.ifPresent(row -> object(request, xml, row, owner)));
    return prefixes(request, xml, page);
  }

  private void object(S3Request request, XmlDocument xml, ObjectNode row, boolean owner) {
    xml.open("Contents");
    content(request, xml, row);
    if (owner) {
      owner(xml);
    }
    xml.close();
  }

  HttpReply versions(S3Request request) {
    List<Line> all = lines(request, (row, newest) -> true);
    String version = request.text("version-id-marker");
    Page page = page(request, all, first(all, request.text("key-marker"), version));
    XmlDocument xml = head(request, "ListVersionsResult");
    xml.text("KeyMarker", name(request, request.text("key-marker")))
        .text("VersionIdMarker", version)
        .text("IsTruncated", page.truncated);
    if (page.truncated) {
      xml.text("NextKeyMarker", name(request, page.last().name));
      if (page.last().row.isPresent()) {
        xml.text("NextVersionIdMarker", page.last().version());
      }
    }
    for (Line line : page.lines) {
      line.row.ifPresent(row -> version(request, xml, row, line.newest));
    }
    return prefixes(request, xml, page);
  }

  private void version(S3Request request, XmlDocument xml, ObjectNode row, boolean newest) {
    boolean marker = ObjectVersions.deleteMarker(row);
    String key = row.get("Key").asText();
    xml.open(marker ? "DeleteMarker" : "Version")
        .text("VersionId", ObjectVersions.version(row))
        .text("IsLatest", newest);
    if (marker) {
      xml.text("Key", name(request, key)).text("LastModified", row.get("LastModified").asText());
    } else {
      content(request, xml, row);
    }
    owner(xml);
    xml.close();
  }

  private static void content(S3Request request, XmlDocument xml, ObjectNode row) {
    xml.text("Key", name(request, row.get("Key").asText()))
        .text("LastModified", row.get("LastModified").asText())
        .text("ETag", '"' + row.get("ETag").asText() + '"')
        .text("Size", row.get("Size").asInt())
        .text("StorageClass", row.at("/Headers/x-amz-storage-class").asText("STANDARD"));
  }

  private void owner(XmlDocument xml) {
    xml.open("Owner").text("ID", buckets.owner()).close();
  }

  /** All that begins with the prefix, in order; keys with the delimiter behind it as one line. */
  private List<Line> lines(S3Request request, BiPredicate<ObjectNode, Boolean> shown) {
    String prefix = request.text("prefix");
    String delimiter = request.text("delimiter");
    List<Line> lines = new ArrayList<>();
    new ObjectVersions(world, buckets.row(request))
        .byKey()
        .forEach(
            (key, rows) -> {
              if (!key.startsWith(prefix)) {
                return;
              }
              int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
              for (int i = 0; i < rows.size(); i++) {
                if (shown.test(rows.get(i), i == 0)) {
                  add(
                      lines,
                      end < 0
                          ? new Line(key, Optional.of(rows.get(i)), i == 0)
                          : new Line(
                              key.substring(0, end + delimiter.length()), Optional.empty(), false));
                }
              }
            });
    return lines;
  }

  private static void add(List<Line> lines, Line line) {
    // What has the same beginning stands together.
    if (lines.isEmpty() || line.row.isPresent() || !lines.get(lines.size() - 1).equals(line)) {
      lines.add(line);
    }
  }

  /** Where a page begins that follows a key, or one of its versions. */
  private static int first(List<Line> lines, String key, String version) {
    int first = 0;
    while (!key.isEmpty() && first < lines.size() && before(lines.get(first), key)) {
      first++;
    }
    while (first < lines.size() && lines.get(first).name.equals(key)) {
      boolean reached = lines.get(first).version().equals(version);
      first++;
      if (reached) {
        break;
      }
    }
    return first;
  }

  private static boolean before(Line line, String key) {
    return Arrays.compareUnsigned(
            line.name.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8))
        < 0;
  }

  private static Page page(S3Request request, List<Line> all, int first) {
    int end = Math.min(all.size(), first + size(request));
    return new Page(all.subList(first, end), end < all.size() && end > first);
  }

  private static int size(S3Request request) {
    String text = request.query("max-keys").orElse(Integer.toString(LONGEST_PAGE));
    if (!text.matches("\\d{1,9}")) {
      throw ServiceError.by(S3Rule.PAGE_SIZE, "max-keys: '" + text + "' is not a number");
    }
    return Math.min(Integer.parseInt(text), LONGEST_PAGE);
  }

  private static XmlDocument head(S3Request request, String root) {
    XmlDocument xml = Documents.of(root);
    xml.text("Name", request.bucket())
        .text("Prefix", name(request, request.text("prefix")))
        .text("MaxKeys", size(request));
    request.query("delimiter").ifPresent(text -> xml.text("Delimiter", name(request, text)));
    request.query("encoding-type").ifPresent(type -> xml.text("EncodingType", type));
    return xml;
  }

  private HttpReply prefixes(S3Request request, XmlDocument xml, Page page) {
    page.lines.stream()
        .filter(line -> line.row.isEmpty())
        .forEach(
            line -> xml.open("CommonPrefixes").text("Prefix", name(request, line.name)).close());
    return buckets.reply(Documents.reply(xml));
  }

  /** As the caller wants it encoded. */
  private static String name(S3Request request, String text) {
    return request.text("encoding-type").equals("url")
        ? URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/")
        : text;
  }

  private static String encoded(String name) {
    return Base64.getUrlEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ServiceError.by(S3Rule.PAGE_TOKEN, "The continuation token is incorrect");
    }
  }
}
