/** What an operator asked for: pure records, by feature. They know neither HOCON nor CDKTF. */
package dev.onair.model;
