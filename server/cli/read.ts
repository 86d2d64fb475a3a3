// Bytes of a file into text. Reads synchronously into one buffer that is used again for every file: for many small
// files that is several times as fast as any other way Node has.
import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { ReportedNote } from '../report/document.ts';
import { Failure } from './failure.ts';

export interface ReadText {
  readonly text: string;
  readonly notes: readonly ReportedNote[];
}

/** V8 holds no longer string. */
const longest = 0x1fffffe8;

let buffer = Buffer.allocUnsafe(1 << 20);

/** @throws {Failure} that says what cannot be read, and why. */
export function readText(path: string, mayHoldNul = false): ReadText {
  return decode(readBytes(path), path, mayHoldNul);
}

export function readStandardInput(mayHoldNul = false): ReadText {
  try {
    return decode(readFileSync(0), 'standard input', mayHoldNul);
  } catch (error) {
    throw failureOf(error, 'standard input');
  }
}

/** Byte order marks are taken off, as editors do; invalid UTF-8 is replaced, and a note says so. */
export function decode(bytes: Buffer, name: string, mayHoldNul = false): ReadText {
  if (bytes.length > longest) throw tooLarge(name);
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  if (!mayHoldNul && bytes.subarray(0, 8000).includes(0)) {
    throw new Failure('binary', `${name} is a binary file; convert it to plain text or Markdown first.`);
  }
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), notes: [] };
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = bytes.toString('utf8', marked ? 3 : 0);
  return { text, notes: isUtf8(bytes) ? [] : [invalid] };
}

const invalid: ReportedNote = {
  code: 'invalid-utf8',
  message:
    'Not valid UTF-8: unreadable bytes were replaced by “\u{FFFD}”. Save the file as UTF-8 to be sure.',
};

function readBytes(path: string): Buffer {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stat = fstatSync(file);
    // Pipes and devices have no size to go by.
    if (!stat.isFile()) return readFileSync(file);
    if (stat.size > longest) throw tooLarge(path);
    if (stat.size > buffer.length) buffer = Buffer.allocUnsafe(stat.size);
    let length = 0;
    while (length < stat.size) {
      const count = readSync(file, buffer, length, stat.size - length, length);
      if (count === 0) break;
      length += count;
    }
    return buffer.subarray(0, length);
  } catch (error) {
    throw failureOf(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function tooLarge(name: string): Failure {
  return new Failure('too-large', `${name} is larger than 512 MB; split it and review the parts.`);
}

function failureOf(error: unknown, name: string): Failure {
  if (error instanceof Failure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure('not-found', `${name} does not exist; check the spelling and the folder.`);
    case 'EACCES':
    case 'EPERM':
      return new Failure('not-permitted', `${name} may not be read; check its permissions.`);
    case 'EISDIR':
      return new Failure('is-a-folder', `${name} is a folder; name a file in it.`);
    case 'ELOOP':
      return new Failure('not-found', `${name} is a symbolic link to itself; name the file that is meant.`);
    default:
      return new Failure('not-readable', `${name} could not be read (${code || String(error)}).`);
  }
}
