/**
 * What a synthesized stack is made of: its files, resources and outputs, as all rooms name them.
 */
package dev.onair.model.stack;
