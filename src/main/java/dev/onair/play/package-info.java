/** A page that plays deployed channels: a wall of players in one file, and a server of it. */
package dev.onair.play;
