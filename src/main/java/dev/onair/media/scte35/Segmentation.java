package dev.onair.media.scte35;

import dev.onair.media.Octets;
import java.util.OptionalLong;

/**
 * A segmentation descriptor.
 *
 * @param eventId 32 bits
 * @param duration 90 kHz; absent if not told
 * @param upidType kind of {@code upid}: 0 none
 * @param typeId what begins or ends: 0x30 provider advertisement start, 0x31 its end, 0x34 and 0x35
 *     provider placement opportunity
 */
public record Segmentation(
    long eventId,
    boolean cancelled,
    OptionalLong duration,
    int upidType,
    Octets upid,
    int typeId,
    int segment,
    int segmentsExpected) {}
