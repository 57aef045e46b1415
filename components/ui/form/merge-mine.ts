/**
 * Lays somebody's unsaved changes over what another has saved meanwhile: fields they touched are
 * theirs to decide, fields they did not touch follow what was saved.
 */
export function mergeMine<Values extends object>(sides: {
  /** What the form was filled from. */
  base: Values;
  mine: Values;
  theirs: Values;
}): Values {
  const { base, mine, theirs } = sides;
  const touched = keysOf(mine).filter((key) => mine[key] !== base[key]);
  return { ...theirs, ...Object.fromEntries(touched.map((key) => [key, mine[key]])) };
}

/** Fields that both changed, to different values: the ones to decide between. */
export function contested<Values extends object>(sides: {
  base: Values;
  mine: Values;
  theirs: Values;
}): (keyof Values & string)[] {
  const { base, mine, theirs } = sides;
  return keysOf(mine).filter(
    (key) => mine[key] !== base[key] && theirs[key] !== base[key] && mine[key] !== theirs[key],
  );
}

// Safe: a form's values are plain records with no other keys than their type names.
const keysOf = <Values extends object>(values: Values) =>
  Object.keys(values) as (keyof Values & string)[];
