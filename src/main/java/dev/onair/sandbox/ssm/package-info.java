/**
 * Systems Manager: that there are parameters, of which type. Their values are forgotten at once.
 */
package dev.onair.sandbox.ssm;
