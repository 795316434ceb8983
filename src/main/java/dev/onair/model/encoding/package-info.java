/** What MediaLive makes of a channel's input: profiles, and the settings they become. */
package dev.onair.model.encoding;
