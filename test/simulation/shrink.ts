/**
 * A shorter list that fails as well: first the shortest beginning that does, then without whatever it can do without.
 * Deterministic; tries at most so many lists.
 */
export function shrink<T>(list: readonly T[], fails: (list: readonly T[]) => boolean, patience = 400): readonly T[] {
  let left = patience
  const stillFails = (shorter: readonly T[]) => left-- > 0 && fails(shorter)
  let kept = shortestBeginning(list, stillFails)
  for (let size = Math.ceil(kept.length / 2); left > 0; size = Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const without = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (stillFails(without)) kept = without
      else at += size
    }
    if (size === 1) break
  }
  return kept
}

/** By halves: what fails after some things mostly fails after more of them too. */
function shortestBeginning<T>(list: readonly T[], fails: (list: readonly T[]) => boolean): readonly T[] {
  let [well, ill] = [0, list.length]
  while (well + 1 < ill) {
    const middle = Math.floor((well + ill) / 2)
    if (fails(list.slice(0, middle))) ill = middle
    else well = middle
  }
  return list.slice(0, ill)
}
