package dev.onair.sandbox.s3;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.protocol.XmlDocument;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A part of a bucket that is read and written as one document.
 *
 * @param parameter what names it in a query string, for example {@code lifecycle}
 * @param otherwise what is read where nothing was written
 * @param missing the code and the message where that is an error
 */
record Configuration(String parameter, Optional<String> otherwise, Missing missing) {

  /** What S3 says where there is none. */
  record Missing(String code, String message) {}

  /** One that may be missing. */
  static Configuration orElse(String parameter, String code, String message) {
    return new Configuration(parameter, Optional.empty(), new Missing(code, message));
  }

  /** One that is always there. */
  static Configuration always(String parameter, String root, UnaryOperator<XmlDocument> content) {
    String document = content.apply(Documents.of(root)).end();
    return new Configuration(parameter, Optional.of(document), new Missing("", ""));
  }

  /** The document in a bucket's row. */
  Optional<String> find(ObjectNode bucket) {
    ObjectNode configurations = (ObjectNode) bucket.get("configurations");
    return configurations.has(parameter)
        ? Optional.of(configurations.get(parameter).asText())
        : otherwise;
  }

  /**
   * The document in a bucket's row.
   *
   * @throws ServiceError if there is none
   */
  String get(ObjectNode bucket) {
    return find(bucket)
        .orElseThrow(
            () ->
                ServiceError.by(S3Rule.CONFIGURATION_FOUND, missing.code(), missing.message())
                    .with("BucketName", bucket.get("Name")));
  }

  void put(ObjectNode bucket, String document) {
    ((ObjectNode) bucket.get("configurations")).put(parameter, document);
  }

  void remove(ObjectNode bucket) {
    ((ObjectNode) bucket.get("configurations")).remove(parameter);
  }
}
