package dev.onair.media.codec;

import java.util.Optional;

/**
 * What a sequence parameter set says of pictures.
 *
 * @param width in pixels, as shown: cropped
 * @param height in lines, as shown: cropped
 * @param chroma chroma_format_idc: 1 is 4:2:0, 2 is 4:2:2
 * @param bitDepth of luma: 8, or 10
 * @param frameRate absent where the stream doesn't tell; then the distance of timestamps does
 */
public record Picture(
    int width, int height, int chroma, int bitDepth, Optional<FrameRate> frameRate) {}
