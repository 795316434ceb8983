/** What can be wrong with a stream: from facts to findings, without asking anybody. */
package dev.onair.probe.checks;
