package dev.onair.sandbox.medialive.playout.encode;

/**
 * How pictures are fitted and described.
 *
 * @param stretched whether they fill the size; else bars are put beside or above them
 * @param parWidth of a pixel, where its height is {@code parHeight}
 * @param parHeight see there
 * @param interlaced whether a picture is two fields
 * @param color what its colors are
 */
public record Shape(
    boolean stretched, int parWidth, int parHeight, boolean interlaced, ColorSpace color) {}
