/** What values look like as operators write them, and what may have been meant by a wrong one. */
package dev.onair.config.values;
