package dev.onair.sandbox.medialive.playout.receive;

import dev.onair.media.Octets;

/**
 * A message of RTMP.
 *
 * @param type what it is
 * @param timestamp in milliseconds
 * @param stream 0 is the connection itself
 */
record RtmpMessage(int type, long timestamp, int stream, Octets payload) {

  static final int CHUNK_SIZE = 1;
  static final int ACKNOWLEDGEMENT = 3;
  static final int USER_CONTROL = 4;
  static final int WINDOW = 5;
  static final int BANDWIDTH = 6;
  static final int AUDIO = 8;
  static final int VIDEO = 9;
  static final int DATA = 18;
  static final int COMMAND = 20;
}
