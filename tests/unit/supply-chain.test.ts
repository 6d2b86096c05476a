import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '@/package.json';

interface LockedPackage {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every package of the lock file is held to its bytes', () => {
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
  expect(running.toSorted()).toEqual(Object.keys(packageJson.allowScripts).toSorted());
});

test('every dependency is named by its exact version', () => {
  const ranges = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
