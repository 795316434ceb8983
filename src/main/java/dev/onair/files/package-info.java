/** What several rooms do to files and bytes. */
package dev.onair.files;
