package dev.onair.running.status;

import dev.onair.operate.Encoder.State;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.RunningPeriods;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks how long channels have run. CloudWatch charges for each metric that it is asked for, and so
 * is asked again only where there may be news: in another period, or when others run.
 */
final class UptimeSurvey {

  private final RunningPeriods running;
  private Optional<Answer> last = Optional.empty();

  /** What was told of which channels, and in which period. */
  private record Answer(Map<String, String> asked, Instant period, Uptimes uptimes) {}

  UptimeSurvey(RunningPeriods running) {
    this.running = running;
  }

  Uptimes of(List<ChannelStatus> channels, Instant now) {
    Map<String, String> ids = new TreeMap<>();
    for (ChannelStatus channel : channels) {
      channel
          .encoder()
          .filter(encoder -> encoder.state() == State.RUNNING)
          .ifPresent(encoder -> ids.put(channel.channel(), encoder.id()));
    }
    Instant period = Uptime.periodOf(now);
    Optional<Answer> known =
        last.filter(it -> it.asked().equals(ids) && it.period().equals(period));
    if (known.isPresent()) {
      return known.get().uptimes();
    }
    Uptimes uptimes = ids.isEmpty() ? Uptimes.NONE : asked(ids, now);
    last = Optional.of(new Answer(ids, period, uptimes));
    return uptimes;
  }

  private Uptimes asked(Map<String, String> ids, Instant now) {
    try {
      Instant end = Uptime.periodOf(now).plus(RunningPeriods.LENGTH);
      Map<String, Set<Instant>> periods = running.of(ids.values(), Uptime.first(now), end);
      Map<String, Uptime> uptimes = new HashMap<>();
      ids.forEach(
          (name, id) ->
              Optional.ofNullable(periods.get(id))
                  .ifPresent(ran -> uptimes.put(name, Uptime.of(ran, now))));
      return new Uptimes(uptimes, Optional.empty());
    } catch (OperationRefusedException e) {
      return new Uptimes(Map.of(), Optional.of(e.getMessage()));
    }
  }
}
