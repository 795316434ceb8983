/**
 * A channel in a sandbox without Terraform: its file becomes the requests that Terraform would have
 * AWS sent, and those go to the sandbox's own API.
 */
package dev.onair.preview;
