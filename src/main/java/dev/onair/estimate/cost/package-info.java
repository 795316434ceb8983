/** What AWS charges for a channel: what is metered, at which price, and what is left out. */
package dev.onair.estimate.cost;
