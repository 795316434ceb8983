package dev.onair.importing;

import dev.onair.diagnostics.Problem;
import dev.onair.importing.facts.ForeignChannel.SharedLine;
import dev.onair.importing.facts.Remark;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a foreign channel. Nothing of it is written yet.
 *
 * @param channel the channel's name; absent where there is a profile alone
 * @param files the files, the profile before the channel that uses it; they pass {@code onair
 *     check}
 * @param remarks what to know of them
 * @param problems the warnings that came up: of the document that was imported, and of the new
 *     files
 * @param shared the lines that shared.conf lacks for it
 */
public record Imported(
    Optional<String> channel,
    List<NewText> files,
    List<Remark> remarks,
    List<Problem> problems,
    List<SharedLine> shared) {
  public Imported {
    Objects.requireNonNull(channel, "channel");
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
    problems = List.copyOf(problems);
    shared = List.copyOf(shared);
  }
}
