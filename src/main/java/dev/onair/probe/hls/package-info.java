/** HLS: playlists, read line by line, and what a stream of them shows over a while. */
package dev.onair.probe.hls;
