/** WAF: that there are web ACLs. What their rules would do is not looked at. */
package dev.onair.sandbox.wafv2;
