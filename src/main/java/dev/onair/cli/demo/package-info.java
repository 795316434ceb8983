/** What a trial without AWS needs: a sandbox like the fleet, and a project to try it in. */
package dev.onair.cli.demo;
