package dev.onair.sandbox.medialive.playout.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The inputs of one channel for as long as it is on air: which of them it shows, what there is to
 * say of them, and what to alert to. Decisions only.
 */
final class ChannelInputs {

  private final Set<InputAlerts.Cause> causes = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<Failover> failover = Optional.empty();
  private Optional<JsonNode> failoverSettings = Optional.empty();
  private Optional<Source> before = Optional.empty();
  private String shown = "";

  /** What makes a source of a stream that is there; absent if what is in it isn't known yet. */
  interface Encoding {
    Optional<Source> of(Reception reception);
  }

  /**
   * Decides.
   *
   * @param receptions the channel's inputs
   */
  Source look(OnAirChannel channel, List<Reception> receptions, Instant now, Encoding encoding) {
    causes.clear();
    notes.clear();
    LossBehavior loss = LossBehavior.of(channel.settings());
    for (Reception reception : receptions) {
      lost(reception, now, loss)
          .flatMap(silence -> InputAlerts.Cause.lost(reception.type(), reception.name()))
          .ifPresent(causes::add);
    }
    Optional<Reception> chosen = choose(channel, receptions, now);
    shown = chosen.map(Reception::name).orElse("");
    Source source =
        chosen
            .map(reception -> source(channel, reception, now, loss, encoding))
            .orElseGet(() -> new Source.Made(Pattern.of(channel.name())));
    before = Optional.of(source);
    return source;
  }

  private Optional<Reception> choose(
      OnAirChannel channel, List<Reception> receptions, Instant now) {
    String scheduled = channel.inputs().active();
    Optional<Reception> primary =
        receptions.stream().filter(one -> one.name().equals(scheduled)).findFirst();
    Optional<JsonNode> settings =
        primary
            .map(one -> one.attached().attachment().path("automaticInputFailoverSettings"))
            .filter(node -> !node.isEmpty());
    if (!settings.equals(failoverSettings)) {
      failoverSettings = settings;
      failover = settings.map(Failover::of);
    }
    Optional<Reception> secondary =
        settings.flatMap(
            node ->
                receptions.stream()
                    .filter(one -> isInput(one, node.path("secondaryInputId").asText()))
                    .findFirst());
    if (failover.isEmpty() || secondary.isEmpty()) {
      return primary;
    }
    boolean onSecondary =
        failover.get().look(now, primary.get().latest(now), secondary.get().latest(now));
    if (onSecondary) {
      causes.add(
          new InputAlerts.Cause(
              InputAlerts.FAILED_OVER,
              "Input [%s] has failed: [%s] is on air"
                  .formatted(primary.get().name(), secondary.get().name())));
    }
    return onSecondary ? secondary : primary;
  }

  private static boolean isInput(Reception reception, String id) {
    return reception.attached().input().path("id").asText().equals(id);
  }

  private Source source(
      OnAirChannel channel,
      Reception reception,
      Instant now,
      LossBehavior loss,
      Encoding encoding) {
    Optional<Duration> silence = lost(reception, now, loss);
    if (silence.isPresent()) {
      causes.add(
          new InputAlerts.Cause(
              InputAlerts.VIDEO, "No video is detected on [" + reception.name() + "]"));
      Source instead = loss.instead(silence.get());
      if (instead instanceof Source.Nothing) {
        causes.add(new InputAlerts.Cause(InputAlerts.PAUSED, LossBehavior.PAUSED));
      }
      notes.add("input " + reception.name() + " is lost");
      return instead;
    }
    Pattern pattern = Pattern.of(channel.name() + " " + reception.name());
    if (reception.intake().isEmpty()) {
      notes.add(standIn(reception));
      return new Source.Made(pattern);
    }
    return encoding
        .of(reception)
        .or(() -> before.filter(Source.Made.class::isInstance))
        .orElseGet(() -> new Source.Made(pattern));
  }

  private static String standIn(Reception reception) {
    for (Ingest ingest : reception.ingests()) {
      if (ingest instanceof Ingest.StandIn standIn) {
        return "a pattern stands in for input %s: %s".formatted(reception.name(), standIn.why());
      }
      if (ingest instanceof Ingest.Push push) {
        // Without the stream's name: it is what keeps others out.
        return "a pattern stands in for input %s: nothing comes yet at %s://127.0.0.1:%d"
            .formatted(
                reception.name(),
                push.type().replace("_PUSH", "").toLowerCase(java.util.Locale.ROOT),
                push.port());
      }
    }
    return "a pattern stands in for input %s: it can't be reached".formatted(reception.name());
  }

  /** For how long nothing came of an input that came before, if that is long enough. */
  private static Optional<Duration> lost(Reception reception, Instant now, LossBehavior loss) {
    return reception
        .latest(now)
        .map(at -> Duration.between(at, now))
        .filter(silence -> reception.cut().isPresent() || !loss.holds(silence));
  }

  /** The attachment that is shown. */
  String shown() {
    return shown;
  }

  Set<InputAlerts.Cause> causes() {
    return Set.copyOf(causes);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
