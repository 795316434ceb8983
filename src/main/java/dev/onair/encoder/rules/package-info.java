/** What AWS demands of encoder settings beyond what its model says, a rule a class. */
package dev.onair.encoder.rules;
