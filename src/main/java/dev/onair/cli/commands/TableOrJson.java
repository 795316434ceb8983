package dev.onair.cli.commands;

import picocli.CommandLine.Option;

/** Whether a list is printed for people or for programs. */
final class TableOrJson {

  private enum Format {
    table,
    json
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}. Default: table.")
  private Format format;

  boolean isJson() {
    return format == Format.json;
  }
}
