package dev.onair.running.power;

import dev.onair.fleet.FleetListener;
import dev.onair.fleet.Parallel;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.fleet.repair.FirstInput;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.operate.Alert;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Brings channels on air or off air, and waits until they are. Whoever is there already is left
 * alone. All of them are watched together: a look lists the account's channels once.
 */
final class Switching {

  /** Those who wait for MediaLive cost nothing. */
  private static final int AT_A_TIME = 16;

  private final Encoders encoders;
  private final FleetSpec fleet;
  private final Goal goal;
  private final FleetListener listener;
  private final Patience patience;
  private final Map<String, Progress> pending = new TreeMap<>();
  private final Map<String, Outcome> outcomes = new TreeMap<>();
  private final Map<String, String> notes = new ConcurrentHashMap<>();

  Switching(
      Encoders encoders, FleetSpec fleet, Goal goal, FleetListener listener, Patience patience) {
    this.encoders = encoders;
    this.fleet = fleet;
    this.goal = goal;
    this.listener = listener;
    this.patience = patience;
  }

  /** What is known of a channel on its way. */
  private static final class Progress {
    private boolean asked;
    private long askedAt;
    private boolean moved;
    private State seen = State.GONE;
  }

  /**
   * Brings channels to the goal.
   *
   * @return what came of each, by its name
   * @throws OperationRefusedException where MediaLive does not list its channels
   */
  List<Outcome> of(List<String> channels) throws OperationRefusedException, InterruptedException {
    long end = patience.end();
    channels.forEach(channel -> pending.put(channel, new Progress()));
    look();
    while (!pending.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(patience.poll().toMillis());
      look();
    }
    for (String late : List.copyOf(pending.keySet())) {
      String state = "MediaLive still says " + pending.get(late).seen;
      end(late, Outcome.failed(late, notThere(state + " after " + words(patience.timeout()))));
    }
    return List.copyOf(outcomes.values());
  }

  private void look() throws OperationRefusedException, InterruptedException {
    Map<String, Encoder> now = EncoderStates.byChannel(encoders.list(), fleet);
    List<String> toAsk = new ArrayList<>();
    for (String channel : List.copyOf(pending.keySet())) {
      Encoder encoder = now.get(channel);
      if (encoder == null || encoder.state() == State.GONE) {
        end(channel, Outcome.failed(channel, "it is not deployed: onair plan " + channel));
      } else if (step(channel, encoder)) {
        toAsk.add(channel);
      }
    }
    ask(toAsk, now);
  }

  /** Whether MediaLive is to be asked now. */
  private boolean step(String channel, Encoder encoder) {
    Progress progress = pending.get(channel);
    progress.seen = encoder.state();
    if (goal.isReachedBy(encoder)) {
      String already = progress.asked || progress.moved ? "" : "it was already ";
      end(channel, Outcome.fine(channel, already + goal.words()));
      return false;
    }
    if (goal.isNearTo(encoder)) {
      progress.moved = true;
      return false;
    }
    if (Set.of(State.STARTING, State.STOPPING, State.CHANGING).contains(encoder.state())) {
      return false;
    }
    boolean isLate =
        progress.asked && System.nanoTime() - progress.askedAt > patience.grace().toNanos();
    if (progress.moved || isLate) {
      end(channel, Outcome.failed(channel, notThere(why(encoder))));
      return false;
    }
    return !progress.asked;
  }

  private void ask(List<String> channels, Map<String, Encoder> now) throws InterruptedException {
    Parallel.each(
            channels,
            AT_A_TIME,
            channel -> {
              ask(channel, now.get(channel).id());
              return channel;
            })
        .forEach(
            (channel, result) ->
                result.match(
                    asked -> {
                      pending.get(channel).asked = true;
                      pending.get(channel).askedAt = System.nanoTime();
                    },
                    failure ->
                        end(channel, Outcome.failed(channel, notThere(failure.getMessage())))));
  }

  private void ask(String channel, String id) throws OperationRefusedException {
    switch (goal) {
      case ON_AIR -> {
        first(channel, id);
        encoders.start(id);
      }
      case OFF_AIR -> encoders.stop(id);
    }
  }

  /** Has it begin with its first input; where AWS refuses that, it is started all the same. */
  private void first(String channel, String id) {
    Optional<ChannelSpec> spec = fleet.channel(channel);
    if (spec.isEmpty()) {
      return;
    }
    try {
      new FirstInput(encoders.schedule()).beforeStart(spec.get().ingest(), id);
    } catch (OperationRefusedException e) {
      notes.put(channel, "; but which input is first is not in its schedule: " + e.getMessage());
    }
  }

  private void end(String channel, Outcome outcome) {
    pending.remove(channel);
    String note = notes.getOrDefault(channel, "");
    outcomes.put(channel, new Outcome(channel, outcome.fine(), outcome.message() + note));
    listener.done(channel, outcome.fine() ? goal.words() : "NOT " + goal.words());
  }

  private String notThere(String why) {
    return "NOT " + goal.words().toUpperCase(Locale.ROOT) + ": " + why;
  }

  /** What the service has to say of a channel that came back to where it was. */
  private String why(Encoder encoder) {
    String says = "MediaLive says " + encoder.state() + " again";
    try {
      List<Alert> alerts = encoders.alerts().active(encoder.id());
      return alerts.isEmpty()
          ? says + ", and has no alert that tells why"
          : says + "; " + alerts.stream().map(Alert::toString).collect(Collectors.joining("; "));
    } catch (OperationRefusedException e) {
      return says + "; " + e.getMessage();
    }
  }

  static String words(Duration duration) {
    return duration.toSeconds() % 60 == 0 && duration.toSeconds() > 0
        ? duration.toMinutes() + " min"
        : duration.toMillis() % 1000 == 0
            ? duration.toSeconds() + " s"
            : duration.toMillis() + " ms";
  }
}
