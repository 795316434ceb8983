package dev.onair.fleet.twins;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.model.Tags;
import dev.onair.operate.Alert;
import dev.onair.operate.Alerts;
import dev.onair.operate.DryRuns;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.EncoderLogs;
import dev.onair.operate.Encoders;
import dev.onair.operate.Existing;
import dev.onair.operate.Found;
import dev.onair.operate.Harvests;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.PipelineStates;
import dev.onair.operate.Pipelines;
import dev.onair.operate.RunningPeriods;
import dev.onair.operate.Schedule;
import dev.onair.operate.ScheduleAction;
import dev.onair.operate.ScheduledChannel;
import dev.onair.operate.Thumbnail;
import dev.onair.operate.Thumbnails;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * AWS in memory, as much of it as a fleet asks for. It does at once what AWS takes minutes for, and
 * refuses what it is told to refuse. Everything that it is asked for is noted.
 */
public final class AwsTwin implements Encoders, Existing, DryRuns, Alerts, Pipelines, Schedule {

  /** Something that happens when AWS is asked for something. */
  @FunctionalInterface
  public interface Event {
    void happens() throws OperationRefusedException;
  }

  private final String fleet;
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Encoder> channels = Collections.synchronizedMap(new TreeMap<>());
  private final List<Found> inputs = Collections.synchronizedList(new ArrayList<>());
  private final List<Found> groups = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Found> others = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> packaging = new TreeMap<>();
  private final Map<String, List<Alert>> alerts = new ConcurrentHashMap<>();
  private final Map<String, PipelineStates> pipelines = new ConcurrentHashMap<>();
  private final Map<String, Set<Instant>> ran = new ConcurrentHashMap<>();
  private final Map<String, List<ScheduleAction>> schedules = new ConcurrentHashMap<>();
  private final Map<String, List<String>> attached = new ConcurrentHashMap<>();
  private final Map<String, Event> events = new ConcurrentHashMap<>();
  private final List<Thumbnail> thumbnails = Collections.synchronizedList(new ArrayList<>());
  private final HarvestsTwin harvests = new HarvestsTwin();
  private Optional<String> refusal = Optional.empty();

  /**
   * @param fleet the fleet's name, for the tags
   */
  public AwsTwin(String fleet) {
    this.fleet = fleet;
  }

  /** All that was asked for, such as {@code start news}, in the order in which it came. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** A channel of the fleet has an encoder that does something. */
  public AwsTwin encoder(String channel, State state) {
    return encoder(new Encoder(channel, channel, state, tags(channel)));
  }

  /** There is an encoder channel, of whomever. */
  public AwsTwin encoder(Encoder encoder) {
    channels.put(encoder.id(), encoder);
    return this;
  }

  /** A channel has alerts from now on, and no others. */
  public AwsTwin alerts(String channel, Alert... some) {
    alerts.put(channel, List.of(some));
    return this;
  }

  /** The pipelines of a channel do something from now on. */
  public AwsTwin pipelines(String channel, PipelineStates states) {
    pipelines.put(channel, states);
    return this;
  }

  /** A channel has inputs attached that are live, the first on air. */
  public AwsTwin attached(String channel, String... names) {
    attached.put(channel, List.of(names));
    return this;
  }

  /** A channel's schedule has actions from now on, and no others. */
  public AwsTwin schedule(String channel, ScheduleAction... actions) {
    schedules.put(channel, List.of(actions));
    return this;
  }

  /** There is an input or a group of a channel of the fleet. */
  public AwsTwin found(Found.Kind kind, String id, String name, String channel) {
    Found found = new Found(kind, id, name, tags(channel));
    switch (kind) {
      case INPUT -> inputs.add(found);
      case INPUT_SECURITY_GROUP -> groups.add(found);
      default -> others.put(kind + " " + name, found);
    }
    return this;
  }

