package dev.onair.operate;

import java.time.Duration;
import java.util.List;

/** MediaLive's channels in a region, and what else has to be asked for them. */
public interface Encoders extends AutoCloseable {

  /**
   * Makes sure that there are credentials.
   *
   * @throws OperationRefusedException where there are none, or they can't be used
   */
  void requireCredentials() throws OperationRefusedException;

  /** With the same account and region: what AWS has of channels beside MediaLive. */
  Existing existing();

  /** With the same account and region: what MediaLive says to what would be done. */
  DryRuns dryRuns();

  /** With the same account and region: what ails the channels. */
  Alerts alerts();

  /** With the same account and region: what the channels' pipelines do. */
  Pipelines pipelines();

  /** With the same account and region: when the channels ran. */
  RunningPeriods runningPeriods();

  /** With the same account and region: what the channels' schedules hold. */
  Schedule schedule();

  /** With the same account and region: pictures of what the channels have on air. */
  Thumbnails thumbnails();

  /** With the same account and region: what MediaLive logs of the channels. */
  EncoderLogs logs();

  /** With the same account and region: what MediaPackage copies of the channels to S3. */
  Harvests harvests();

  /**
   * All of them.
   *
   * @throws OperationRefusedException where MediaLive can't be asked
   */
  List<Encoder> list() throws OperationRefusedException;

  /**
   * All inputs.
   *
   * @throws OperationRefusedException where MediaLive can't be asked
   */
  List<Found> inputs() throws OperationRefusedException;

  /**
   * All input security groups.
   *
   * @throws OperationRefusedException where MediaLive can't be asked
   */
  List<Found> inputSecurityGroups() throws OperationRefusedException;

  /**
   * What one does.
   *
   * @throws OperationRefusedException where there is none, or MediaLive can't be asked
   */
  Encoder get(String id) throws OperationRefusedException;

  /**
   * Starts one; it takes a minute or two until it runs.
   *
   * @throws OperationRefusedException where MediaLive does not
   */
  void start(String id) throws OperationRefusedException;

  /**
   * Stops one; it takes a minute or so until it is idle.
   *
   * @throws OperationRefusedException where MediaLive does not
   */
  void stop(String id) throws OperationRefusedException;

  /**
   * Gives one a tag, which changes nothing of what it does.
   *
   * @throws OperationRefusedException where MediaLive does not
   */
  void tag(String id, String key, String value) throws OperationRefusedException;

  /**
   * Takes a tag away from one; it may have none.
   *
   * @throws OperationRefusedException where MediaLive does not
   */
  void untag(String id, String key) throws OperationRefusedException;

  /**
   * Waits for a state.
   *
   * @return what it does in the end: what was waited for, or else something
   */
  Encoder await(String id, Encoder.State wanted, Duration timeout)
      throws OperationRefusedException, InterruptedException;

  /**
   * Waits until one is no longer on its way from one state to another: meanwhile, MediaLive refuses
   * to stop, change or delete it.
   *
   * @return what it does in the end
   */
  Encoder awaitSettled(String id, Duration timeout)
      throws OperationRefusedException, InterruptedException;

  @Override
  void close();
}
