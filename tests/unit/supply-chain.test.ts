import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type packageJson from '@/package.json';

interface LockedPackage {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
}

type Lock = { packages: Record<string, LockedPackage> };

/** The project’s own, and the one of the tools that only `npm run test:mutation` installs. */
const locks = ['', 'tests/mutation/'];

describe.each(locks)('of %jpackage-lock.json', (folder) => {
  const lock = JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8')) as Lock;
  const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
  const named = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as Partial<typeof packageJson>;

  test('every package is held to its bytes', () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, { integrity, link }]) => !link && !/^sha512-/.test(integrity ?? ''))).toEqual([]);
  });

  test('no package comes from anywhere but the registry that the machine is set to', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('a package runs a script when it is installed only where it is allowed by name', () => {
    const running = installed
      .filter(([, one]) => one.hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(running.toSorted()).toEqual(Object.keys(named.allowScripts ?? {}).toSorted());
  });

  test('every dependency is named by its exact version', () => {
    const ranges = Object.entries({ ...named.dependencies, ...named.devDependencies });
    expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
