package dev.onair.media.scte35;

import dev.onair.media.Octets;
import java.util.OptionalLong;

/**
 * A segmentation descriptor.
 *
 * @param eventId 32 bits
 * @param cancelled whether the event is taken back; then nothing else counts
 * @param duration 90 kHz; absent if not told
 * @param upidType kind of {@code upid}: 0 none
 * @param upid identifies content, in its type's form; at most 255 bytes
 * @param typeId what begins or ends: 0x30 provider advertisement start, 0x31 its end, 0x34 and 0x35
 *     provider placement opportunity
 * @param segment which of several it is, from 1
 */
public record Segmentation(
    long eventId,
    boolean cancelled,
    OptionalLong duration,
    int upidType,
    Octets upid,
    int typeId,
    int segment,
    int segmentsExpected) {

  /** One that takes an event back. */
  static Segmentation cancel(long eventId) {
    return new Segmentation(eventId, true, OptionalLong.empty(), 0, Octets.EMPTY, 0, 0, 0);
  }
}
