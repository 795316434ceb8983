/** What every emulated service is made of: an account, its resources, its clock, its operations. */
package dev.onair.sandbox.core;
