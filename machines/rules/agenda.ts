/**
 * How the items of a meeting, in the order in which they were taken, differ from the order that is required.
 * `late` stand after an item that they should precede; `extra` are taken twice or not on the agenda at all.
 */
export function againstAgenda<Item extends string>(required: readonly Item[], items: readonly Item[]) {
  const taken = required.filter((item) => items.includes(item));
  const first = items.filter((item, at) => required.includes(item) && items.indexOf(item) === at);
  const late = first.filter((item, at) =>
    first.slice(0, at).some((before) => required.indexOf(before) > required.indexOf(item)),
  );
  return {
    missing: required.filter((item) => !taken.includes(item)),
    late,
    extra: items.filter((item, at) => !required.includes(item) || items.indexOf(item) !== at),
  };
}
