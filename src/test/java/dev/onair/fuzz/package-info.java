/** Projects, exports and plans that are wrong in ways that nobody thought of, made by a seed. */
package dev.onair.fuzz;