  /** There is a MediaPackage channel group with channels. */
  public AwsTwin packaging(String group, String... names) {
    packaging.put(group, Set.of(names));
    return this;
  }

  /**
   * Makes something happen each time that something is asked for, before it is answered.
   *
   * @param call such as {@code list} or {@code start news}
   */
  public AwsTwin on(String call, Event event) {
    events.put(call, event);
    return this;
  }

  /** What a dry run says from now on; empty for yes. */
  public AwsTwin dryRunsSay(Optional<String> why) {
    refusal = why;
    return this;
  }

  @Override
  public void requireCredentials() throws OperationRefusedException {
    called("credentials");
  }

  @Override
  public Existing existing() {
    return this;
  }

  @Override
  public DryRuns dryRuns() {
    return this;
  }

  @Override
  public List<Encoder> list() throws OperationRefusedException {
    called("list");
    return List.copyOf(channels.values());
  }

  @Override
  public List<Found> inputs() throws OperationRefusedException {
    called("inputs");
    return List.copyOf(inputs);
  }

  @Override
  public List<Found> inputSecurityGroups() throws OperationRefusedException {
    called("input-security-groups");
    return List.copyOf(groups);
  }

  @Override
  public Encoder get(String id) throws OperationRefusedException {
    called("get " + id);
    return channels.get(id);
  }

  @Override
  public void start(String id) throws OperationRefusedException {
    called("start " + id);
    Encoder encoder = channels.get(id);
    channels.put(id, new Encoder(id, encoder.name(), State.RUNNING, encoder.tags()));
  }

  @Override
  public void stop(String id) throws OperationRefusedException {
    called("stop " + id);
    Encoder encoder = channels.get(id);
    channels.put(id, new Encoder(id, encoder.name(), State.IDLE, encoder.tags()));
  }

  @Override
  public void tag(String id, String key, String value) throws OperationRefusedException {
    called("tag " + id + " " + key);
    Encoder encoder = channels.get(id);
    Map<String, String> tags = new TreeMap<>(encoder.tags());
    tags.put(key, value);
    channels.put(id, new Encoder(id, encoder.name(), encoder.state(), tags));
  }

  @Override
  public void untag(String id, String key) throws OperationRefusedException {
    called("untag " + id + " " + key);
    Encoder encoder = channels.get(id);
    Map<String, String> tags = new TreeMap<>(encoder.tags());
    tags.remove(key);
    channels.put(id, new Encoder(id, encoder.name(), encoder.state(), tags));
  }

  @Override
  public Alerts alerts() {
    return this;
  }

  @Override
  public Pipelines pipelines() {
    return this;
  }

  /** A channel of the fleet has run in these periods, by their beginnings. */
  public AwsTwin ran(String channel, Set<Instant> periods) {
    ran.put(channel, periods);
    return this;
  }

  @Override
  public RunningPeriods runningPeriods() {
    return (ids, from, to) -> {
      called("running-periods " + new TreeSet<>(ids));
      return ids.stream().collect(Collectors.toMap(id -> id, id -> ran.getOrDefault(id, Set.of())));
    };
  }

  @Override
  public Thumbnails thumbnails() {
    return (id, pipeline) -> {
      called("thumbnail " + id + " " + pipeline);
      return thumbnails.stream().filter(thumbnail -> thumbnail.pipeline() == pipeline).findFirst();
    };
  }

  /** There is a picture of a pipeline of every channel. */
  public AwsTwin thumbnail(Thumbnail thumbnail) {
    thumbnails.add(thumbnail);
    return this;
  }

  /** None: {@code LogTailTest} has logs of its own. */
  @Override
  public EncoderLogs logs() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Harvests harvests() {
    return harvests;
  }

  /** What MediaPackage has of harvest jobs. */
  public HarvestsTwin harvested() {
    return harvests;
  }

  @Override
  public List<Alert> active(String id) throws OperationRefusedException {
    called("alerts " + id);
    return alerts.getOrDefault(id, List.of());
  }

