import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Path } from './finding.ts';
import { mistakeOf } from './json-mistakes.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A JSON text that knows where its parts stand. */
export interface JsonSource {
  readonly value: unknown;
  /** Whether something stands at the path. */
  has(path: Path): boolean;
  /** Of a key where the path leads to one; else of the nearest thing around it. */
  placeOf(path: Path): Place;
}

export interface JsonError extends Place {
  readonly message: string;
}

/** Strict JSON: no comments, no trailing commas, no key twice. An editor's byte order mark is passed over. */
export function readJson(file: string): JsonSource | JsonError {
  const text = file.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  if (root === 'too deep') return { line: 1, column: 1, message: 'has too many brackets inside each other' };
  if (root === undefined || errors.length > 0) {
    const { offset, says } = mistakeOf(text, errors[0]);
    return { ...placeAt(text, offset), message: says };
  }
  const repeated = repeatedKey(root);
  if (repeated !== undefined) {
    return { ...placeAt(text, repeated.offset), message: `the key "${String(repeated.value)}" stands twice` };
  }
  return {
    value: JSON.parse(text),
    has: (path) => findNodeAtLocation(root, [...path]) !== undefined,
    placeOf: (path) => placeAt(text, offsetOf(root, path)),
  };
}

/** The parser takes a step deeper with each bracket, and the stack of a process has a floor. */
function treeOf(text: string, errors: ParseError[]): Node | undefined | 'too deep' {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

function offsetOf(root: Node, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return root.offset;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function repeatedKey(node: Node): Node | undefined {
  const keys = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    if (key !== undefined && keys.has(key.value)) return key;
    if (key !== undefined) keys.add(key.value);
    const deeper = repeatedKey(child);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}
