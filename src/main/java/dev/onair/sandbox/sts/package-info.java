/** STS: who is asking. */
package dev.onair.sandbox.sts;