  @Override
  public PipelineStates of(String id) throws OperationRefusedException {
    called("pipelines " + id);
    return pipelines.getOrDefault(id, new PipelineStates(2, 2, Map.of(0, "main", 1, "main")));
  }

  @Override
  public void restart(String id, Set<Integer> numbers) throws OperationRefusedException {
    called("restart " + id + " " + new TreeSet<>(numbers));
  }

  @Override
  public Schedule schedule() {
    return this;
  }

  @Override
  public ScheduledChannel channel(String id) throws OperationRefusedException {
    called("scheduled-channel " + id);
    Map<String, Boolean> inputs = new LinkedHashMap<>();
    attached.getOrDefault(id, List.of("main")).forEach(name -> inputs.put(name, true));
    return new ScheduledChannel(channels.get(id).state(), of(id), Optional.empty(), inputs, false);
  }

  @Override
  public List<ScheduleAction> actions(String id) throws OperationRefusedException {
    called("schedule " + id);
    return schedules.getOrDefault(id, List.of());
  }

  @Override
  public void update(String id, List<String> removed, List<ScheduleAction> added)
      throws OperationRefusedException {
    called("schedule %s -%s +%s".formatted(id, removed, names(added)));
    List<ScheduleAction> actions = new ArrayList<>(schedules.getOrDefault(id, List.of()));
    actions.removeIf(action -> removed.contains(action.name()));
    actions.addAll(added);
    schedules.put(id, List.copyOf(actions));
  }

  private static List<String> names(List<ScheduleAction> actions) {
    return actions.stream().map(ScheduleAction::name).toList();
  }

  @Override
  public void clear(String id) throws OperationRefusedException {
    called("clear-schedule " + id);
    schedules.remove(id);
  }

  @Override
  public Encoder await(String id, State wanted, Duration timeout) throws OperationRefusedException {
    called("await " + id);
    return channels.get(id);
  }

  @Override
  public Encoder awaitSettled(String id, Duration timeout) throws OperationRefusedException {
    called("await-settled " + id);
    return channels.get(id);
  }

  @Override
  public Optional<Found> role(String name) throws OperationRefusedException {
    return other(Found.Kind.ROLE, name);
  }

  @Override
  public Map<String, Set<String>> channelGroups() throws OperationRefusedException {
    called("channel-groups");
    return packaging;
  }

  @Override
  public Optional<Found> packagingChannel(String group, String channel)
      throws OperationRefusedException {
    return other(Found.Kind.PACKAGING_CHANNEL, channel);
  }

  @Override
  public Optional<Found> endpoint(String group, String channel, String endpoint)
      throws OperationRefusedException {
    return other(Found.Kind.ENDPOINT, endpoint);
  }

  @Override
  public Optional<Found> channelPolicy(String group, String channel)
      throws OperationRefusedException {
    return other(Found.Kind.CHANNEL_POLICY, channel);
  }

  @Override
  public Optional<Found> endpointPolicy(String group, String channel, String endpoint)
      throws OperationRefusedException {
    return other(Found.Kind.ENDPOINT_POLICY, endpoint);
  }

  @Override
  public Optional<String> ofCreateChannel(JsonNode request) throws OperationRefusedException {
    called("dry-run");
    return refusal;
  }

  @Override
  public Optional<String> ofUpdateChannel(JsonNode request) throws OperationRefusedException {
    called("dry-run");
    return refusal;
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  private Optional<Found> other(Found.Kind kind, String name) throws OperationRefusedException {
    called(kind + " " + name);
    return Optional.ofNullable(others.get(kind + " " + name));
  }

  private Map<String, String> tags(String channel) {
    return Map.of(Tags.WORKFLOW, fleet, Tags.CHANNEL, channel);
  }

  private void called(String call) throws OperationRefusedException {
    calls.add(call);
    Event event = events.get(call);
    if (event != null) {
      event.happens();
    }
  }
}
