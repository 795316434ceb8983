package dev.onair.operate;

import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an action of a schedule does.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/x-actions-in-schedule.html">AWS:
 *     types of actions in the schedule</a>
 */
public sealed interface Deed {

  /** What is done in each case. */
  interface Cases<R> {
    R inputSwitch(InputSwitch deed);

    R inputPrepare(InputPrepare deed);

    R spliceInsert(SpliceInsert deed);

    R timeSignal(TimeSignal deed);

    R returnToNetwork(ReturnToNetwork deed);

    R pause(Pause deed);

    R imageOn(ImageOn deed);

    R imageOff(ImageOff deed);

    R timedMetadata(TimedMetadata deed);

    R segmentTag(SegmentTag deed);

    R other(Other deed);
  }

  <R> R match(Cases<R> cases);

  /**
   * The channel takes its stream from another input.
   *
   * @param input the name of its attachment
   */
  record InputSwitch(String input) implements Deed {
    public InputSwitch {
      Objects.requireNonNull(input, "input");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.inputSwitch(this);
    }
  }

  /**
   * An input is read without being on air, so that an immediate switch to it takes no time.
   *
   * @param input the name of its attachment; empty: what is prepared is given up
   */
  record InputPrepare(Optional<String> input) implements Deed {
    public InputPrepare {
      Objects.requireNonNull(input, "input");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.inputPrepare(this);
    }
  }

  /**
   * SCTE-35 splice_insert: an avail begins.
   *
   * @param event its splice_event_id
   * @param duration how long it is; empty: until the network is returned to
   */
  record SpliceInsert(long event, Optional<Duration> duration) implements Deed {
    public SpliceInsert {
      Objects.requireNonNull(duration, "duration");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.spliceInsert(this);
    }
  }

  /**
   * SCTE-35 time_signal with a segmentation descriptor.
   *
   * @param event its segmentation_event_id
   * @param type its segmentation_type_id, such as 52 for the start of a provider's placement
   *     opportunity
   * @param duration how long the segment is
   * @param upid its segmentation_upid
   */
  record TimeSignal(long event, int type, Optional<Duration> duration, Optional<Upid> upid)
      implements Deed {
    public TimeSignal {
      Objects.requireNonNull(duration, "duration");
      Objects.requireNonNull(upid, "upid");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.timeSignal(this);
    }
  }

  /**
   * SCTE-35 splice_insert that ends an avail.
   *
   * @param event the splice_event_id of what began it
   */
  record ReturnToNetwork(long event) implements Deed {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.returnToNetwork(this);
    }
  }

  /**
   * Pipelines encode and send nothing; all others do again.
   *
   * @param pipelines which are paused; none: all go on
   */
  record Pause(Set<Integer> pipelines) implements Deed {
    public Pause {
      pipelines = Collections.unmodifiableSet(new TreeSet<>(pipelines));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.pause(this);
    }
  }

  /**
   * An image lies over the video of every output.
   *
   * @param uri where it is
   * @param layer which it lies in, 0 to 7
   * @param shape how it lies there
   * @param fade how it comes and goes
   * @param duration how long it stays; empty: until it is taken off
   */
  record ImageOn(
      String uri, int layer, ImageShape shape, ImageFade fade, Optional<Duration> duration)
      implements Deed {
    public ImageOn {
      Objects.requireNonNull(uri, "uri");
      Objects.requireNonNull(shape, "shape");
      Objects.requireNonNull(fade, "fade");
      Objects.requireNonNull(duration, "duration");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.imageOn(this);
    }
  }

  /**
   * The image of a layer goes.
   *
   * @param layer which, 0 to 7
   * @param fadeOut how long it takes to go
   */
  record ImageOff(int layer, Duration fadeOut) implements Deed {
    public ImageOff {
      Objects.requireNonNull(fadeOut, "fadeOut");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.imageOff(this);
    }
  }

  /**
   * ID3 metadata, once, in outputs of HLS and to MediaPackage.
   *
   * @param id3 a whole ID3 tag, in Base64
   */
  record TimedMetadata(String id3) implements Deed {
    public TimedMetadata {
      Objects.requireNonNull(id3, "id3");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.timedMetadata(this);
    }
  }

  /**
   * ID3 metadata in every segment from now on, in outputs of HLS and to MediaPackage.
   *
   * @param tag the value of its TXXX frame, in which MediaLive's variables are filled in
   */
  record SegmentTag(String tag) implements Deed {
    public SegmentTag {
      Objects.requireNonNull(tag, "tag");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.segmentTag(this);
    }
  }

  /**
   * Something that onair lists, and doesn't make.
   *
   * @param kind what MediaLive calls it, such as {@code motionGraphicsImageActivateSettings}
   */
  record Other(String kind) implements Deed {
    public Other {
      Objects.requireNonNull(kind, "kind");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.other(this);
    }
  }
}
