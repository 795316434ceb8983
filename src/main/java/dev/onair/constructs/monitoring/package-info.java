/** Who watches what, and what there is to look at. */
package dev.onair.constructs.monitoring;
