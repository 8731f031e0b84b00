// All proof, in the order in which a failure is cheapest: format and lint, then types and tests of every package through turbo.
// Ends with one line, `N passed, N failed`, that counts the tests and the steps without tests of their own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = [
  'packages/command-line',
  'packages/real-postgres',
  'packages/schemas',
  'packages/permissions',
  'packages/scenarios',
  'apps/simulator',
  'apps/connector',
  'e2e',
];
const started = Date.now();
for (const folder of packages) rmSync(join(root, folder, 'test-report.json'), { force: true });

const steps = [
  { name: 'format and lint', ok: runs('@biomejs/biome', 'bin/biome', ['check', '--error-on-warnings', '.']) },
  { name: 'nothing unused', ok: runs('knip', 'bin/knip.js', ['--no-progress', '--no-config-hints']) },
  { name: 'types', ok: runs('turbo', 'bin/turbo', ['run', 'typecheck', '--output-logs=errors-only']) },
  {
    name: 'tests',
    ok: runs('turbo', 'bin/turbo', ['run', 'test', '--continue', '--concurrency=2', '--output-logs=new-only']),
  },
];
const reports = packages.map((folder) => ({ name: folder, ...countsOf(folder) }));
const stepsWithoutTests = steps
  .slice(0, -1)
  .map(({ name, ok }) => ({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }));
const rows = [...stepsWithoutTests, ...reports];

process.stdout.write('\n');
for (const { name, failures } of reports) for (const failure of failures) process.stdout.write(`${name}: ${failure}\n`);
for (const { name, passed, failed, skipped } of rows) {
  const note = skipped > 0 ? `, ${skipped} skipped` : '';
  process.stdout.write(`${name.padEnd(22)} ${String(passed).padStart(5)} passed, ${failed} failed${note}\n`);
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
// A step that failed without any test saying so (a crashed runner) is a failure too.
const unexplained = steps.at(-1).ok || sum('failed') > 0 ? 0 : 1;
const failed = sum('failed') + unexplained;
process.stdout.write(`${((Date.now() - started) / 1000).toFixed(0)} s\n`);
process.stdout.write(
  `${sum('passed')} passed, ${failed} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}\n`,
);
process.exitCode = failed === 0 ? 0 : 1;

function runs(dependency, bin, args) {
  const script = join(root, 'node_modules', dependency, bin);
  const run = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  return run.status === 0;
}

function countsOf(folder) {
  const file = join(root, folder, 'test-report.json');
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: ['ended without a report'] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that does not load counts as a failed suite without failed tests.
  const brokenFiles = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap((one) => failuresOf(folder, one)),
  };
}

/** The failures of one file, said again below everything else: where a long log is cut, its end is what is read. */
function failuresOf(folder, { name, status, message, assertionResults }) {
  const file = relative(join(root, folder), name);
  const tests = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `FAILED ${file} > ${test.fullName}\n${indented(test.failureMessages.join('\n'))}`);
  return status === 'failed' && tests.length === 0 ? [`FAILED ${file}\n${indented(message)}`] : tests;
}

function indented(text) {
  const lines = text.split('\n').slice(0, 12);
  return lines.map((line) => `    ${line.slice(0, 400)}`).join('\n');
}
