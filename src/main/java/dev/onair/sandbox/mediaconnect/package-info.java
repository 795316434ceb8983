/** MediaConnect: that there are flows, and whether they run. */
package dev.onair.sandbox.mediaconnect;
