const idle = ['util', 'utils', 'helper', 'helpers', 'common', 'shared', 'manager', 'base', 'impl', 'i']
const given = ['README.md', 'LICENSE', 'Dockerfile']

/** Why a path has no place in the house, or nothing. */
export function faultOfName(path: string): string | undefined {
  const segments = path.split('/').map((segment) => segment.replace(/^\./, ''))
  if (given.includes(segments.at(-1) ?? '')) segments.pop()
  const words = segments.flatMap((segment) => segment.split(/[.-]/))
  if (!segments.every((segment) => /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(segment))) return `${path}: not kebab-case`
  const word = words.find((word) => idle.includes(word))
  return word && `${path}: "${word}" says nothing about what is inside`
}
