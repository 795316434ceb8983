package dev.onair.endtoend;

import dev.onair.fleet.FleetListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what the operator is told. */
final class Notices implements FleetListener {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  List<String> heard() {
    return heard;
  }

  @Override
  public void begins(String what, int stacks) {}

  @Override
  public void done(String stack, String how) {}

  @Override
  public void notice(String text) {
    heard.add(text);
  }
}
