package dev.onair.sandbox.mediapackage;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaPackage V2 does with harvest jobs. */
public enum HarvestRule implements Rule {
  HARVEST_LENGTH(
      that(
              "What is harvested ends after it begins, and has at most 24 h",
              model("mediapackagev2:ValidationExceptionType.INVALID_HARVEST_JOB_DURATION"))
          .refuses("ValidationException")),
  HARVEST_BEGUN(
      that(
              "What is harvested has begun",
              guide("https://docs.aws.amazon.com/mediapackage/latest/userguide/live-to-vod.html"))
          .refuses("ValidationException")),
  HARVEST_MANIFEST(
      that(
              "A harvested manifest is of the endpoint",
              model(
                  "mediapackagev2:ValidationExceptionType.HARVESTED_MANIFEST_NOT_FOUND_ON_ENDPOINT"))
          .refuses("ValidationException")),
  HARVEST_FILTER(
      that(
              "A harvested manifest has no start, no end, no clip start and no time delay of its own",
              model(
                  "mediapackagev2:ValidationExceptionType.HARVESTED_MANIFEST_HAS_START_END_FILTER_CONFIGURATION"))
          .refuses("ValidationException")),
  HARVEST_READ(
      that(
              "The endpoint's policy lets MediaPackage harvest",
              model(
                  "mediapackagev2:ValidationExceptionType.HARVEST_JOB_CUSTOMER_ENDPOINT_READ_ACCESS_DENIED"))
          .refuses("ValidationException")),
  HARVEST_WRITE(
      that(
              "The bucket's policy lets MediaPackage write",
              model(
                  "mediapackagev2:ValidationExceptionType.HARVEST_JOB_UNABLE_TO_WRITE_TO_S3_DESTINATION"))
          .refuses("ValidationException")),
  HARVESTS_ACTIVE(
      that(
              "A channel group has at most 10 harvest jobs that have not ended",
              model("mediapackagev2:ValidationExceptionType.TOO_MANY_IN_PROGRESS_HARVEST_JOBS"))
          .refuses("ValidationException")),
  HARVEST_ENDED(
      that(
              "A harvest job that has ended can't be cancelled",
              model(
                  "mediapackagev2:ValidationExceptionType.HARVEST_JOB_INELIGIBLE_FOR_CANCELLATION"))
          .refuses("ValidationException")),
  HARVEST_WINDOW(
      that(
              "A harvest job that is not within the endpoint's startover window ends so",
              guide("https://docs.aws.amazon.com/mediapackage/latest/userguide/live-to-vod.html"))
          .is("FAILED")),
  HARVEST_KEPT(
      that(
              "A harvest job is told of for so many days",
              guide("https://docs.aws.amazon.com/mediapackage/latest/userguide/live-to-vod.html"))
          .is(15));

  private final Basis basis;

  HarvestRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
