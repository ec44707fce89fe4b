import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Path } from './finding.ts';

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
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (root === undefined || error !== undefined) {
    const reason = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error);
    return { ...placeAt(text, error?.offset ?? 0), message: `is not JSON: ${inWords(reason)}` };
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

/** `PropertyNameExpected` -> `property name expected` */
const inWords = (name: string): string => name.replace(/(?!^)[A-Z]/g, ' $&').toLowerCase();

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
