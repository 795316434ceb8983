package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.deployed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;
import static dev.onair.sandbox.rules.Provenance.report;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaLive does with channels in their states: those that start, run, restart and stop. */
public enum ChannelStateRule implements Rule {
  CHANNEL_BUSY_UPDATE(
      that(
              "A channel is updated only while it is idle",
              deployed(
                  "https://github.com/hashicorp/terraform-provider-aws/blob/v5.100.0/internal/service/medialive/channel.go"))
          .refuses("ConflictException")),
  CHANNEL_BUSY_DELETE(
      that(
              "A channel is deleted only after it was stopped",
              report("https://github.com/rebuy-de/aws-nuke/issues/446"))
          .refuses("ConflictException")),
  CHANNEL_STARTING(
      that(
              "A channel that isn't idle yet can't be started",
              report("https://github.com/openfun/marsha/issues/796"))
          .refuses("BadRequestException")),
  CHANNEL_RUNNING(
      that("A channel that runs can't be started", assumed())
          .refuses("ConflictException")
          .orAccepts()),
  CHANNEL_STOPPED(
      that("A channel that does not run can't be stopped", assumed())
          .refuses("ConflictException")
          .orAccepts()),
  FIRST_ATTACHMENT(
      that(
          "A channel that starts begins with the first of its attachments",
          guide("https://docs.aws.amazon.com/medialive/latest/ug/ips-runtime-behavior.html"))),
  PRIMARY_FIRST(
      that(
          "Where a failover pair is all that is attached, it begins with the primary",
          guide("https://docs.aws.amazon.com/medialive/latest/ug/aif-behavior-startup.html"))),
  START_FAILS(
      that(
          "A channel that can't be started is idle again, and an alert says why; the alert is"
              + " cleared by the next start",
          assumed())),
  ALERTS_END(that("The alerts of a channel are cleared when it has stopped", assumed())),
  ALERT_CLEARED_MINUTES(
      that(
              "An alert is listed for so many minutes after it was cleared",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/monitoring-api.html"))
          .is(5)),
  ALERT_FILTER(
      that("Alerts of any state are listed where nobody says of which", assumed()).is("ALL")),
  ALERT_FILTERS(
      that("Alerts are listed by the state SET or CLEARED, or ALL of them", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  THUMBNAIL_RUNNING(
      that(
              "Thumbnails are of channels that run",
              report("https://alchemy.run/providers/aws/medialive/describethumbnails"))
          .refuses("BadRequestException")),
  THUMBNAILS_DEFAULT(
      that("A channel has thumbnails where nobody says otherwise", assumed())
          .either("has them", "has none")),
  RESTART_RUNNING(
      that(
              "Pipelines are restarted while their channel runs",
              model("medialive:RestartChannelPipelines.ConflictException"))
          .refuses("ConflictException")),
  RESTART_PIPELINE(
      that(
              "A pipeline that is restarted is one of the channel's",
              model("medialive:RestartChannelPipelines.NotFoundException"))
          .refuses("NotFoundException")),
  RESTART_ALL(that("All pipelines are restarted where nobody says which", assumed())),
  RESTART_COUNT(
      that(
          "A pipeline that is being restarted is not counted as running, and its channel runs"
              + " on",
          assumed()));

  private final Basis basis;

  ChannelStateRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
