package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;
import static dev.onair.sandbox.rules.Provenance.report;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaLive asks of encoder settings: their output groups, encodes and captions. */
public enum EncoderRule implements Rule {
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
          .refuses("UnprocessableEntityException"));

  private final Basis basis;

  EncoderRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
