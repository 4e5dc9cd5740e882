/** Moves overlapping labels apart. */

/** A label on one axis. */
export interface AxisLabel {
  /** Preferred position of its middle, in pixels. */
  at: number;
  /** Size along the axis, in pixels. */
  height: number;
}

interface Group {
  labels: AxisLabel[];
  middle: number;
  height: number;
}

/**
 * Moves labels apart along one axis if they would overlap. It places overlapping labels next to each other, centred on the mean of
 * their preferred positions.
 * @param labels sorted by position
 * @returns the middle of each label, in pixels
 */
export function dodgeLabels(labels: AxisLabel[]): number[] {
  const groups: Group[] = [];
  for (const label of labels) {
    let group: Group = { labels: [label], middle: label.at, height: label.height };
    // A larger group may touch the one before it.
    for (let last = groups.at(-1); last && touch(last, group); last = groups.at(-1)) {
      groups.pop();
      group = join(last, group);
    }
    groups.push(group);
  }
  return groups.flatMap(({ labels, middle, height }) => {
    let top = middle - height / 2;
    return labels.map((label) => {
      top += label.height;
      return top - label.height / 2;
    });
  });
}

const touch = (upper: Group, lower: Group): boolean =>
  upper.middle + upper.height / 2 > lower.middle - lower.height / 2;

function join(upper: Group, lower: Group): Group {
  const labels = [...upper.labels, ...lower.labels];
  const middle = labels.reduce((sum, { at }) => sum + at, 0) / labels.length;
  return { labels, middle, height: upper.height + lower.height };
}
