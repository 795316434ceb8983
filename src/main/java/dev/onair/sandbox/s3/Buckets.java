package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.XmlDocument;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Buckets. A row holds a bucket's configurations as documents, by the names of the parameters. */
final class Buckets {

  static final String TABLE = "s3/bucket";

  private static final Form LOCATION =
      Form.of("CreateBucketConfiguration", "LocationConstraint", "Tags/Tag/Key", "Tags/Tag/Value");

  /**
   * Some names that can't be.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">AWS:
   *     bucket naming rules</a>
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(?!xn--|sthree-|amzn-s3-demo-)(?!.*\\.\\.)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)"
              + "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?<!-s3alias|--ol-s3|\\.mrap|--x-s3)");

  private final World world;
  private final StoreTable buckets;
  private final StoreTable objects;

  Buckets(World world) {
    this.world = world;
    this.buckets = world.store().resources(TABLE);
    this.objects = world.store().resources(ObjectVersions.TABLE);
  }

  HttpReply create(S3Request request) {
    String name = request.bucket();
    String region = world.account().region();
    if (!NAME.matcher(name).matches()) {
      throw of(name, S3Rule.BUCKET_NAME, "The specified bucket is not valid.");
    }
    checkLocation(request, region);
    if (buckets.contains(name)) {
      if (region.equals("us-east-1")) {
        // As it always was there: success, without any effect.
        return created(name);
      }
      throw of(
          name,
          S3Rule.BUCKET_OWNED,
          "Your previous request to create the named bucket succeeded and you already own it.");
    }
    if (request.header("x-amz-bucket-object-lock-enabled").filter("true"::equals).isPresent()) {
      throw Service.notEmulated("s3", "CreateBucket with Object Lock");
    }
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("Name", name).put("CreationDate", world.now().toString());
    ObjectNode configurations = row.putObject("configurations");
    configurations.put("encryption", Documents.encryption("AES256", "", "false"));
    configurations.put("publicAccessBlock", Documents.allPublicAccessBlocked());
    String ownership = request.header("x-amz-object-ownership").orElse(Acl.NO_ACLS);
    configurations.put("ownershipControls", Documents.ownership(ownership));
    configurations.put(
        "acl", Acl.canned(request.header("x-amz-acl").orElse("private"), owner()).document());
    if (ownership.equals(Acl.NO_ACLS) && !Acl.of(row).onlyOwner(owner())) {
      throw of(
          name,
          S3Rule.BUCKET_ACL,
          "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
    }
    buckets.put(name, row);
    return created(name);
  }

  private HttpReply created(String name) {
    return reply(HttpReply.empty(200)).with("Location", "/" + name);
  }

  private static void checkLocation(S3Request request, String region) {
    String wanted = "";
    if (!request.body().content().isEmpty()) {
      Element body = LOCATION.read(request.body().content());
      if (!Form.all(body, "Tags").isEmpty()) {
        throw Service.notEmulated("s3", "CreateBucket with tags");
      }
      wanted = Form.text(body, "LocationConstraint");
    }
    if (!wanted.equals(region.equals("us-east-1") ? "" : region)) {
      throw of(
          request.bucket(),
          S3Rule.BUCKET_LOCATION,
          "The "
              + (wanted.isEmpty() ? "unspecified" : wanted)
              + " location constraint is incompatible for the region specific endpoint this"
              + " request was sent to.");
    }
  }

  HttpReply head(S3Request request) {
    row(request);
    return reply(HttpReply.empty(200));
  }

  HttpReply delete(S3Request request) {
    row(request);
    if (objects.values().stream()
        .anyMatch(object -> object.get("Bucket").asText().equals(request.bucket()))) {
      throw of(
          request.bucket(),
          S3Rule.BUCKET_EMPTY,
          "The bucket you tried to delete is not empty. You must delete all versions in the"
              + " bucket.");
    }
    buckets.remove(request.bucket());
    return reply(HttpReply.empty(204));
  }

  HttpReply location(S3Request request) {
    row(request);
    String region = world.account().region();
    return reply(
        Documents.reply(
            Documents.of("LocationConstraint").text(region.equals("us-east-1") ? "" : region)));
  }

  HttpReply list(S3Request request) {
    XmlDocument xml = Documents.of("ListAllMyBucketsResult");
    xml.open("Owner").text("ID", owner()).close().open("Buckets");
    buckets
        .values()
        .forEach(
            row ->
                xml.open("Bucket")
                    .text("Name", row.get("Name").asText())
                    .text("CreationDate", row.get("CreationDate").asText())
                    .close());
    return Documents.reply(xml.close());
  }

  /**
   * The bucket that a request is about.
   *
   * @throws ServiceError if there is none
   */
  ObjectNode row(S3Request request) {
    request
        .header("x-amz-expected-bucket-owner")
        .filter(owner -> !owner.equals(world.account().id()))
        .ifPresent(
            owner -> {
              throw ServiceError.by(S3Rule.BUCKET_OWNER, "Access Denied");
            });
    return buckets
        .find(request.bucket())
        .orElseThrow(
            () -> of(request.bucket(), S3Rule.BUCKET_FOUND, "The specified bucket does not exist"));
  }

  /** Every answer about a bucket says where it is. */
  HttpReply reply(HttpReply reply) {
    return reply.with("x-amz-bucket-region", world.account().region());
  }

  /** Who owns every bucket and every object. */
  String owner() {
    return CanonicalUser.of(world.account());
  }

  static ServiceError of(String bucket, S3Rule rule, String message) {
    return ServiceError.by(rule, message).with("BucketName", TextNode.valueOf(bucket));
  }
}
