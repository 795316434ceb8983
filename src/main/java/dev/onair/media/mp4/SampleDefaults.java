package dev.onair.media.mp4;

/** What holds for samples of which a fragment says nothing of its own. */
public record SampleDefaults(long duration, long size, int flags) {}
