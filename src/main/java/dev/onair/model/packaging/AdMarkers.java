package dev.onair.model.packaging;

/**
 * How the manifests of an endpoint mark SCTE-35 avails.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/scte-35-options.html">AWS:
 *     SCTE-35 options</a>
 */
public enum AdMarkers {
  /** EXT-X-DATERANGE in HLS; EventStream elements with the binary message in DASH. */
  DATERANGE,
  /** EXT-X-CUE-OUT and EXT-X-CUE-IN with the message; TS only. */
  SCTE35_ENHANCED,
  /** Not at all: SCTE-35 messages are not passed on. */
  NONE
}
