/**
 * MediaLive's pictures: what runs in the rows of the sandbox is encoded, and sent to where its
 * output groups go. Knows the rows only by what is on air.
 */
package dev.onair.sandbox.medialive.playout;
