/**
 * What an encoder pushes to a channel, put in order: segments and playlists come in any order, and
 * rounds of all renditions come out.
 */
package dev.onair.sandbox.mediapackage.live.ingest;
