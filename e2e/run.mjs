// npm test: everything that is checked, on a machine that may have nothing but Node. Goes on after a failure, so that
// one run shows all of them, and ends with one line: `N passed, N failed`. One kind alone: npm test -- --only=unit
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installIfNeeded, root, runPackage } from '../app/node/programs.mjs';
import { findChromium } from './chromium.mjs';
import { installClients } from './realClients.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const steps = /** @type {const} */ (['types', 'lint', 'unit', 'build', 'e2e']);
const reports = join(root, 'node_modules', '.cache', 'reports');
const passedOnce = { passed: 1, failed: 0, skipped: 0 };
const failedOnce = { passed: 0, failed: 1, skipped: 0 };

const only = readOnly();
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

if (await installIfNeeded()) await runSteps();
else add('install', failedOnce);

if (failures.length > 0) console.error(`\nFailed: ${failures.join(', ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function runSteps() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  if (starting('types')) add('types', await check(() => runPackage('typescript', ['-b'])));
  if (starting('lint'))
    add('lint', await check(() => runPackage('@biomejs/biome', ['check', '--error-on-warnings'])));
  if (starting('unit')) add('unit', await unitTests());
  const built = starting('build', 'e2e') ? await check(() => runPackage('vite', ['build'])) : failedOnce;
  if (wanted('build')) add('build', built);
  if (starting('e2e'))
    add('e2e', built.failed === 0 ? await stories() : notRun('there is no build to visit'));
}

async function unitTests() {
  installClients();
  const file = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await crashProof(() => runPackage('vitest', ['run', ...reporters]));
  return counted(code, file, (report) => {
    for (const name of report.testResults.flatMap(skippedIn)) console.log(`Skipped: ${name}`);
    return {
      passed: report.numPassedTests,
      // A file that could not be loaded has no tests to fail.
      failed: report.numFailedTests + report.testResults.filter(isBrokenFile).length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

/** @param {{ assertionResults: { status: string, fullName: string }[] }} file */
function skippedIn({ assertionResults }) {
  return assertionResults
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => fullName);
}

/** @param {{ status: string, assertionResults: { status: string }[] }} file */
function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((result) => result.status === 'failed');
}

async function stories() {
  const chromium = await findChromium();
  if (!chromium) return notRun('there is no Chromium; set CHROMIUM_PATH');
  const file = join(reports, 'e2e.json');
  const env = { CHROMIUM_PATH: chromium, PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const args = ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json'];
  const code = await crashProof(() => runPackage('@playwright/test', args, env));
  return counted(code, file, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/**
 * What a runner's report says. A runner that failed without a failed test, or left no report, is itself one failure.
 * @param {number} code
 * @param {string} file
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
function counted(code, file, count) {
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    console.error(`The runner (exit code ${code}) left no report: ${error}`);
    return failedOnce;
  }
}

/** @param {() => Promise<number>} step */
async function check(step) {
  return (await crashProof(step)) === 0 ? passedOnce : failedOnce;
}

/** @param {() => Promise<number>} step */
async function crashProof(step) {
  try {
    return await step();
  } catch (error) {
    console.error(error);
    return 1;
  }
}

/** @param {string} reason */
function notRun(reason) {
  console.error(`Not run: ${reason}.`);
  return failedOnce;
}

/**
 * @param {string} step
 * @param {Counts} counts
 */
function add(step, counts) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (counts.failed > 0) failures.push(step);
}

/** @param {string} step */
function wanted(step) {
  return only === undefined || only === step;
}

/** @param {string[]} names */
function starting(...names) {
  if (!names.some(wanted)) return false;
  console.log(`\n--- ${names[0]} ---`);
  return true;
}

function readOnly() {
  const { only: asked } = parseArgs({ options: { only: { type: 'string' } } }).values;
  const step = steps.find((name) => name === asked);
  if (asked !== undefined && !step) throw new Error(`--only takes one of ${steps.join(', ')}.`);
  return step;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((found, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return fail(new Error('No free port.'));
      server.close(() => found(address.port));
    });
  });
}
