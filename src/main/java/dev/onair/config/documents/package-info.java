/** JSON and YAML, with the line where each value stands. */
package dev.onair.config.documents;
