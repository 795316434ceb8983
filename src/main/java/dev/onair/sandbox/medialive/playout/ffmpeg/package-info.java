/** The program that encodes: what it can do, and its runs. */
package dev.onair.sandbox.medialive.playout.ffmpeg;
