/** What MediaLive makes of a channel's input: ladders, and the settings they become. */
package dev.onair.model.encoding;
