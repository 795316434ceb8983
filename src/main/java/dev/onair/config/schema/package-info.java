/** The JSON Schemas of the files, made from what the readers ask. */
package dev.onair.config.schema;
