/** What several tests need. */
package dev.onair.testing;
