package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaLive does with the schedules of its channels. */
public enum ScheduleRule implements Rule {
  SCHEDULE_TOGETHER(
      that(
          "Actions that go and actions that come in one request go and come all or none, and those"
              + " that go do so first",
          guide(
              "https://docs.aws.amazon.com/medialive/latest/ug/about-batch-update-schedule.html"))),
  SCHEDULE_NAME(
      that(
              "An action has a name that no other of its schedule has",
              model("medialive:ScheduleAction.actionName"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_FORGOTTEN_MINUTES(
      that(
              "An action is in its schedule for about so many minutes after it began",
              model("medialive:ScheduleAction.actionName"))
          .is(60)),
  SCHEDULE_ACTIVE_KEPT(
      that("The input switch that holds is in its schedule for as long as it does", assumed())),
  SCHEDULE_ONE_START(
      that("An action begins in one way", model("medialive:ScheduleActionStartSettings"))
          .refuses("BadRequestException")),
  SCHEDULE_ONE_DEED(
      that("An action does one thing", assumed()).refuses("BadRequestException").orAccepts()),
  SCHEDULE_TIME(
      that(
              "A fixed start is a time in UTC",
              model("medialive:FixedModeScheduleActionStartSettings.time"))
          .refuses("BadRequestException")),
  SCHEDULE_AHEAD_SECONDS(
      that(
              "A fixed start is at least so many seconds ahead",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/x-actions-in-schedule-ips.html"))
          .is(15)
          .refuses("UnprocessableEntityException")),
  SCHEDULE_AHEAD_DAYS(
      that(
              "A fixed start is at most so many days ahead",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/x-actions-in-schedule-ips.html"))
          .is(14)
          .refuses("UnprocessableEntityException")),
  SCHEDULE_INPUT(
      that(
              "An input that is switched to, or prepared, is attached to the channel",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/x-actions-in-schedule-ips.html"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_FOLLOW(
      that(
              "Input switches, input prepares and SCTE-35 messages alone can follow",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/sched-timing-types.html"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_FOLLOWED(
      that(
              "What is followed is an input switch of the schedule",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/x-actions-in-schedule-ips.html"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_FOLLOWED_ENDS(
      that(
              "An input whose end is followed has the source end behavior CONTINUE",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/x-actions-in-schedule-ips.html"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_NO_END(
      that("An input of the sandbox never ends, so that what follows waits", assumed())),
  SCHEDULE_PREPARES(
      that(
              "Inputs are prepared in channels in which that feature is activated",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/input-prep-rules.html"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_SPLICE(
      that(
              "A splice_insert has an event id that no other one of the schedule has",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/schedule-fields-for-splice_insert.html"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_PIPELINE(
      that("A pipeline that is paused is one of the channel's", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  SCHEDULE_UNKNOWN(
      that("An action that goes is in the schedule", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  SCHEDULE_BEGINNING(
      that(
              "An action that is about to begin, with less than those seconds to go, is kept",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/schedule-modify.html"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_ACTIVE(
      that(
              "While its channel runs, the latest of the input switches that began is kept",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/ips-manage-schedule.html"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_ORPHAN(
      that(
              "What an action follows goes only together with it",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/schedule-modify.html"))
          .refuses("UnprocessableEntityException")),
  SCHEDULE_AT_START(
      that(
          "A channel that starts begins with the input of the latest switch that is immediate or"
              + " whose time has come",
          guide(
              "https://docs.aws.amazon.com/medialive/latest/ug/ips-start-channel-multi-inputs.html"))),
  SCHEDULE_IMMEDIATE(
      that(
          "An immediate switch of two pipelines comes a while later, of one at once",
          guide("https://docs.aws.amazon.com/medialive/latest/ug/x-actions-in-schedule-ips.html")));

  private final Basis basis;

  ScheduleRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
