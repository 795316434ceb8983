/**
 * How a channel's encoder settings become the arguments of ffmpeg: what is encoded, and what of it
 * stands in which program of the stream that comes out. No process is run and no clock read here.
 */
package dev.onair.sandbox.medialive.playout.encode;
