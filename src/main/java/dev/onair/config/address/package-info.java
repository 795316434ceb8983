/** Addresses, as operators write them: of what MediaLive fetches, and of what it sends to. */
package dev.onair.config.address;
