package dev.onair.fleet.deployed;

import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Encoders;
import dev.onair.operate.Existing;
import dev.onair.operate.Found;
import dev.onair.operate.Found.Kind;
import dev.onair.operate.OperationRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What AWS has of channels: each kind is looked at once in a run, however many stacks want to know,
 * and only if one does; and again after {@link #refresh}. Stacks can ask at the same time.
 */
public final class Inventory implements AutoCloseable {

  private final Supplier<Encoders> access;
  private final Look<List<Encoder>> channels = new Look<>(() -> encoders().list());
  private final Look<List<Found>> inputs = new Look<>(() -> encoders().inputs());
  private final Look<List<Found>> groups = new Look<>(() -> encoders().inputSecurityGroups());
  private final Look<Map<String, Set<String>>> packaging =
      new Look<>(() -> existing().channelGroups());
  private Encoders encoders;
  private Existing existing;

  /**
   * @param access how MediaLive is asked
   */
  public Inventory(Supplier<Encoders> access) {
    this.access = access;
  }

  /**
   * All encoder channels that there are, the fleet's or not.
   *
   * @throws OperationRefusedException where MediaLive can't be asked, or could not the first time
   */
  public List<Encoder> channels() throws OperationRefusedException {
    return channels.found().stream().filter(channel -> channel.state() != State.GONE).toList();
  }

  /** All inputs; throws like {@link #channels}. */
  public List<Found> inputs() throws OperationRefusedException {
    return inputs.found();
  }

  /** All input security groups; throws like {@link #channels}. */
  public List<Found> inputSecurityGroups() throws OperationRefusedException {
    return groups.found();
  }

  /**
   * The names of MediaPackage's channels, by their channel groups; throws like {@link #channels}.
   */
  public Map<String, Set<String>> packagingChannels() throws OperationRefusedException {
    return packaging.found();
  }

  /**
   * All that is in MediaLive: the objects of which there can be several with the same name. Throws
   * like {@link #channels}.
   */
  public List<Found> inMediaLive() throws OperationRefusedException {
    List<Found> all = new ArrayList<>();
    for (Encoder channel : channels()) {
      all.add(new Found(Kind.CHANNEL, channel.id(), channel.name(), channel.tags()));
    }
    all.addAll(inputs());
    all.addAll(inputSecurityGroups());
    return all;
  }

  /** Lets everything be looked at anew. */
  public void refresh() {
    channels.forget();
    inputs.forget();
    groups.forget();
    packaging.forget();
  }

  /** MediaLive itself, for what is to be known as it is now. */
  public synchronized Encoders encoders() {
    if (encoders == null) {
      encoders = access.get();
    }
    return encoders;
  }

  /** What else there is, by its name; asked for each time. */
  public synchronized Existing existing() {
    if (existing == null) {
      existing = encoders().existing();
    }
    return existing;
  }

  @Override
  public synchronized void close() {
    if (existing != null) {
      existing.close();
    }
    if (encoders != null) {
      encoders.close();
    }
  }

  /** What was found, or why nothing could be. */
  private static final class Look<T> {

    private final Listing<T> listing;
    private T found;
    private OperationRefusedException refusal;

    Look(Listing<T> listing) {
      this.listing = listing;
    }

    @FunctionalInterface
    interface Listing<T> {
      T list() throws OperationRefusedException;
    }

    synchronized T found() throws OperationRefusedException {
      if (refusal != null) {
        throw refusal;
      }
      if (found == null) {
        try {
          found = listing.list();
        } catch (OperationRefusedException e) {
          refusal = e;
          throw e;
        }
      }
      return found;
    }

    synchronized void forget() {
      found = null;
      refusal = null;
    }
  }
}
