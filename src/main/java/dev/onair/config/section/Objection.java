package dev.onair.config.section;

import dev.onair.diagnostics.Flaw;

/**
 * Why a value can't be used.
 *
 * @param flaw what is wrong, in a word
 * @param message what was given, what is allowed, and the fix
 */
public record Objection(Flaw flaw, String message) {}
