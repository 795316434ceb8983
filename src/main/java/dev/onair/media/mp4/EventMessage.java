package dev.onair.media.mp4;

import dev.onair.media.Octets;

/**
 * An event in the stream ({@code emsg}, version 1).
 *
 * @param scheme such as {@link #SCTE35}
 * @param timescale ticks a second
 * @param time presentation time, in the timescale
 * @param duration in the timescale; 0xffffffff if it is not known
 */
public record EventMessage(
    String scheme, String value, long timescale, long time, long duration, long id, Octets data) {

  /** Whole SCTE-35 sections as data (SCTE 214-3). */
  public static final String SCTE35 = "urn:scte:scte35:2013:bin";
}
