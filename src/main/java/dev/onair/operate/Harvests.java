package dev.onair.operate;

import java.util.List;

/** Parts of streams that MediaPackage copies to S3. */
public interface Harvests extends AutoCloseable {

  /**
   * The endpoints of a packaging channel; none where there is no such channel.
   *
   * @throws OperationRefusedException where MediaPackage does not tell
   */
  List<HarvestSource> sources(String group, String channel) throws OperationRefusedException;

  /**
   * Orders a job.
   *
   * @throws OperationRefusedException where MediaPackage does not take it
   */
  HarvestJob create(HarvestJob.Order order) throws OperationRefusedException;

  /**
   * How far a job is.
   *
   * @throws OperationRefusedException where there is none, or MediaPackage does not tell
   */
  HarvestJob get(HarvestJob.Id id) throws OperationRefusedException;

  /**
   * The jobs of a packaging channel of the last 15 days, the oldest part of the stream first.
   *
   * @throws OperationRefusedException where MediaPackage does not tell
   */
  List<HarvestJob> list(String group, String channel) throws OperationRefusedException;

  /**
   * Ends a job that has not ended.
   *
   * @throws OperationRefusedException where MediaPackage does not
   */
  void cancel(HarvestJob.Id id) throws OperationRefusedException;

  @Override
  void close();
}
