/** IAM: roles and their policies. Nothing is enforced but what services ask of a role. */
package dev.onair.sandbox.iam;
