package dev.onair.model.monitoring;

/**
 * Where MediaPackage's access logs go: a record of each request that an encoder sends it (ingress)
 * and that the distribution asks of it (egress).
 */
public sealed interface PackagingLogsSpec {

  /**
   * A log group of the fleet's own.
   *
   * @param days how long it keeps them: as many as CloudWatch Logs allows
   */
  record LogGroup(int days) implements PackagingLogsSpec {}

  /**
   * A bucket of the operator's.
   *
   * @param name its name
   */
  record Bucket(String name) implements PackagingLogsSpec {}

  /**
   * A stream of Firehose, of the operator's.
   *
   * @param arn its ARN
   */
  record Stream(String arn) implements PackagingLogsSpec {}
}
