package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.Shown;
import dev.onair.importing.Imported;
import dev.onair.importing.NewText;
import dev.onair.importing.facts.Remark;

/** What an import tells of what it made. */
public final class ImportReport {

  /** Characters of a remark: what is imported may have keys and values of any length. */
  private static final int LONGEST = 1000;

  private final Surroundings surroundings;
  private final LineWriter out;

  public ImportReport(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.out = surroundings.out();
  }

  /** The files themselves, of which none is written. */
  public void print(Imported imported) {
    for (NewText file : imported.files()) {
      out.println("== " + file.name());
      out.block(file.text());
      out.println();
    }
    told(imported);
    out.println("Nothing was written.");
  }

  /** What was written, and what to do next. */
  public void written(Imported imported) {
    told(imported);
    for (NewText file : imported.files()) {
      out.println(surroundings.outPaint().good(file.name() + " is written."));
    }
    imported
        .channel()
        .ifPresentOrElse(
            channel ->
                out.block(
                    """
                    Nothing in AWS has changed: %1$s will be a channel of its own, with URLs of its own.
                    Next: what is left to you, and onair check; then start = true, onair plan %1$s, onair apply %1$s.\
                    """
                        .formatted(channel)),
            () -> out.println("Next: name the profile in a channel's file: encoding.profile = …"));
  }

  private void told(Imported imported) {
    new ProblemReport(surroundings).print(imported.problems());
    for (Remark remark : imported.remarks()) {
      out.println(remark.kind().words() + ": " + Shown.cut(remark.text(), LONGEST));
    }
    imported
        .shared()
        .forEach(
            line ->
                out.println(
                    ("left to you: shared.conf, which all channels share, says otherwise (%s): %s"
                            + " = %s")
                        .formatted(line.now(), line.key(), line.value())));
  }
}
