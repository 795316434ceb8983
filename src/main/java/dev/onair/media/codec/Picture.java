package dev.onair.media.codec;

import java.util.Optional;

/**
 * What a sequence parameter set says of pictures.
 *
 * @param width in pixels, as shown: cropped
 * @param height in lines, as shown: cropped
 * @param frameRate absent where the stream doesn't tell; then the distance of timestamps does
 */
public record Picture(int width, int height, Optional<FrameRate> frameRate) {}
