/**
 * S3: buckets with their configurations, and objects with their versions.
 *
 * <p>There is no model of its API, so each operation is read and written here; configurations are
 * kept as the XML they came in, after a check against the form that S3 documents.
 */
package dev.onair.sandbox.s3;
