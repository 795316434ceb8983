package dev.onair.sandbox.mediapackage;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;
import static dev.onair.sandbox.rules.Provenance.report;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaPackage V2 does with channel groups, channels and origin endpoints. */
public enum PackagingRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              model("mediapackagev2:CreateChannelGroup.ValidationException"))
          .refuses("ValidationException")),
  THROTTLED(
      that(
              "Too many requests are refused",
              model("mediapackagev2:CreateChannel.ThrottlingException"))
          .refuses("ThrottlingException")),
  NOT_FOUND(
      that(
              "What does not exist is not found",
              model("mediapackagev2:GetChannel.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  TAGGED_FOUND(
      that("What is tagged exists", model("mediapackagev2:TagResource.ValidationException"))
          .refuses("ValidationException")),
  NAME_TAKEN(
      that(
              "A name is unique within its parent",
              model("mediapackagev2:ConflictExceptionType.RESOURCE_ALREADY_EXISTS"))
          .refuses("ConflictException")),
  GROUP_IN_USE(
      that(
              "A group is deleted after its channels",
              model("mediapackagev2:DeleteChannelGroup.ConflictException"))
          .refuses("ConflictException")),
  CHANNEL_IN_USE(
      that(
              "A channel is deleted after its origin endpoints",
              model("mediapackagev2:DeleteChannel.ConflictException"))
          .refuses("ConflictException")),
  GROUP_CHANGED(
      that(
              "A group's change names the version that it is of",
              model("mediapackagev2:UpdateChannelGroup.ConflictException"))
          .refuses("ConflictException")),
  QUOTA(
      that(
              "There are so many groups an account, channels a group and endpoints a channel",
              guide("https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html"))
          .refuses("ServiceQuotaExceededException")),
  INPUT_TYPE(
      that(
              "A channel takes HLS where nobody says otherwise",
              model("mediapackagev2:CreateChannelRequest.InputType"))
          .is("HLS")),
  CMAF_ONLY(
      that(
              "Input switching and output headers are of channels that take CMAF",
              model("AWS::MediaPackageV2::Channel.InputSwitchConfiguration"))
          .refuses("ValidationException")),
  CONTAINER(
      that(
              "A container has only the manifests that fit it",
              guide(
                  "https://docs.aws.amazon.com/mediapackage/latest/userguide/endpoints-settings.html"))
          .refuses("ValidationException")),
  CONTAINER_FIXED(
      that(
              "The container of an endpoint can't be changed",
              model("mediapackagev2:ValidationExceptionType.CONTAINER_TYPE_IMMUTABLE"))
          .refuses("ValidationException")),
  MANIFESTS(
      that(
              "An endpoint has at most 25 manifests",
              guide("https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html"))
          .refuses("ValidationException")),
  MANIFEST_NAME(
      that(
              "A manifest's name has letters, digits and hyphens",
              model("mediapackagev2:ValidationExceptionType.MEMBER_DOES_NOT_MATCH_PATTERN"))
          .refuses("ValidationException")),
  MANIFEST_NAME_TAKEN(
      that(
              "Manifests of HLS have names of their own, those of DASH as well",
              model("mediapackagev2:ValidationExceptionType.MANIFEST_NAME_COLLISION"))
          .refuses("ValidationException")),
  WINDOW_SHORTEST(
      that(
              "A manifest has at least 30 s",
              guide(
                  "https://docs.aws.amazon.com/mediapackage/latest/userguide/endpoints-settings.html"))
          .refuses("ValidationException")),
  WINDOW_LONGEST(
      that(
              "A live manifest has at most 900 s",
              guide("https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html"))
          .refuses("ValidationException")),
  DATE_TIME_INTERVAL(
      that("The interval of program date time is 1 to 1209600 s", assumed())
          .refuses("ValidationException")
          .orAccepts()),
  ENHANCED_CONTAINER(
      that("SCTE35_ENHANCED is for the container TS", assumed())
          .refuses("ValidationException")
          .orAccepts()),
  TIME_DELAY(
      that(
              "The time delay is below the startover window",
              model("mediapackagev2:ValidationExceptionType.INVALID_TIME_DELAY_SECONDS"))
          .refuses("ValidationException")),
  UPDATE_PERIOD(
      that(
              "A DASH manifest is updated no more often than its segments come",
              model(
                  "mediapackagev2:ValidationExceptionType.UPDATE_PERIOD_SMALLER_THAN_SEGMENT_DURATION"))
          .refuses("ValidationException")),
  UPDATE_PERIOD_LEFT_OUT(
      that("An update period that is left out may not be below the segment either", assumed())
          .refuses("ValidationException")
          .orAccepts()),
  TIMING_SOURCE(
      that(
              "A DASH manifest whose players ask for the time says whom",
              model("mediapackagev2:ValidationExceptionType.TIMING_SOURCE_MISSING"))
          .refuses("ValidationException")),
  TIMING_DIRECT(
      that(
              "A DASH manifest that holds the time itself names no source of it",
              model("mediapackagev2:ValidationExceptionType.DIRECT_MODE_WITH_TIMING_SOURCE"))
          .refuses("ValidationException")),
  DATERANGE_TIME(
      that(
              "Ad markers of the type DATERANGE need program date time",
              guide(
                  "https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_ScteHls.html"))
          .refuses("ValidationException")),
  CHANNEL_SETTLES(
      that(
              "A channel may be in conflict with the deletion of its endpoints for a while",
              report("https://github.com/alchemy-run/alchemy"))
          .refuses("ConflictException")),
  PERIOD_TRIGGERS(
      that(
              "The period trigger NONE stands alone",
              model(
                  "mediapackagev2:ValidationExceptionType.PERIOD_TRIGGERS_NONE_SPECIFIED_WITH_ADDITIONAL_VALUES"))
          .refuses("ValidationException")),
  ENCRYPTION_METHOD(
      that(
              "The encryption method fits the container",
              model(
                  "mediapackagev2:ValidationExceptionType.ENCRYPTION_METHOD_CONTAINER_TYPE_MISMATCH"))
          .refuses("ValidationException")),
  POLICY(
      that(
              "A policy names a principal, actions of MediaPackage and exactly what it belongs to",
              model("mediapackagev2:ValidationExceptionType.INVALID_POLICY"))
          .refuses("ValidationException")),
  POLICY_ROLE(
      that("A role that a policy names exists", assumed())
          .refuses("ValidationException")
          .orAccepts()),
  POLICY_GONE(
      that("A policy goes with its channel or endpoint", assumed()).either("goes", "stays")),
  POLICY_OBJECT(
      that("A policy is described as an object, also where it was sent as text", assumed())
          .either("as an object", "as it was sent")),
  STARTOVER_WINDOW(
      that("An endpoint keeps so many seconds where nobody says otherwise", assumed())
          .is(900)
          .either("describes it", "describes what was sent")),
  SEGMENT_DURATION(
      that("A segment has so many seconds where nobody says otherwise", assumed())
          .is(6)
          .either("describes it", "describes what was sent")),
  SEGMENT_NAME(
      that("Segments are called so where nobody says otherwise", assumed())
          .is("segment")
          .either("describes it", "describes what was sent")),
  SEGMENT_FLAGS(
      that(
              "I-frame streams, audio groups and DVB subtitles are off where nobody says otherwise",
              assumed())
          .is(false)
          .either("describes it", "describes what was sent")),
  MANIFEST_WINDOW(
      that("A manifest has so many seconds where nobody says otherwise", assumed())
          .is(60)
          .either("describes it", "describes what was sent")),
  DASH_BUFFER(
      that("A DASH player buffers so many seconds where nobody says otherwise", assumed())
          .is(5)
          .either("describes it", "describes what was sent")),
  DASH_DELAY(
      that("A DASH player stays behind by so many seconds where nobody says otherwise", assumed())
          .is(10)
          .either("describes it", "describes what was sent")),
  DASH_UPDATE(
      that(
              "A DASH manifest is updated in so many seconds, or as often as its segments come, where nobody says otherwise",
              assumed())
          .is(2)
          .either("describes it", "describes what was sent")),
  TAGS_EMPTY(
      that("What has no tags is described with an empty list of them", assumed())
          .either("describes it", "describes what was sent"));

  private final Basis basis;

  PackagingRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
