package dev.onair.fleet.twins;

import dev.onair.fleet.FleetListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Notes what it hears. */
public final class Heard implements FleetListener {

  private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void begins(String what, int stacks) {
    // Of no matter.
  }

  @Override
  public void done(String stack, String how) {
    done.add(stack + " " + how);
  }

  @Override
  public void notice(String text) {
    notices.add(text);
  }

  /** What the operator should know. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** What has ended, such as {@code news planned}. */
  public List<String> done() {
    return List.copyOf(done);
  }
}
