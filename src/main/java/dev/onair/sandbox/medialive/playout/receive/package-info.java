/**
 * What receives real sources: RTMP, RTP and UDP that are pushed to loopback ports, and what ffmpeg
 * pulls. Each brings bytes to an intake, from which encoders read.
 */
package dev.onair.sandbox.medialive.playout.receive;
