/** How far behind life a player is, and which setting makes it so: a model. */
package dev.onair.estimate.latency;
