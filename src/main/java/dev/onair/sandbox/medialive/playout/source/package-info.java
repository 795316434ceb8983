/** What the pictures of a channel are made of at a moment, and what is broken on purpose. */
package dev.onair.sandbox.medialive.playout.source;
