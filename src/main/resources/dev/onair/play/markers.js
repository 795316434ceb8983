// Ad markers of one stream, on the axis that its engine tells positions on.

/** What lies further back is forgotten: seconds. */
const KEPT = 600;

export class Markers {
  #all = new Map();

  /** Notes a marker; what is said again of one, such as its end, is added to it. */
  note({ id, start, duration, label }) {
    if (!Number.isFinite(start)) return;
    const known = this.#all.get(id);
    this.#all.set(id, {
      id,
      label: label ?? known?.label ?? 'marker',
      start: known?.start ?? start,
      duration: Number.isFinite(duration) ? duration : (known?.duration ?? NaN),
      isPast: known?.isPast ?? false,
    });
  }

  /** Ends a break whose end nobody knew before. */
  end(at) {
    for (const marker of this.#all.values()) {
      if (marker.start < at && !(marker.start + marker.duration <= at)) {
        marker.duration = at - marker.start;
      }
    }
  }

  /** The break that a position is in: what it is, and what is left of it; NaN if nobody knows. */
  during(position) {
    for (const marker of this.#all.values()) {
      const end = marker.start + marker.duration;
      if (marker.start <= position && (Number.isNaN(end) ? position - marker.start < KEPT : position < end)) {
        return { label: marker.label, left: end - position };
      }
    }
    return undefined;
  }

  /** Those that a position has gone by since this was last asked. */
  passed(position) {
    const passed = [];
    for (const marker of this.#all.values()) {
      if (marker.start < position - KEPT) {
        this.#all.delete(marker.id);
      } else if (!marker.isPast && marker.start <= position) {
        marker.isPast = true;
        // One that was over before anybody looked did not pass.
        if (!(marker.start + marker.duration <= position)) passed.push(marker);
      }
    }
    return passed;
  }
}
