package dev.onair.sandbox.medialive.playout;

import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.send.ChannelOutput;

/**
 * What is asked of a run.
 *
 * @param channel the channel's name
 * @param ladder what is encoded
 * @param segmentTicks how long segments are, 90 kHz; of several groups, the longest
 * @param availOffset of avails that come with the source, 90 kHz
 * @param again whether it takes the place of one that ended: then it begins with the next segment,
 *     else with the one that is under way
 * @param output takes what it makes
 */
record RunOrder(
    String channel,
    Ladder ladder,
    long segmentTicks,
    long availOffset,
    boolean again,
    ChannelOutput output) {}
