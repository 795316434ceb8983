/**
 * What the sandbox holds true of AWS, and how that is known: each service has one enum of rules, an
 * error is raised by a rule, and a rule can't be without its provenance.
 */
package dev.onair.sandbox.rules;
