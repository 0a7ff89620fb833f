import { describe, expect, it } from 'vitest';
import lock from '../package-lock.json?raw';
import manifest from '../package.json';
import page from '../index.html?raw';
import tokens from '../src/theme/tokens.css?raw';

const sources = import.meta.glob<string>('../src/**/*.ts', { query: '?raw', import: 'default', eager: true });
const files = Object.entries(sources).map(([path, text]) => ({ path: path.replace('../src/', ''), text }));

function importsOf(text: string): string[] {
  return [...text.matchAll(/^(?:import|export)[^;]*?from '([^']+)'/gmu)].map((match) => match[1] ?? '');
}

describe('the house', () => {
  it('knows sigma in the folder canvas only', () => {
    const users = files.filter(({ text }) => importsOf(text).some((from) => /^sigma(\/|$)/u.test(from)));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ path }) => !path.startsWith('canvas/'))).toEqual([]);
  });

  it('has a core without a document, and without the rest of the page but the types of answers', () => {
    for (const { path, text } of files.filter((file) => file.path.startsWith('core/'))) {
      expect(text, path).not.toMatch(/\b(document|window|localStorage)\./u);
      for (const match of text.matchAll(/^import (type )?[^;]*?from '(\.\.[^']+)'/gmu)) {
        expect(match[1], `${path} imports ${match[2]}`).toBe('type ');
        expect(match[2], path).toMatch(/^\.\.\/api\//u);
      }
    }
  });

  it('puts data on the page as text, never as markup', () => {
    for (const { path, text } of files) {
      expect(text, path).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/u);
    }
  });

  it('asks no other host, and needs neither inline scripts nor inline styles', () => {
    expect(page).not.toMatch(/https?:\/\/|<style|style=|<script(?![^>]*\bsrc=)/u);
    for (const { path, text } of files) {
      expect(text.replaceAll('http://www.w3.org/2000/svg', ''), path).not.toMatch(/https?:\/\//u);
    }
  });

  it('pins every package, and its lock says from nowhere', () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(versions)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/u);
    }
    expect(lock).not.toContain('"resolved"');
  });

  it('locks the programs of every platform', () => {
    const packages = (JSON.parse(lock) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> }).packages;
    for (const [name, { optionalDependencies }] of Object.entries(packages)) {
      for (const program of Object.keys(optionalDependencies ?? {})) {
        const nested = `${name}/node_modules/${program}`;
        expect(nested in packages || `node_modules/${program}` in packages, `${program} of ${name}`).toBe(true);
      }
    }
  });

  it('stays within 400 lines a file', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path);
    expect(long).toEqual([]);
  });
});

describe('the colours', () => {
  function luminance(color: string): number {
    const part = (at: number): number => {
      const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  }

  function contrast(a: string, b: string): number {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  }

  function theme(name: string): Map<string, string> {
    const block = tokens.slice(tokens.indexOf(`:root[data-theme='${name}']`)).split('}')[0] ?? '';
    return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map((match) => [match[1] ?? '', match[2] ?? '']));
  }

  it.each(['light', 'dark'])('can be read on every ground, theme %s', (name) => {
    const colors = theme(name);
    for (const ink of ['text', 'muted', 'accent']) {
      for (const ground of ['ground', 'panel', 'raised', 'hover', 'lit', 'warn-ground']) {
        const ratio = contrast(colors.get(ink) ?? '', colors.get(ground) ?? '');
        expect(ratio, `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(['light', 'dark'])('of shapes stand out by their fill or their rim, theme %s', (name) => {
    const colors = theme(name);
    const ground = colors.get('ground') ?? '';
    const rim = contrast(colors.get('rim') ?? '', ground);
    for (const [token, color] of colors) {
      if (token.startsWith('kind-')) {
        expect(Math.max(contrast(color, ground), rim), token).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
