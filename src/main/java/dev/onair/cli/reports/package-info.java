/** What is printed: tables, JSON, problems, outcomes. */
package dev.onair.cli.reports;
