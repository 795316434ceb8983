/**
 * MPEG-2 transport streams (ISO/IEC 13818-1): packets, tables, what is in a segment, and segments
 * made anew.
 */
package dev.onair.media.ts;
