package dev.onair.sandbox.s3;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What S3 does. */
public enum S3Rule implements Rule {
  THROTTLED(
      that(
              "Too many requests are refused",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("SlowDown", 503)),
  BUCKET_NAME(
      that(
              "A bucket's name follows the rules of names",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidBucketName", 400)),
  BUCKET_OWNED(
      that(
              "A bucket that one owns isn't made again, but in us-east-1",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("BucketAlreadyOwnedByYou", 409)),
  BUCKET_ACL(
      that(
              "A bucket without ACLs isn't made with one",
              guide(
                  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html"))
          .refuses("InvalidBucketAclWithObjectOwnership", 400)),
  BUCKET_LOCATION(
      that(
              "A bucket is made in the region that is asked",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("IllegalLocationConstraintException", 400)),
  BUCKET_EMPTY(
      that(
              "A bucket is deleted when it is empty, all versions included",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("BucketNotEmpty", 409)),
  BUCKET_OWNER(
      that(
              "A bucket of another account can't be reached",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("AccessDenied", 403)),
  BUCKET_FOUND(
      that(
              "A bucket that is named exists",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("NoSuchBucket", 404)),
  CONFIGURATION_FOUND(
      that(
              "A part of a bucket that is read is there, or an error of its own",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("%s", 404)),
  PUBLIC_BLOCKED(
      that(
              "What would make a bucket public is refused where that is blocked",
              guide(
                  "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html"))
          .refuses("AccessDenied", 403)),
  ACLS_OFF(
      that(
              "A bucket without ACLs takes none",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("AccessControlListNotSupported", 400)),
  ACL_GRANTEE(
      that(
              "A grantee is an id or one of three groups",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidArgument", 400)),
  ACL_CANNED(
      that(
              "A canned ACL is one of AWS's",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidArgument", 400)),
  POLICY_SIZE(
      that(
              "A bucket's policy has at most 20 KB",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("PolicyTooLarge", 400)),
  POLICY(
      that(
              "A bucket's policy names a principal, the bucket and actions of S3",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("MalformedPolicy", 400)),
  ENCRYPTION_KEY(
      that(
              "A key belongs to encryption with KMS",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidArgument", 400)),
  XML(
      that(
              "A body follows its form",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("MalformedXML", 400)),
  POSITIVE(
      that(
              "Days are positive integers",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidArgument", 400)),
  RULE_ID(
      that(
              "The id of a lifecycle rule is unique and has at most 255 characters",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidArgument", 400)),
  RULE_ACTION(
      that(
              "A lifecycle rule has an action",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidRequest", 400)),
  RULE_UPLOADS(
      that(
              "A rule about multipart uploads has no tags",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidRequest", 400)),
  PAGE_SIZE(
      that(
              "The size of a page is a number",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidArgument", 400)),
  PAGE_TOKEN(
      that(
              "A token comes from the page before",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidArgument", 400)),
  RANGE(
      that(
              "A range lies within the object",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidRange", 416)),
  CONDITION(
      that(
              "A condition holds",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("PreconditionFailed", 412)),
  VERSION_FOUND(
      that(
              "A version that is named exists",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("NoSuchVersion", 404)),
  DELETE_MARKER(
      that(
              "A delete marker can't be read",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("MethodNotAllowed", 405)),
  KEY_FOUND(
      that(
              "An object that is named exists",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("NoSuchKey", 404)),
  DELETE_CHECKSUM(
      that(
              "Deleting several objects needs a checksum",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidRequest", 400)),
  CHUNKS(
      that(
              "A chunk is as long as it says",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("IncompleteBody", 400)),
  CHUNK_SIZE(that("The size of a chunk is hexadecimal", assumed()).refuses("InvalidRequest", 400)),
  DIGEST(
      that(
              "A checksum is the one of the content",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("BadDigest", 400)),
  TAG_COUNT(
      that(
              "An object has at most 10 tags, a bucket 50",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("BadRequest", 400)),
  TAG(
      that(
              "Tags have keys of their own, within the limits",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("InvalidTag", 400));

  private final Basis basis;

  S3Rule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
