/**
 * What MediaLive does with an HLS output group: segments of each output, cut at pictures where
 * decoding can begin, playlists, ad markers, and PUT of all that to the destination of each
 * pipeline.
 */
package dev.onair.sandbox.medialive.playout.send;
