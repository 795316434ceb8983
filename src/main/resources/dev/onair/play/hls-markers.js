// Ad markers of HLS: date ranges, and the tags that are older than these.

const BREAK = 'ad break';

/** EXT-X-DATERANGE; the axis is the time of day. */
export function noteDateRanges(details, markers) {
  for (const range of Object.values(details.dateRanges ?? {})) {
    const start = range.startDate?.getTime() / 1000;
    const attributes = range.attr;
    const isOut = 'SCTE35-OUT' in attributes;
    if (!isOut && 'SCTE35-IN' in attributes && range.duration == null) {
      markers.end(start);
      continue;
    }
    markers.note({
      id: `range ${range.id}`,
      start,
      duration: range.duration ?? parseFloat(attributes['PLANNED-DURATION']),
      label: isOut ? BREAK : 'SCTE35-CMD' in attributes ? 'SCTE-35 signal' : (range.class ?? range.id),
    });
  }
}

/** EXT-X-CUE-OUT and EXT-X-CUE-IN, which hls.js knows only as tags of a segment. */
export function noteCueTags(details, markers) {
  for (const segment of details.fragments) {
    const start = segment.programDateTime ? segment.programDateTime / 1000 : segment.start;
    for (const [tag, value = ''] of segment.tagList) {
      if (tag === 'EXT-X-CUE-OUT') {
        markers.note({ id: `cue ${segment.sn}`, start, duration: parseFloat(value.replace(/^DURATION=/i, '')), label: BREAK });
      } else if (tag === 'EXT-X-CUE-IN') {
        markers.end(start);
      }
    }
  }
}
