package dev.onair.sandbox.s3;

import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.XmlDocument;

/** XML documents that S3 writes. */
final class Documents {

  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

  private Documents() {}

  /** A document with that root. */
  static XmlDocument of(String root) {
    return XmlDocument.of(root, NAMESPACE);
  }

  static HttpReply reply(XmlDocument document) {
    return reply(document.end());
  }

  /** A document that stands in a bucket's row. */
  static HttpReply reply(String document) {
    return XmlDocument.reply(200, "application/xml", document);
  }

  /**
   * How objects are encrypted.
   *
   * @param algorithm for example {@code AES256}
   * @param key "" for none
   * @param bucketKey true or false
   */
  static String encryption(String algorithm, String key, String bucketKey) {
    XmlDocument xml =
        Documents.of("ServerSideEncryptionConfiguration")
            .open("Rule")
            .open("ApplyServerSideEncryptionByDefault")
            .text("SSEAlgorithm", algorithm);
    if (!key.isEmpty()) {
      xml.text("KMSMasterKeyID", key);
    }
    return xml.close().text("BucketKeyEnabled", bucketKey).close().end();
  }

  static String allPublicAccessBlocked() {
    return Documents.of("PublicAccessBlockConfiguration")
        .text("BlockPublicAcls", true)
        .text("IgnorePublicAcls", true)
        .text("BlockPublicPolicy", true)
        .text("RestrictPublicBuckets", true)
        .end();
  }

  static String ownership(String value) {
    return Documents.of("OwnershipControls")
        .open("Rule")
        .text("ObjectOwnership", value)
        .close()
        .end();
  }
}
