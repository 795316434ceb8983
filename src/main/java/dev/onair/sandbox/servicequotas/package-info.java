/** Service Quotas: how much of something there may be. An increase is granted to everybody. */
package dev.onair.sandbox.servicequotas;
