package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Faults;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that make a channel and are killed, and what the next one makes of it: everything, and
 * everything once.
 */
@Order(9)
class KilledTest {

  /** As when a machine dies: onair, Terraform and the provider at once. */
  @Test
  void whateverWasBegunWhenEverythingWasKilledIsTakenOver(@TempDir Path root) throws Exception {
    try (CutOffRuns runs = CutOffRuns.in(root)) {
      Map<String, Integer> ofOneChannel = runs.counted(1);
      runs.deployment().project().channel("news", CutOffRuns.CHANNEL);
      Faults faults = runs.deployment().sandbox().faults();
      faults.add(Fault.delay(CutOffRuns.TRANSITION).in("iam", "GetRole"));
      faults.add(Fault.delay(CutOffRuns.TRANSITION).in("medialive", "CreateInputSecurityGroup"));
      runs.planned("news");
      runs.killEverything("news", "CreateRole", "CreateResource");
      faults.clear();
      assertThat(runs.planned("news"))
          .contains("news: a run was cut off, and its state didn't know what it had made")
          .contains("role onair_news_MediaLiveRole")
          .contains("MediaLive input security group 203.0.113.0/24")
          .contains("MediaPackage channel news");
      runs.killEverything("news", "CreateInput");
      assertThat(runs.planned("news"))
          .contains("MediaLive input onair_news_main_RTMP_PUSH_MediaLiveInput");
      runs.killEverything("news", "CreateChannel");
      assertThat(runs.planned("news")).contains("MediaLive channel onair_news_MediaLiveChannel");
      runs.killEverything("news", "StartChannel");

      runs.complete("news");

      assertThat(runs.counted(2)).isEqualTo(ofOneChannel);
    }
  }
}
