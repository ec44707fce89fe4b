import { hash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Content } from '../../../backend/content.ts';
import { refusal } from '../../../backend/refusal.ts';
import type { FieldProblem } from '../../../contracts/index.ts';
import type { Finding } from '../../content/finding.ts';
import type {
  Condition,
  DocumentKind,
  Documents,
  Publication,
  WrittenDocument,
} from '../../officers/office.ts';
import { writeWhole } from '../files/whole-file.ts';
import { readContentFolder } from './content-folder.ts';

/** Its time of change tells the other servers of a folder that something was published. No document is called that. */
export const publishedMark = '.published';

/** Publishes documents as files of a content folder. One at a time: each is checked with all that are there. */
export class ContentPublisher implements Documents {
  readonly #folder: string;
  readonly #use: (content: Content) => void;
  #last: Promise<unknown> = Promise.resolve();

  /** `use`: puts what was published into use. */
  constructor(folder: string, use: (content: Content) => void) {
    this.#folder = folder;
    this.#use = use;
  }

  async read(kind: DocumentKind, id: string): Promise<WrittenDocument | undefined> {
    const text = await readFile(join(this.#folder, fileOf(kind, id)), 'utf8').catch(nothingThere);
    return text === undefined ? undefined : written(text);
  }

  publish(kind: DocumentKind, id: string, text: string, condition: Condition = {}): Promise<Publication> {
    const publication = this.#last.then(() => this.#publish(kind, id, text, condition));
    this.#last = publication.catch(() => {});
    return publication;
  }

  async #publish(kind: DocumentKind, id: string, text: string, condition: Condition): Promise<Publication> {
    const before = await this.read(kind, id);
    if (!holds(condition, before)) return { outcome: 'changed' };
    const file = fileOf(kind, id);
    const { content, findings } = await readContentFolder(this.#folder, { file, text });
    if (findings.length > 0) {
      return { outcome: 'faulty', errors: findings.map((finding) => this.#problemOf(finding, file)) };
    }
    const mark = join(this.#folder, publishedMark);
    try {
      // First too: where it cannot be written, nothing is published.
      await writeFile(mark, '');
      await replaceFile(join(this.#folder, file), text);
      await writeFile(mark, '');
    } catch (error) {
      throw folderFailure(error);
    }
    this.#use(content);
    return { outcome: 'published', isNew: before === undefined, document: written(text) };
  }

  /** What is wrong in another document has no place in this one. */
  #problemOf({ file, path = [], message }: Finding, published: string): FieldProblem {
    const name = relative(this.#folder, file);
    if (name !== published) return { pointer: '', detail: `${name}: ${message}`, code: 'other-document' };
    const pointer = path
      .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
    return { pointer, detail: message, code: 'content' };
  }
}

const fileOf = (kind: DocumentKind, id: string): string => join(kind, `${id}.json`);

const written = (text: string): WrittenDocument => ({ text, tag: hash('sha256', text).slice(0, 32) });

const holds = ({ match, noneMatch }: Condition, before: WrittenDocument | undefined): boolean =>
  (match === undefined || isNamed(before, match)) && (noneMatch === undefined || !isNamed(before, noneMatch));

/** By weak tags too: proxies that pack what they pass on make them of strong ones. */
function isNamed(document: WrittenDocument | undefined, tags: string): boolean {
  if (document === undefined) return false;
  const names = ['*', `"${document.tag}"`, `W/"${document.tag}"`];
  return tags.split(',').some((tag) => names.includes(tag.trim()));
}

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

/** Readers find the old text or the new one, whole. */
async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeWhole(file, (part) => writeFile(part, text), 0o644);
}

function folderFailure(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return refusal('disk-full', 'There is no room left to store the document.', {
      retryAfter: 60,
      cause: error,
    });
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return refusal('unavailable', 'The server may not write to its content folder.', { cause: error });
  }
  return error;
}
