package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/**
 * What MediaLive does with what a channel is made of: its inputs, its destinations, and what is
 * left out.
 */
public enum ChannelRule implements Rule {
  // AWS's models have the parameter, and say nothing of what it does.
  DRY_RUN(that("A dry run makes the operation's checks, and changes nothing", assumed())),
  DRY_RUN_BUSY(
      that("An update of a channel is tried in a dry run only while it is idle", assumed())
          .refuses("ConflictException")
          .orAccepts()),
  DRY_RUN_ANSWER(
      that("A dry run that finds nothing wrong is answered as a success", assumed())
          .either("with nothing in it", "with the channel as it would be")),
  CHANNEL_ENCODER(
      that("A channel has encoder settings", assumed()).refuses("BadRequestException").orAccepts()),
  CHANNEL_INPUTS(
      that(
              "A channel has at most 20 inputs",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/eml-limitations-and-rules.html"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_NO_INPUT(
      that("A channel has an input", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_PUSHES(
      that(
              "At most two inputs of a channel are pushed",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/eml-limitations-and-rules.html"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_INPUT_EXISTS(
      that("An attached input has to exist", assumed()).refuses("UnprocessableEntityException")),
  CHANNEL_INPUT_CLASS(
      that(
              "A channel with two pipelines has inputs with two sources",
              model("medialive:Input.inputClass"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_INPUT_TWICE(
      that("An input is attached once", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_NAMES(
      that("Inputs, destinations, outputs and descriptions have names of their own", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_REFERENCES(
      that("What a setting refers to by name has to exist", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_FAILOVER(
      that(
              "Only pushed inputs other than devices fail over, to one that is attached",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/eml-limitations-and-rules.html"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_DESTINATIONS(
      that("A destination has one address a pipeline", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_URL(
      that("A destination's address is a URL", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  ARCHIVE_URL(
      that(
              "Archives and frame captures go to S3, into a bucket without a dot in its name",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/archive-about-destination-path.html"))
          .refuses("UnprocessableEntityException")),
  ARCHIVE_TWICE(
      that(
              "The two paths of an archive or of a frame capture differ",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/origin-server-s3.html"))
          .refuses("UnprocessableEntityException")),
  RTMP_URL(
      that(
              "An RTMP output goes to an application on an RTMP server",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/rtmp-destinations.html"))
          .refuses("UnprocessableEntityException")),
  RTMP_STREAM(
      that("The destination of an RTMP output has a stream name", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  UDP_URL(
      that(
              "A UDP output goes to a port, by UDP or RTP",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/downstream-system-udp.html"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_CLASS(
      that("A channel is standard where nobody says otherwise", assumed()).is("STANDARD")),
  LOG_LEVEL(that("Nothing is logged where nobody says otherwise", assumed()).is("DISABLED")),
  DEBLOCK_FILTER(
      that("The deblock filter is off where nobody says otherwise", assumed()).is("DISABLED")),
  DENOISE_FILTER(
      that("The denoise filter is off where nobody says otherwise", assumed()).is("DISABLED")),
  INPUT_FILTER(
      that("The service decides of the input filter where nobody does", assumed()).is("AUTO")),
  FILTER_STRENGTH(
      that("The input filter is the weakest where nobody says otherwise", assumed()).is(1)),
  SMPTE_2038(
      that("SMPTE-2038 data is ignored where nobody says otherwise", assumed()).is("IGNORE")),
  SOURCE_END(
      that("A source that ends is not repeated where nobody says otherwise", assumed())
          .is("CONTINUE")),
  MAINTENANCE_DAY(
      that("The service chooses a day for maintenance where nobody does", assumed()).is("TUESDAY")),
  MAINTENANCE_TIME(
      that("The service chooses an hour for maintenance where nobody does", assumed()).is("02:00")),
  FAILOVER_PAIR_OF_ONE_TYPE(
      that("The two inputs of a failover pair are of the same type", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  AUDIO_SELECTORS(
      that(
              "There are at most 20 audio selectors",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/input-audio-selectors.html"))
          .refuses("UnprocessableEntityException"));

  private final Basis basis;

  ChannelRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
