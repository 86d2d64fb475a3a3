import { existsSync, writeFileSync } from 'node:fs';
import { projectFileNames } from '../project/project-file.ts';
import { Failure } from './failure.ts';

/** Writes a project file in which every key is explained and none changes anything yet. @throws {Failure} */
export function init(): number {
  const present = projectFileNames.find((name) => existsSync(name));
  if (present !== undefined) {
    throw new Failure('exists', `${present} exists already; change it, or remove it first.`);
  }
  const [name] = projectFileNames;
  try {
    writeFileSync(name, template, { flag: 'wx' });
  } catch (error) {
    throw new Failure('not-written', `${name} cannot be written here (${String(error)}).`);
  }
  process.stdout.write(`${name}\n`);
  return 0;
}

/** Valid as it stands; a test reads it. */
export const template = `{
  // How License Term Review reads the documents in this folder and below, in the editor and on the command line.
  // Globs count from this file; one without "/" holds in every folder.

  // Another project file to begin with; what stands here overrules it.
  // "extends": "../.licensetermreview.json",

  // How loudly each rule speaks: error, warning, information, hint, off.
  "severity": {
    // "mining-prohibited": "error",
    // "permission-required": "hint"
  },

  // Documents that are terms, whatever they are called, and documents that are not.
  "terms": [],
  "other": [],

  // Passed over when a folder is reviewed.
  "ignore": [],

  // "auto" decides the language per section; "languages" narrows the choice.
  "language": "auto",
  // "languages": ["en", "fr"],

  // Which side of the contract you are on, "customer" or "provider": explanations then say "you".
  // "party": "customer",

  // Names under which the same party goes; the summary joins them.
  "parties": {
    // "Example Cloud": ["Example", "Example Cloud Inc."]
  },

  // What makes the command line fail: rules, or severities with all that is graver; "none".
  "failOn": ["warning"],

  // What somebody has already looked at: written by --write-baseline.
  // "baseline": "licence-terms-baseline.json",

  // Findings that do not concern you, by fingerprint (the JSON report prints it).
  "suppressions": [
    // { "fingerprint": "0123456789abcdef", "reason": "does not apply to our plan", "files": ["terms.md"] }
  ],

  // Other settings for some files.
  "overrides": [
    // { "files": ["archive/**"], "severity": { "mining-prohibited": "hint" }, "failOn": ["none"] }
  ]
}
`;
