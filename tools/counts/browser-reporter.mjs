import { writeFileSync } from 'node:fs';

/** @returns {import('@web/test-runner').Reporter} Writes how many tests passed and failed to a file, where one is named. */
export const countsReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    if (file) writeFileSync(file, JSON.stringify(sessions.map(countsOf).reduce(sum)));
  },
});

/** A file that could not run, or that holds no test, counts as one failed test. */
function countsOf({ errors, testResults }) {
  const tests = testResults ? testsIn(testResults) : [];
  const ran = tests.filter(({ skipped }) => !skipped);
  const passed = ran.filter((one) => one.passed).length;
  const broken = errors.length > 0 || ran.length === 0;
  return { passed, failed: ran.length - passed + (broken ? 1 : 0) };
}

const testsIn = ({ tests, suites }) => [...tests, ...suites.flatMap(testsIn)];

const sum = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });
