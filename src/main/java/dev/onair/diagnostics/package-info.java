/** Problems: what is wrong, and where. */
package dev.onair.diagnostics;
