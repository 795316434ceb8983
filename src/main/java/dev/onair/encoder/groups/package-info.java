/**
 * A template's output groups become those that onair makes: one of HLS, which goes to the packager,
 * and those beside it that the Terraform provider can express.
 */
package dev.onair.encoder.groups;
