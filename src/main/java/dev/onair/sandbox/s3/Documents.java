package dev.onair.sandbox.s3;

/** Configurations that S3 writes itself. */
final class Documents {

  private Documents() {}

  /**
   * How objects are encrypted.
   *
   * @param algorithm for example {@code AES256}
   * @param key "" for none
   * @param bucketKey true or false
   */
  static String encryption(String algorithm, String key, String bucketKey) {
    Markup xml =
        new Markup("ServerSideEncryptionConfiguration")
            .open("Rule")
            .open("ApplyServerSideEncryptionByDefault")
            .text("SSEAlgorithm", algorithm);
    if (!key.isEmpty()) {
      xml.text("KMSMasterKeyID", key);
    }
    return xml.close("ApplyServerSideEncryptionByDefault")
        .text("BucketKeyEnabled", bucketKey)
        .close("Rule")
        .end();
  }

  static String allPublicAccessBlocked() {
    return new Markup("PublicAccessBlockConfiguration")
        .text("BlockPublicAcls", true)
        .text("IgnorePublicAcls", true)
        .text("BlockPublicPolicy", true)
        .text("RestrictPublicBuckets", true)
        .end();
  }

  static String ownership(String value) {
    return new Markup("OwnershipControls")
        .open("Rule")
        .text("ObjectOwnership", value)
        .close("Rule")
        .end();
  }
}
