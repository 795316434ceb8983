package dev.onair.fleet.twins;

import dev.onair.operate.HarvestJob;
import dev.onair.operate.HarvestJob.Status;
import dev.onair.operate.HarvestSource;
import dev.onair.operate.Harvests;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Harvest jobs in memory: each look at a job finds the next of the statuses that it was told. */
public final class HarvestsTwin implements Harvests {

  private final List<HarvestJob.Order> orders = new ArrayList<>();
  private final Deque<Status> statuses = new ArrayDeque<>();
  private Optional<String> error = Optional.empty();

  /** What the looks at a job find, one after the other; the last one stays. */
  public HarvestsTwin goingThrough(Status... some) {
    statuses.addAll(List.of(some));
    return this;
  }

  /** Why a job fails. */
  public HarvestsTwin failingFor(String why) {
    error = Optional.of(why);
    return this;
  }

  @Override
  public List<HarvestSource> sources(String group, String channel) {
    return List.of();
  }

  @Override
  public HarvestJob create(HarvestJob.Order order) {
    orders.add(order);
    return new HarvestJob(order, Status.QUEUED, Optional.empty());
  }

  @Override
  public HarvestJob get(HarvestJob.Id id) {
    Status status = statuses.size() > 1 ? statuses.poll() : statuses.peek();
    HarvestJob.Order order =
        orders.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    return new HarvestJob(order, status, status == Status.FAILED ? error : Optional.empty());
  }

  @Override
  public List<HarvestJob> list(String group, String channel) {
    return orders.stream().map(order -> get(order.id())).toList();
  }

  @Override
  public void cancel(HarvestJob.Id id) {
    statuses.clear();
    statuses.add(Status.CANCELLED);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
