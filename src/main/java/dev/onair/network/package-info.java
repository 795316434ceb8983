/** Names and addresses of machines: which are loopback's, and to which nobody is led. */
package dev.onair.network;
