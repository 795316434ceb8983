/** ACM: certificates, whose names are believed. */
package dev.onair.sandbox.acm;
