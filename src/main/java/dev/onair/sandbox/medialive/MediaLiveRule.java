package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.deployed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;
import static dev.onair.sandbox.rules.Provenance.report;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaLive does. */
public enum MediaLiveRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              model("medialive:CreateChannel.BadRequestException"))
          .refuses("BadRequestException")),
  THROTTLED(
      that(
              "Too many requests are refused",
              model("medialive:CreateChannel.TooManyRequestsException"))
          .refuses("TooManyRequestsException")),
  NOT_FOUND(
      that("What does not exist is not found", model("medialive:StartChannel.NotFoundException"))
          .refuses("NotFoundException")),
  CLAIMED_ID(
      that("A device is claimed by its id", model("medialive:ClaimDevice.BadRequestException"))
          .refuses("BadRequestException")),
  CLAIMED_DEVICE(that("A device that was claimed is connected", assumed()).is("CONNECTED")),
  // AWS's models have the parameter, and say nothing of what it does.
  DRY_RUN(that("A dry run makes the operation's checks, and changes nothing", assumed())),
  DRY_RUN_BUSY(
      that("An update of a channel is tried in a dry run only while it is idle", assumed())
          .refuses("ConflictException")
          .orAccepts()),
  DRY_RUN_ANSWER(
      that("A dry run that finds nothing wrong is answered as a success", assumed())
          .either("with nothing in it", "with the channel as it would be")),
  REQUEST_ID(
      that(
          "A request repeated with its id makes nothing new",
          model("medialive:CreateChannel.requestId"))),
  REMEMBERED_SECONDS(
      that("What is deleted can be described for so many seconds, as DELETED", assumed()).is(30)),
  ROLE_TRUSTED(
      that(
              "A role has to exist and trust MediaLive",
              deployed(
                  "https://github.com/hashicorp/terraform-provider-aws/blob/v5.100.0/internal/service/medialive/input.go"))
          .refuses("BadRequestException")),
  GROUP_IN_USE(
      that(
              "A security group is deleted after the inputs that use it",
              report("https://github.com/aws-bench/aws-bench/pull/22"))
          .refuses("BadRequestException")),
  GROUP_CIDR(
      that(
              "A security group's rules are CIDR blocks",
              model("medialive:InputWhitelistRuleCidr.cidr"))
          .refuses("BadRequestException")),
  INPUT_GROUP(
      that("An input's security group has to exist", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_PUSH_GROUP(
      that(
              "A pushed input has a security group",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/inputs-push-pull.html"))
          .refuses("BadRequestException")),
  INPUT_LISTS(
      that(
              "An input has only what its type has: sources, destinations, flows or devices",
              assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_ONE_OR_TWO(
      that(
              "An input has one source, flow or device, or two",
              model("medialive:CreateInput.mediaConnectFlows"))
          .refuses("BadRequestException")),
  INPUT_URL(that("A source is a URL", assumed()).refuses("BadRequestException").orAccepts()),
  INPUT_STREAM_NAME(
      that("The stream name of an RTMP push is an application and an instance", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_STREAM_NAMES(
      that("An RTMP push has one stream name, or two", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_FLOW(
      that("A MediaConnect flow is one of the region", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_STATIC(
      that(
              "A source is static where its URL has no variable",
              model("medialive:InputSourceType.STATIC"))
          .is("STATIC")),
  INPUT_CLASS(
      that("The class of an input can't be changed", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_BUSY(
      that("An input is updated only while its channel is idle", assumed())
          .refuses("ConflictException")
          .orAccepts()),
  INPUT_ATTACHED(
      that(
              "An input is deleted after the channels that it is attached to",
              model("medialive:DeleteInput.ConflictException"))
          .refuses("ConflictException")),
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
  CHANNEL_OUTPUTS(
      that("A channel has an output group, and each of them an output", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_ONE_KIND(
      that(
              "An output group has settings of one kind",
              report("https://github.com/hashicorp/terraform-provider-aws/issues/39516"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_OUTPUT_KIND(
      that("The outputs of a group are of its kind", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_OUTPUT_EMPTY(
      that("An output has video, audio or captions", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_ENCODES(
      that(
              "A frame capture output has no audio and no captions, an RTMP output one of each",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/encode-rules.html"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_MODIFIERS(
      that(
              "Outputs of an HLS group have name modifiers of their own",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/hls-specify-destination.html"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_GROUP_NAMES(
      that("Output groups have names of their own", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_REDUNDANT(
      that(
              "An HLS group that goes to MediaPackage has no redundant manifests",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/hls-opg-redundant-manifest.html"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_FRAME_RATE(
      that("A frame rate that is specified has a numerator and a denominator", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_BITRATE(
      that("CBR and VBR have a bitrate", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_UNUSED_AUDIO(
      that(
              "An audio description is used by an output",
              report(
                  "https://github.com/aws-solutions-library-samples/live-streaming-on-aws/pull/6"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_UNUSED(
      that("A video or caption description is used by an output, as audio is", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CHANNEL_SEGMENTS_KEPT(
      that(
              "Fewer segments are listed than are kept",
              model("medialive:HlsGroupSettings.indexNSegments"))
          .refuses("UnprocessableEntityException")),
  CHANNEL_CABAC(
      that(
              "CABAC is for the profiles Main and High",
              model("medialive:H264Settings.entropyEncoding"))
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
  FLOWS_ANYWHERE(
      that(
              "A role that may use its own MediaConnect flows only is refused; it takes any",
              deployed(
                  "https://github.com/aws/aws-cdk/blob/main/packages/@aws-cdk/aws-medialive-alpha/lib/input.ts"))
          .refuses("BadRequestException")),
  FAILOVER_PAIR_OF_ONE_TYPE(
      that("The two inputs of a failover pair are of the same type", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  AUDIO_SELECTORS(
      that(
              "There are at most 20 audio selectors",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/input-audio-selectors.html"))
          .refuses("UnprocessableEntityException")),
  CAPTIONS_OF_HLS(
      that(
              "An HLS output takes captions as WebVTT, embedded and burnt in",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/supported-formats-hls-output.html"))
          .refuses("UnprocessableEntityException")),
  CAPTIONS_CONVERTED(
      that(
              "Nothing is made of ARIB for HLS; embedded captions are made of CEA-608 only",
              guide(
                  "https://docs.aws.amazon.com/medialive/latest/ug/supported-formats-hls-output.html"))
          .refuses("UnprocessableEntityException")),
  CAPTIONS_READ(
      that("WebVTT is made of pictures only where their language is said", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  CAPTIONS_LOOK(
      that(
              "Captions of one source that the service draws look the same in all outputs",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/font-styles-for-burn-in.html"))
          .refuses("UnprocessableEntityException")),
  FIRST_ATTACHMENT(
      that(
          "A channel that starts begins with the first of its attachments",
          guide("https://docs.aws.amazon.com/medialive/latest/ug/ips-runtime-behavior.html"))),
  PRIMARY_FIRST(
      that(
          "Where a failover pair is all that is attached, it begins with the primary",
          guide("https://docs.aws.amazon.com/medialive/latest/ug/aif-behavior-startup.html"))),
  PAGE(that("A list of channels or alerts has so many in a page at most", assumed()).is(100)),
  PAGE_TOKEN(
      that(
              "A page is asked for by the token that the page before it had",
              model("medialive:ListChannels.BadRequestException"))
          .refuses("BadRequestException")),
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

  MediaLiveRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
