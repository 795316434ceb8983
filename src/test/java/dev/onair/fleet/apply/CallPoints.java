package dev.onair.fleet.apply;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.fleet.twins.TerraformTwin.Event;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The points of a run at which something can happen to it: its calls of Terraform. */
final class CallPoints {

  private CallPoints() {}

  /** Something that is done with a fleet. */
  @FunctionalInterface
  interface Run {
    void of(FleetTwin fleet) throws Exception;
  }

  /** What happens at a point. */
  @FunctionalInterface
  interface Case {
    void at(int point) throws Exception;
  }

  /** A fleet of one channel that is on air, in a folder of its own for each point. */
  static FleetTwin fleet(Path root, int point) {
    return FleetTwin.of(
            ProjectFolder.in(root.resolve("at" + point))
                .shared("protect = false")
                .channel("news", Fleets.PULL))
        .onAir("news");
  }

  /** An update of the channel waits to be applied. */
  static void planned(FleetTwin fleet) throws Exception {
    fleet.planAll();
    edited(fleet).plan("news");
  }

  /** The channel's file was edited. */
  static FleetTwin edited(FleetTwin fleet) throws Exception {
    fleet.edit("news");
    fleet.terraform().plans("news", "bitrate");
    return fleet;
  }

  /** The calls of Terraform in a run that nobody disturbs. */
  static List<String> calls(FleetTwin fleet, Run before, Run run) throws Exception {
    before.of(fleet);
    int first = fleet.terraform().calls().size();
    run.of(fleet);
    List<String> calls = fleet.terraform().calls();
    return calls.subList(first, calls.size());
  }

  /** A test for each call. */
  static Stream<DynamicTest> each(List<String> calls, Case test) {
    return IntStream.range(0, calls.size())
        .mapToObj(
            point ->
                DynamicTest.dynamicTest(point + ": " + calls.get(point), () -> test.at(point)));
  }

  /** Makes something happen at one of the calls. */
  static void on(FleetTwin fleet, List<String> calls, int point, Event event) {
    String call = calls.get(point);
    int earlier = Collections.frequency(calls.subList(0, point), call);
    for (int i = 0; i < earlier; i++) {
      fleet.terraform().on(call, () -> {});
    }
    fleet.terraform().on(call, event);
  }
}
