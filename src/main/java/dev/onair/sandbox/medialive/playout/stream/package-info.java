/** Transport streams of several programs, as units: pictures and sound, each with its packets. */
package dev.onair.sandbox.medialive.playout.stream;
