/**
 * Fragmented MP4 (ISO/IEC 14496-12, CMAF): initialization segments and fragments, written and read.
 */
package dev.onair.media.mp4;
