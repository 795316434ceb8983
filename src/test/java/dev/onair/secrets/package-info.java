/** Where secrets may be, and a search for those that are planted. */
package dev.onair.secrets;
