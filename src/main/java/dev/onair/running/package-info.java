/**
 * What an operator does every day with a fleet that is deployed: decisions over what AWS tells, a
 * sub-room a subject. It changes nothing that Terraform manages.
 */
package dev.onair.running;
