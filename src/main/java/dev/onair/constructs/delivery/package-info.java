/** The channel groups and the distribution in front of them. */
package dev.onair.constructs.delivery;
