package dev.onair.importing.facts;

import dev.onair.importing.facts.Remark.Kind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects remarks, each once. */
public final class Remarks {

  private final Set<Remark> made = new LinkedHashSet<>();

  /** Something that is in the new files. */
  public void taken(String text) {
    made.add(new Remark(Kind.TAKEN, text));
  }

  /** Something that is otherwise in the new files than it was. */
  public void changed(String text) {
    made.add(new Remark(Kind.CHANGED, text));
  }

  /** Something that is not in the new files, and why. */
  public void leftOut(String text) {
    made.add(new Remark(Kind.LEFT_OUT, text));
  }

  /** Something that the operator has to do. */
  public void toDo(String text) {
    made.add(new Remark(Kind.TO_DO, text));
  }

  /** All of them: what was taken over first, what is to do last. */
  public List<Remark> all() {
    return made.stream().sorted(Comparator.comparing(Remark::kind)).toList();
  }
}
