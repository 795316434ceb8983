/** KMS: that there are keys. Nothing is encrypted with them. */
package dev.onair.sandbox.kms;
